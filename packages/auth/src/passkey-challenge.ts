import type { Destination } from '@serai/db'
import { instantText, type Id } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import { findChallenge, takeChallenge } from './queries/factors.ts'
import { encodeBase64Url, sha256Text } from './sealed.ts'

/** How long a browser may take to have a challenge signed. */
export const challengeMinutes = 5

/** Where somebody stands who is at their account already. */
export const atAccount: Destination = { host: null, path: '/account', nonceHash: null }

type Asked = {
  /** Whose passkey is to sign; null where the answer will say who it is. */
  readonly identityId: Id<'identity'> | null
  readonly destination: Destination
}

/** Makes a challenge that counts once, for five minutes, in the browser that holds `browser`. */
export async function startChallenge(
  { identities, now, random }: PlatformScope,
  { identityId, destination }: Asked,
): Promise<{ readonly browser: string; readonly challenge: Uint8Array<ArrayBuffer> }> {
  const browser = encodeBase64Url(random(32))
  const challenge = Uint8Array.from(random(32))
  const attempt = {
    ...{ email: null, codeHash: null, tries: 0, factors: [], identityId, destination },
    stage: identityId === null ? ('asked' as const) : ('done' as const),
    browserHash: await sha256Text(browser),
    challenge: encodeBase64Url(challenge),
    createdAt: instantText(now),
    expiresAt: instantText(new Date(now.getTime() + challengeMinutes * 60_000)),
  }
  const written = await identities.commit([identities.insert('loginAttempts', attempt)])
  if (!written.ok) throw new Error('A new attempt met an old one.')
  return { browser, challenge }
}

/** The challenge of this browser, taken from it whatever its answer turns out to be worth; null when it has none. */
export async function endChallenge(
  { identities, now }: PlatformScope,
  { browser, identityId }: { readonly browser: string; readonly identityId: Id<'identity'> | null },
) {
  const browserHash = await sha256Text(browser)
  const done = await identities.commitThenRead([], {
    found: findChallenge(identities, browserHash),
    taken: takeChallenge(identities, { browserHash, identityId }, instantText(now)),
  })
  if (!done.ok) return null
  const [found, taken] = [done.rows.found[0], done.rows.taken[0]]
  if (taken === undefined || found === undefined || found.challenge === null) return null
  return { browserHash, challenge: found.challenge, destination: taken.destination }
}
