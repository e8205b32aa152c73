import type { Destination, Statement } from '@serai/db'
import { instantText, type Factor, type Id } from '@serai/kernel'
import { queueMail } from '@serai/mail'
import type { PlatformScope } from '@serai/scope'
import { countTry, findIdentity, findLoginAttempt, findByCode, proveByCode } from './queries/attempts.ts'
import { countCodeAsked } from './codes-asked.ts'
import { knownBrowserOf } from './known-browser.ts'
import { encodeBase64Url, sha256Text } from './sealed.ts'
import { inTwoHalves, newTypedCode, readTypedCode } from './typed-code.ts'

/** How long a code counts, and how often one can be wrong before it counts no more. */
const codeMinutes = 10
export const mostCodeTries = 5

/** How long somebody who has proved an address may take to show a second factor. */
const provedMinutes = 5

/** How many letters a code has: 40 bits. */
const codeLength = 8

export type CodeAsked = {
  /** As `readEmail` spells it. */
  readonly email: string
  readonly destination: Destination
  /** The network that asks: an IPv4 address, or the first half of an IPv6 address. */
  readonly network: string
  /** What the browser keeps of who has signed in there before. */
  readonly mark: string | null
  /** Whose space it is for, for the mail; null for the platform itself. */
  readonly spaceName: string | null
  /** Where the link in the mail leads, without the code. */
  readonly linkTo: string
}

/**
 * Sends a code to an address, whoever's it is, and gives the browser what alone can redeem it. Known and unknown
 * addresses are the same work and the same answer. `too-often` when the network has asked too much; an address that
 * was sent enough is answered as any other and sent nothing.
 */
export async function askForCode(
  scope: PlatformScope,
  { email, destination, network, mark, spaceName, linkTo }: CodeAsked,
): Promise<{ readonly browser: string } | 'too-often'> {
  const { identities, home } = scope
  const known = await knownBrowserOf(scope, mark, email)
  const counted = await countCodeAsked(scope, { email, network, known })
  if (counted === 'too-often') return counted
  const isSent = counted === 'send'

  const browser = encodeBase64Url(scope.random(32))
  const browserHash = await sha256Text(browser)
  const code = newTypedCode(scope.random, codeLength)
  const attempt = {
    ...{ email, destination, tries: 0, stage: 'asked' as const, factors: [] },
    createdAt: instantText(scope.now),
    browserHash,
    codeHash: await hashOfCode(scope, browserHash, code),
    expiresAt: minutesLater(scope.now, codeMinutes),
  }
  const shown = inTwoHalves(code)
  const mail = await queueMail(home, {
    template: 'sign-in-code',
    to: email,
    data: { code: shown, link: `${linkTo}?code=${shown}`, spaceName, minutes: codeMinutes },
    expiresAt: attempt.expiresAt,
  })
  const written = await identities.commit([
    identities.insert('loginAttempts', attempt),
    ...(isSent ? mail : []),
  ])
  if (!written.ok) throw new Error('A new attempt met an old one.')
  if (isSent) await home.jobs.later({ type: 'mail.send-due' })
  return { browser }
}

/** Somebody who proved an address. */
export type ProvedAddress = {
  readonly browserHash: string
  readonly identityId: Id<'identity'>
  readonly email: string
  readonly factors: readonly Factor[]
  readonly destination: Destination
}

/**
 * Takes the code that was sent. Afterwards the address is proved, and a person who was not known has an identity: all in
 * one batch. Until the attempt has led somewhere or is over, the same code in the same browser is answered the same, for
 * what came after it may have failed. Null for a wrong code, for one that is over, and for any after the fifth.
 */
export async function redeemCode(
  scope: PlatformScope,
  { browser, code }: { readonly browser: string; readonly code: string },
): Promise<ProvedAddress | null> {
  const { identities } = scope
  const now = instantText(scope.now)
  const browserHash = await sha256Text(browser)
  const codeHash = await hashOfCode(scope, browserHash, readTypedCode(code))
  const given = { browserHash, codeHash, now, mostTries: mostCodeTries }
  const counted = await identities.commitThenRead([countTry(identities, browserHash, 'asked')], {
    found: findByCode(identities, given),
  })
  const email = counted.ok ? counted.rows.found[0]?.email : undefined
  if (email === undefined || email === null) return null
  const until = minutesLater(scope.now, provedMinutes)
  const done = await identities.commitThenRead(
    [...(await makeIdentity(scope, email, now)), proveByCode(identities, given, { email, until })],
    { found: findByCode(identities, given) },
  )
  const attempt = done.ok ? done.rows.found[0] : undefined
  if (attempt === undefined || attempt.identityId === null) return null
  const { identityId, destination } = attempt
  return { browserHash, identityId, email, factors: ['email'], destination }
}

/** The attempt of this browser, while it is not over. */
export async function findAttempt(scope: PlatformScope, browser: string) {
  const { identities } = scope
  const hash = await sha256Text(browser)
  const { found } = await identities.read({
    found: findLoginAttempt(identities, hash, instantText(scope.now)),
  })
  return found[0] === undefined ? null : { ...found[0], browserHash: hash }
}

/** The identity of an address, made when it has none: of two who prove it at once, both are the first one. */
export async function identityOf(scope: PlatformScope, email: string, now: string): Promise<Id<'identity'>> {
  const { identities } = scope
  const made = await identities.commitThenRead(await makeIdentity(scope, email, now), {
    found: findIdentity(identities, email),
  })
  if (!made.ok || made.rows.found[0] === undefined) throw new Error('An identity could not be made.')
  return made.rows.found[0].identityId
}

/** What makes the identity of an address that has none. */
async function makeIdentity(
  { identities, newId }: PlatformScope,
  email: string,
  now: string,
): Promise<readonly Statement[]> {
  const known = await identities.read({ found: findIdentity(identities, email) })
  if (known.found[0] !== undefined) return []
  const id = newId('identity')
  return [
    identities.insertIfNew('identities', { id, createdAt: now }),
    identities.insertIfNew('identityEmails', { email, identityId: id, verifiedAt: now }),
  ]
}

function hashOfCode({ sealing }: PlatformScope, browserHash: string, code: string): Promise<string> {
  return sealing.keyedHash('login-code', `${browserHash} ${code}`)
}

function minutesLater(now: Date, minutes: number): string {
  return instantText(new Date(now.getTime() + minutes * 60_000))
}
