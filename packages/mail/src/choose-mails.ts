import { auditLine } from '@serai/audit'
import { ok, problem, refuse } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { removeMutes, putMutes } from './queries.ts'
import { mutableMails } from './templates.ts'

const mails = z.array(z.enum(mutableMails)).max(mutableMails.length)

/** Says which mails one wants and which one does not. What is named in neither stays as it was; unwanted wins. */
export const chooseMails = defineUseCase({
  useCase: 'mail.choose-mails',
  right: 'profile.write',
  input: z.strictObject({ wanted: mails, unwanted: mails }),
  run: async (scope, { wanted, unwanted }) => {
    if (scope.actor.kind !== 'member') return refuse(problem('not-a-member'))
    const { db, actor } = scope
    const outcome = await db.commit([
      removeMutes(db, actor.memberId, wanted),
      ...putMutes(db, actor.memberId, unwanted),
      auditLine(scope, {
        action: 'mail.choose-mails',
        subjectKind: 'member',
        subjectId: actor.memberId,
        detail: { unwanted: unwanted.join(' ') },
      }),
    ])
    return outcome.ok ? ok({ memberId: actor.memberId }) : refuse(problem('stale-revision'))
  },
})
