import { instantText, type Factor, type Id } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import type { Destination, Statement } from '@serai/db'
import { noteNewDevice, type Notice } from './login-notices.ts'
import { openLogin, type OpenedLogin } from './open-login.ts'
import { forgetAttempt, findEmailOf } from './queries/attempts.ts'
import { demandIdentity } from './queries/erasure.ts'
import { demandAttempt } from './queries/home-logins.ts'
import { endDevice, findHomeLogin } from './queries/logins.ts'
import { encodeBase64Url, sha256Text } from './sealed.ts'

/** How long the way from the platform's host to a space's stays open. */
const handOffSeconds = 60

/** Somebody who is signed in with the platform. */
export type HomeLogin = {
  readonly loginId: Id<'login'>
  readonly identityId: Id<'identity'>
  readonly email: string
  readonly factors: readonly Factor[]
  readonly authAt: string
}

/** The login of the platform's own host with this id; null when it is over. */
export async function readHomeLogin(scope: PlatformScope, loginId: Id<'login'>): Promise<HomeLogin | null> {
  const { home, identities } = scope
  const { found } = await home.db.read({ found: findHomeLogin(home.db, loginId, instantText(scope.now)) })
  const login = found[0]
  if (login === undefined) return null
  const { email } = await identities.read({ email: findEmailOf(identities, login.identityId) })
  return email[0] === undefined ? null : { ...login, loginId, email: email[0].email }
}

/** The browser that somebody signs in from: `isKnown` where they have signed in from it before. */
export type SignedInFrom = {
  /** The attempt that it finishes; null for a step-up, in which the login that the browser has shows one more factor. */
  readonly browserHash: string | null
  readonly device: string
  readonly place: string
  readonly isKnown: boolean
  /** The login that the browser had until now: a browser has one. */
  readonly before: Id<'login'> | null
}

/**
 * Signs somebody in with the platform, once all that is asked of them is proved, in place of the login that the browser
 * had. They are told of it where the browser is new to them. It rests on the attempt, which it takes, or for a step-up on
 * the login before, which must go on: of two that rest on the same one, one signs in. `over` is the other, and whoever
 * comes too late.
 */
export async function finishLogin(
  scope: PlatformScope,
  { email, ...proved }: Pick<HomeLogin, 'identityId' | 'email' | 'factors'>,
  from: SignedInFrom,
  notice: Notice,
): Promise<OpenedLogin | 'over'> {
  const { home, identities } = scope
  const { device, place, isKnown, before } = from
  const rests = restsOn(scope, from)
  if (rests === null) return 'over'
  const { identityId } = proved
  const { statements, login } = await openLogin(home, {
    ...proved,
    ...{ memberId: null, homeLoginId: null, isStaff: false, authAt: instantText(scope.now), device, place },
  })
  const told = isKnown ? [] : await noteNewDevice(scope, { identityId, email, device, place, ...notice })
  const done = await home.db.commit([
    ...rests,
    // They may erase themselves at this moment, and a passkey's attempt does not say whose it is.
    demandIdentity(identities, identityId),
    ...(before === null ? [] : endDevice(home.db, { id: before, memberId: null }, instantText(scope.now))),
    ...statements,
    ...told,
  ])
  if (!done.ok && done.clash.kind !== 'changed') throw new Error('A new login met an old one.')
  if (!done.ok) return 'over'
  if (told.length > 0) await home.jobs.later({ type: 'mail.send-due' })
  return login
}

/** What lets the batch go on only while what the login rests on does; null where there is nothing that it could rest on. */
function restsOn(
  { identities, home, now }: PlatformScope,
  { browserHash, before }: SignedInFrom,
): readonly Statement[] | null {
  const at = instantText(now)
  if (browserHash !== null)
    return [demandAttempt(identities, browserHash, at), forgetAttempt(identities, browserHash)]
  return before === null ? null : [home.db.demandDevice(before, at)]
}

/** The code that opens a space's host to somebody who is signed in here: once, within a minute, for that browser. */
export async function makeHandOff(
  { identities, now, random }: PlatformScope,
  { loginId, identityId, email, factors, authAt }: HomeLogin,
  { host, path, nonceHash }: Destination & { readonly host: string; readonly nonceHash: string },
): Promise<string> {
  const code = encodeBase64Url(random(32))
  const row = {
    ...{ homeLoginId: loginId, identityId, email, factors, authAt, host, path, nonceHash },
    hash: await sha256Text(code),
    expiresAt: instantText(new Date(now.getTime() + handOffSeconds * 1000)),
  }
  await identities.commit([identities.insert('handOffs', row)])
  return code
}
