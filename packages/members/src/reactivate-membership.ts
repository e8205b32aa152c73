import { auditLine } from '@serai/audit'
import { ok, problem, refuse } from '@serai/kernel'
import * as z from 'zod'
import { forNewcomers } from './newcomer.ts'
import { projectProfiles } from './queries/projection.ts'
import { demandStanding, findMemberOfIdentity, updateMember } from './queries/standing.ts'

/** Wakes the membership of whoever put their own to sleep: they are a member as before. Anybody else is `not-found`. */
export const reactivateMembership = forNewcomers(z.strictObject({}), async (scope) => {
  const { db, actor } = scope
  const { found } = await db.read({ found: findMemberOfIdentity(db, actor.identityId) })
  const member = found[0]
  if (member?.status !== 'deactivated') return refuse(problem('not-found'))
  const outcome = await db.commit([
    demandStanding(db, member),
    updateMember(db, member.id, { status: 'active' }),
    ...projectProfiles(db, member.profileId === null ? [] : [member.profileId]),
    auditLine(scope, {
      action: 'members.reactivate-membership',
      subjectKind: 'member',
      subjectId: member.id,
      by: member.id,
    }),
    ...db.countLogins(member.id),
  ])
  return outcome.ok ? ok({ memberId: member.id }) : refuse(problem('stale-revision'))
})
