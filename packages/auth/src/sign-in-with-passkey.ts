import type { Destination } from '@serai/db'
import { instantText } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { ProvedAddress } from './login-attempt.ts'
import { challengeMinutes, endChallenge, startChallenge } from './passkey-challenge.ts'
import { isUnframed, rpIdOf, type PasskeyAnswer, type PasskeySite } from './passkey-answers.ts'
import { countTried, findEmailOf, findTried } from './queries/attempts.ts'
import { findPasskey, usePasskey } from './queries/factors.ts'
import { decodeBase64Url, encodeBase64Url } from './sealed.ts'

/** How many challenges a network asks for in a quarter of an hour. */
const mostAsked = { network: 100, minutes: 15 } as const

type PasskeyAsked = {
  readonly destination: Destination
  /** The network that asks: an IPv4 address, or the first half of an IPv6 address. */
  readonly network: string
  readonly site: PasskeySite
}

/** What a browser is asked to sign with a passkey, whoever's it is; `too-often` when its network has asked too much. */
export async function askForPasskey(scope: PlatformScope, { destination, network, site }: PasskeyAsked) {
  const { identities, now, sealing } = scope
  const key = await sealing.keyedHash('tries', `passkey network ${network}`)
  const resetsAt = instantText(new Date(now.getTime() + mostAsked.minutes * 60_000))
  const counted = await identities.commitThenRead([countTried(identities, key, instantText(now), resetsAt)], {
    asked: findTried(identities, key),
  })
  if (!counted.ok) throw new Error('Counting met a clash.')
  if ((counted.rows.asked[0]?.count ?? 0) > mostAsked.network) return 'too-often'
  const { browser, challenge } = await startChallenge(scope, { identityId: null, destination })
  const options = await generateAuthenticationOptions({
    rpID: rpIdOf(site),
    challenge,
    timeout: challengeMinutes * 60_000,
    userVerification: 'required',
  })
  return { browser, options }
}

type PasskeyGiven = {
  readonly browser: string
  readonly answer: PasskeyAnswer
  readonly site: PasskeySite
}

/**
 * Who answers with this passkey. Null for an answer to another challenge, to none, or to one answered before; of
 * another site; by a passkey that is not known, or not of the person that it names; and where a counter has not risen.
 */
export async function signInWithPasskey(
  scope: PlatformScope,
  { browser, answer, site }: PasskeyGiven,
): Promise<ProvedAddress | null> {
  const { identities } = scope
  const asked = await endChallenge(scope, { browser, identityId: null })
  const { found } = await identities.read({ found: findPasskey(identities, answer.id) })
  const passkey = found[0]
  if (asked === null || passkey === undefined) return null
  const { identityId } = passkey
  const used = isOf(identityId, answer) ? await verify(answer, asked.challenge, site, passkey) : null
  if (used === null) return null
  const use = {
    ...{ id: passkey.id, counter: used.newCounter, isBackedUp: used.credentialBackedUp },
    now: instantText(scope.now),
  }
  const done = await identities.commitThenRead([], {
    taken: usePasskey(identities, use),
    email: findEmailOf(identities, identityId),
  })
  const email = done.ok && done.rows.taken[0] !== undefined ? done.rows.email[0]?.email : undefined
  if (email === undefined) return null
  const { browserHash, destination } = asked
  return { browserHash, identityId, email, factors: ['passkey'], destination }
}

/** True when the person that the answer names is this one (WebAuthn §7.2, step 6). */
function isOf(identityId: string, { response }: PasskeyAnswer): boolean {
  return response.userHandle === encodeBase64Url(new TextEncoder().encode(identityId))
}

type KnownPasskey = { readonly id: string; readonly publicKey: string; readonly counter: number }

/** What the authenticator says; null for whatever does not hold. The library throws at each thing that does not. */
async function verify(
  answer: PasskeyAnswer,
  expectedChallenge: string,
  site: PasskeySite,
  { id, publicKey, counter }: KnownPasskey,
) {
  if (!isUnframed(answer)) return null
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: rpIdOf(site),
      requireUserVerification: true,
      credential: { id, counter, publicKey: decodeBase64Url(publicKey) ?? new Uint8Array() },
    })
    return verified ? authenticationInfo : null
  } catch {
    return null
  }
}
