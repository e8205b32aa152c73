import { instantText, staffRoles, type Factor } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import type { HomeLogin } from './finish-login.ts'
import { hoursLater, loginLifetimes } from './login-lifetimes.ts'
import { openLogin } from './open-login.ts'
import { demandMember, findMemberOf } from './queries/admission.ts'
import type { RotatedLogin } from './rotate-login.ts'

/**
 * Signs a person in to the scope's space, if they are a member of it. Staff whose second factor was shown longer ago than
 * a login of staff may last are let in without it. `asleep` is one who has put their membership to sleep; `stranger` is no
 * member, or none any more; `suspended` is one whom staff have shut out; `over` is a person whose login with the platform
 * has ended on the way. Whose roles or status change at that moment is let in as what they are then.
 */
export async function admitMember(
  scope: Scope,
  person: HomeLogin,
  from: { readonly device: string; readonly place: string },
): Promise<RotatedLogin | 'asleep' | 'stranger' | 'suspended' | 'over'> {
  const { loginId: homeLoginId, identityId, authAt } = person
  const found = await scope.db.read(findMemberOf(scope.db, identityId, instantText(scope.now)))
  const member = found.member[0]
  if (member === undefined || member.status === 'left' || member.status === 'erased') return 'stranger'
  if (member.status === 'suspended') return 'suspended'
  if (member.status === 'deactivated') return 'asleep'
  const isStaff = found.roles.some(({ role }) => staffRoles.includes(role))
  const factors = isStaff && isOld(authAt, scope.now) ? mailAlone : person.factors
  const { statements, login } = await openLogin(scope, {
    ...{ homeLoginId, identityId, factors, authAt, isStaff, memberId: member.id },
    ...from,
  })
  const done = await scope.db.commit([
    scope.db.demandDevice(homeLoginId, instantText(scope.now)),
    demandMember(scope.db, member),
    ...statements,
  ])
  if (!done.ok && done.clash.kind !== 'changed') throw new Error('A new login met an old one.')
  if (!done.ok) {
    const { member: present } = await scope.db.read(
      findMemberOf(scope.db, identityId, instantText(scope.now)),
    )
    const isAsRead = present[0]?.status === 'active' && present[0].epoch === member.epoch
    return isAsRead ? 'over' : admitMember(scope, person, from)
  }
  return {
    ...{ identityId, factors, authAt, memberId: member.id, epoch: member.epoch },
    ...login,
  }
}

const mailAlone: readonly Factor[] = ['email']

/** True of what was proved before any login of staff that still goes on: a login with the platform lasts longer. */
function isOld(authAt: string, now: Date): boolean {
  return hoursLater(new Date(authAt), loginLifetimes.staff.atMostHours) < now
}
