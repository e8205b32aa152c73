import { instantText } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { decodeAttestationObject } from '@simplewebauthn/server/helpers'
import { noteFactorAdded, type PersonAtHome } from './factor-notices.ts'
import { atAccount, challengeMinutes, endChallenge, startChallenge } from './passkey-challenge.ts'
import { canVerify } from './passkey-key.ts'
import {
  isUnframed,
  passkeyAlgorithms,
  rpIdOf,
  type NewPasskeyAnswer,
  type PasskeySite,
} from './passkey-answers.ts'
import { listPasskeys, mostPasskeys } from './queries/factors.ts'
import { decodeBase64Url, encodeBase64Url } from './sealed.ts'

/** What a browser is asked to make a passkey with, for somebody who is signed in; `too-many` where they have 20. */
export async function askForNewPasskey(
  scope: PlatformScope,
  { identityId, email }: PersonAtHome,
  site: PasskeySite & { readonly name: string },
) {
  const { known } = await scope.identities.read({ known: listPasskeys(scope.identities, identityId) })
  if (known.length >= mostPasskeys) return 'too-many'
  const { browser, challenge } = await startChallenge(scope, { identityId, destination: atAccount })
  const options = await generateRegistrationOptions({
    rpName: site.name,
    rpID: rpIdOf(site),
    userName: email,
    userDisplayName: email,
    userID: Uint8Array.from(new TextEncoder().encode(identityId)),
    challenge,
    timeout: challengeMinutes * 60_000,
    attestationType: 'none',
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: [...passkeyAlgorithms],
  })
  return { browser, options }
}

type NewPasskey = {
  readonly browser: string
  readonly answer: NewPasskeyAnswer
  readonly site: PasskeySite
  /** What its owner will know it by. */
  readonly name: string
  /** Where its owner can look after it, for the mail. */
  readonly link: string
}

/**
 * Adds a passkey to a person. False for an answer to another challenge, to none, or to one answered before; for one
 * of another site; and for a credential that is somebody's already.
 */
export async function registerPasskey(
  scope: PlatformScope,
  person: PersonAtHome,
  { browser, answer, site, name, link }: NewPasskey,
): Promise<boolean> {
  const { identities, home } = scope
  const { identityId } = person
  const asked = await endChallenge(scope, { browser, identityId })
  const made = asked === null ? null : await verify(answer, asked.challenge, site)
  if (made === null) return false
  const { credential, credentialBackedUp: isBackedUp } = made
  const row = {
    ...{ id: credential.id, identityId, name, isBackedUp, counter: credential.counter },
    publicKey: encodeBase64Url(credential.publicKey),
    transports: answer.response.transports,
    createdAt: instantText(scope.now),
  }
  const notes = await noteFactorAdded(scope, person, 'passkey', link)
  const done = await identities.commit([identities.insert('passkeys', row), ...notes])
  if (done.ok) await home.jobs.later({ type: 'mail.send-due' })
  return done.ok
}

/** What the authenticator made; null for whatever does not hold. The library throws at each thing that does not. */
async function verify(answer: NewPasskeyAnswer, expectedChallenge: string, site: PasskeySite) {
  if (!isUnframed(answer)) return null
  try {
    if (!isUnattested(answer)) return null
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: rpIdOf(site),
      requireUserVerification: true,
      supportedAlgorithmIDs: [...passkeyAlgorithms],
    })
    if (!verified || registrationInfo.credential.id !== answer.id) return null
    return (await canVerify(registrationInfo.credential.publicKey)) ? registrationInfo : null
  } catch {
    return null
  }
}

/**
 * True for an answer without a certificate: none was asked for. A browser leaves out what could tell devices apart,
 * but for what a credential says of itself (WebAuthn §5.1.3, step on `none`).
 */
function isUnattested({ response }: NewPasskeyAnswer): boolean {
  const object = decodeAttestationObject(decodeBase64Url(response.attestationObject) ?? new Uint8Array())
  const isOfItself = object.get('fmt') === 'packed' && object.get('attStmt').get('x5c') === undefined
  return object.get('fmt') === 'none' || isOfItself
}
