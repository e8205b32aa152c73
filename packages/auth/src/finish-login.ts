import { instantText, type Factor, type Id } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import type { Destination } from '@serai/db'
import { noteNewDevice, type Notice } from './login-notices.ts'
import { openLogin, type OpenedLogin } from './open-login.ts'
import { forgetAttempt, findEmailOf } from './queries/attempts.ts'
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
  readonly browserHash: string | null
  readonly device: string
  readonly place: string
  readonly isKnown: boolean
  /** The login that the browser had until now: a browser has one. */
  readonly before: Id<'login'> | null
}

/**
 * Signs somebody in with the platform, once all that is asked of them is proved, and forgets their attempt. They are told
 * of it where the browser is new to them.
 */
export async function finishLogin(
  scope: PlatformScope,
  { email, ...proved }: Pick<HomeLogin, 'identityId' | 'email' | 'factors'>,
  from: SignedInFrom,
  notice: Notice,
): Promise<OpenedLogin> {
  const { home, identities } = scope
  const { device, place, browserHash, isKnown, before } = from
  const { statements, login } = await openLogin(home, {
    ...proved,
    ...{ memberId: null, homeLoginId: null, isStaff: false, authAt: instantText(scope.now), device, place },
  })
  const { identityId } = proved
  const told = isKnown ? [] : await noteNewDevice(scope, { identityId, email, device, place, ...notice })
  const done = await home.db.commit([
    ...(before === null ? [] : endDevice(home.db, { id: before, memberId: null }, instantText(scope.now))),
    ...statements,
    ...told,
    ...(browserHash === null ? [] : [forgetAttempt(identities, browserHash)]),
  ])
  if (!done.ok) throw new Error('A new login met an old one.')
  if (told.length > 0) await home.jobs.later({ type: 'mail.send-due' })
  return login
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
