import type { IdentityDb, Statement } from '@serai/db'
import { instantText, type Id } from '@serai/kernel'
import { queueMail } from '@serai/mail'
import type { PlatformScope, Scope } from '@serai/scope'
import { findEmailOf, findWhenFirstSeen } from './queries/attempts.ts'
import { findEarlierLogin } from './queries/home-logins.ts'
import { demandLogin, findSpaceName } from './queries/logins.ts'

/** Where a notice about a login leads, and what the platform is called there. */
export type Notice = { readonly link: string; readonly platformName: string }

/** Before this a first login may have been and be forgotten. */
const longAgoMs = 30 * 86_400_000

type NewDevice = Notice & {
  readonly identityId: Id<'identity'>
  readonly email: string
  readonly device: string
  readonly place: string
}

/** What tells somebody of a sign-in from a browser that is new to them. Nothing at their very first: they know of it. */
export async function noteNewDevice(
  { home, identities, now }: PlatformScope,
  { identityId, email, device, place, link, platformName }: NewDevice,
): Promise<readonly Statement[]> {
  const { earlier } = await home.db.read({ earlier: findEarlierLogin(home.db, identityId) })
  if (earlier.length === 0) {
    // Logins are forgotten in time: then the age of the person's identity says that this is not the first.
    const { first } = await identities.read({ first: findWhenFirstSeen(identities, identityId) })
    const firstAt = Date.parse(first[0]?.createdAt ?? instantText(now))
    if (now.getTime() - firstAt < longAgoMs) return []
  }
  const data = { spaceName: platformName, device, place, at: instantText(now), link }
  return queueMail(home, { template: 'new-device', to: email, data })
}

/**
 * What tells somebody that a login of theirs was ended for them. Of those who end it at the same moment one does, and
 * tells.
 */
export async function noteEnding(
  scope: Scope,
  identities: IdentityDb,
  login: { readonly id: Id<'login'>; readonly identityId: Id<'identity'> },
  { link, platformName }: Notice,
): Promise<readonly Statement[]> {
  const { name, email } = await scope.db.read({
    name: findSpaceName(scope.db),
    email: findEmailOf(identities, login.identityId),
  })
  const to = email[0]?.email
  const data = { spaceName: name[0]?.name ?? platformName, at: instantText(scope.now), link }
  return [
    demandLogin(scope.db, login.id),
    ...(to === undefined ? [] : await queueMail(scope, { template: 'login-ended', to, data })),
  ]
}
