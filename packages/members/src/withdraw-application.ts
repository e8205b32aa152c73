import { auditLine } from '@serai/audit'
import { instantText, ok, problem, refuse } from '@serai/kernel'
import * as z from 'zod'
import { forNewcomers } from './newcomer.ts'
import { closeApplication, demandWaiting, findWaitingApplication } from './queries/joining.ts'
import { findMemberOfIdentity } from './queries/standing.ts'

/** Takes back one's own application that waits. Without one it is `not-found`. */
export const withdrawApplication = forNewcomers(z.strictObject({}), async (scope) => {
  const { db, actor } = scope
  const { found, member } = await db.read({
    found: findWaitingApplication(db, actor.identityId),
    member: findMemberOfIdentity(db, actor.identityId),
  })
  const application = found[0]
  if (application === undefined) return refuse(problem('not-found'))
  const decidedAt = instantText(scope.now)
  const outcome = await db.commit([
    demandWaiting(db, application.id),
    closeApplication(db, application.id, { state: 'withdrawn', decidedAt, decidedBy: null }),
    auditLine(scope, {
      action: 'members.withdraw-application',
      subjectKind: 'application',
      subjectId: application.id,
      by: member[0]?.id ?? null,
    }),
  ])
  return outcome.ok ? ok({ applicationId: application.id }) : refuse(problem('not-found'))
})
