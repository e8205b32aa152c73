import { auditLine } from '@serai/audit'
import type { Answers, Statement } from '@serai/db'
import { id, instantText, ok, optionalText, problem, refuse, webAddress, type Result } from '@serai/kernel'
import { queueMail } from '@serai/mail'
import { defineUseCase, type Scope } from '@serai/scope'
import * as z from 'zod'
import { admit, clashOfAdmission } from './admission.ts'
import {
  closeApplication,
  demandWaiting,
  findApplication,
  findDoor,
  revokeInvitationsOf,
} from './queries/joining.ts'

const decision = z.strictObject({
  applicationId: id('application'),
  decision: z.enum(['approve', 'decline']),
  /** What the applicant is told. */
  answer: optionalText(2000),
  /** Where the applicant is led by the mail. */
  linkTo: webAddress(),
})

type Decision = z.output<typeof decision>

/**
 * Lets an applicant in, or does not, and tells them. An application that waits no more is `stale-revision`: somebody else
 * decided, or the applicant took it back.
 */
export const decideApplication = defineUseCase({
  useCase: 'members.decide-application',
  right: 'member.approve',
  input: decision,
  run: async (scope, its) => {
    const { db } = scope
    const { found, door } = await db.read({
      found: findApplication(db, its.applicationId),
      door: findDoor(db),
    })
    const application = found[0]
    if (application === undefined) return refuse(problem('not-found'))
    if (application.state !== 'waiting') return refuse(problem('stale-revision'))
    const admitted = its.decision === 'approve' ? await admission(scope, application) : ok([])
    if (!admitted.ok) return admitted

    const decidedAt = instantText(scope.now)
    const decidedBy = scope.actor.kind === 'member' ? scope.actor.memberId : null
    const state = its.decision === 'approve' ? ('approved' as const) : ('declined' as const)
    const outcome = await db.commit([
      demandWaiting(db, application.id),
      closeApplication(db, application.id, { state, answer: its.answer, decidedAt, decidedBy }),
      ...admitted.value,
      ...(await answerTo(scope, application, its, door[0]?.spaceName ?? '')),
      auditLine(scope, {
        action: 'members.decide-application',
        subjectKind: 'application',
        subjectId: application.id,
        detail: { state },
      }),
    ])
    if (!outcome.ok) return refuse(clashOfAdmission(outcome))
    await scope.jobs.later({ type: 'mail.send-due' })
    return ok({ applicationId: application.id, state })
  },
})

type Application = Answers<{ all: ReturnType<typeof findApplication> }>['all'][number]

/** An applicant comes in as a member, and nothing above. */
async function admission(scope: Scope, application: Application): Promise<Result<readonly Statement[]>> {
  const { identityId, email, name, nativeName, country, affiliation } = application
  const admitted = await admit(scope, {
    ...{ action: 'members.admit-applicant', identityId, email, name, nativeName },
    ...{ roles: ['member'], profileId: null, cohortId: null, source: 'self' },
    grantedBy: scope.actor.kind === 'member' ? scope.actor.memberId : null,
    values: { country: country ?? '', affiliation },
  })
  if (!admitted.ok) return admitted
  const over = revokeInvitationsOf(scope.db, email, instantText(scope.now))
  return ok([...admitted.value.statements, over])
}

function answerTo(
  scope: Scope,
  { email }: Application,
  { decision: decided, answer, linkTo }: Decision,
  spaceName: string,
): Promise<readonly Statement[]> {
  return queueMail(scope, {
    template: 'application-answered',
    to: email,
    data: { spaceName, link: linkTo, isApproved: decided === 'approve', answer },
  })
}
