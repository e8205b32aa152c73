import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { digitsOf, newTotpSecret, stepOfCode, totpAddress } from './totp.ts'

/** RFC 6238, appendix B: the secret of the vectors for SHA-1, and what it gives at each second. */
const secret = Secret.fromUTF8('12345678901234567890').base32
const vectors = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
] as const

const at = (second: number) => new Date(second * 1000)

describe('a code of an authenticator app', () => {
  it.each(vectors)('at second %d is what RFC 6238 says: %s, or its last six digits', (second, eight) => {
    const whole = new TOTP({ secret: Secret.fromBase32(secret), digits: 8 })
    expect(whole.generate({ timestamp: second * 1000 })).toBe(eight)
    expect(stepOfCode(secret, eight.slice(2), at(second))).toBe(Math.floor(second / 30))
  })

  it('counts in its own step of 30 seconds, the one before and the one after', () => {
    const [second, code, step] = [1_234_567_890, '005924', 41_152_263]
    const seen = [-31, -30, -1, 0, 29, 30, 59, 60].map((off) => [
      off,
      stepOfCode(secret, code, at(second + off)),
    ])
    expect(seen).toEqual([
      [-31, null],
      [-30, step],
      [-1, step],
      [0, step],
      [29, step],
      [30, step],
      [59, step],
      [60, null],
    ])
  })

  it('is taken as people type it, and nothing else is', () => {
    for (const typed of ['005924', ' 005 924 ', '005-924', '００５９２４'])
      expect([typed, digitsOf(typed)]).toEqual([typed, '005924'])
    for (const typed of ['', '05924', '0059241', '005 92a', '+05924', '-005924x', 'ABCDE-FGHJK', '٠٠٥٩٢٤'])
      expect([typed, digitsOf(typed)]).toEqual([typed, null])
    expect(stepOfCode(secret, '005925', at(1_234_567_890))).toBeNull()
  })
})

describe('a new secret', () => {
  it('is the 160 bits that chance gave', () => {
    const bytes = Uint8Array.from({ length: 20 }, (_, place) => place * 11)
    const made = newTotpSecret((count) => bytes.slice(0, count))
    expect(made).toMatch(/^[A-Z2-7]{32}$/)
    expect(Secret.fromBase32(made).bytes).toEqual(bytes)
  })

  it('goes to apps with the names of both, and what they need to know', () => {
    const address = new URL(totpAddress(secret, { issuer: 'Serai', account: 'ada:b@example.org' }))
    expect(address.href).toMatch(/^otpauth:\/\/totp\/Serai:ada%3Ab(@|%40)example\.org\?/)
    expect(Object.fromEntries(address.searchParams)).toEqual({
      issuer: 'Serai',
      secret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    })
  })
})
