import { Secret, TOTP } from 'otpauth'

/** How long a code of an authenticator app is shown (RFC 6238 §4.1). */
const stepSeconds = 30

/** A new secret of 160 bits, as RFC 4226 §4 recommends, in base 32. */
export function newTotpSecret(random: (bytes: number) => Uint8Array): string {
  return new Secret({ buffer: Uint8Array.from(random(20)).buffer }).base32
}

/** The secret as authenticator apps read it from a picture: `otpauth://totp/…`. */
export function totpAddress(
  secret: string,
  { issuer, account }: { readonly issuer: string; readonly account: string },
): string {
  return totp(secret, { issuer, label: account }).toString()
}

/** The step of 30 seconds that a code is of: this one, the one before or the one after. Null for any other code. */
export function stepOfCode(secret: string, typed: string, now: Date): number | null {
  const token = digitsOf(typed)
  if (token === null) return null
  const timestamp = now.getTime()
  const delta = totp(secret).validate({ token, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / stepSeconds) + delta
}

/** The six digits that somebody typed, with or without spaces; null for what is no code of an app. */
export function digitsOf(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}

/** SHA-1, six digits and 30 seconds are what every app takes, whatever the address says. */
function totp(secret: string, named: { readonly issuer?: string; readonly label?: string } = {}): TOTP {
  return new TOTP({
    ...named,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: stepSeconds,
  })
}
