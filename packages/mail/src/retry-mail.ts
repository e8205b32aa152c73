import { auditLine } from '@serai/audit'
import { id, instantText, ok, problem, refuse } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { demandDeadMail, wakeMail } from './queries.ts'

/** A mail that was given up waits again, with all its tries before it. It must still have something to say. */
export const retryMail = defineUseCase({
  useCase: 'mail.retry-mail',
  right: 'mail.read',
  input: z.object({ mailId: id('mail') }),
  run: async (scope, { mailId }) => {
    const now = instantText(scope.now)
    const outcome = await scope.db.commit([
      demandDeadMail(scope.db, mailId, now),
      wakeMail(scope.db, mailId, now),
      auditLine(scope, { action: 'mail.retry-mail', subjectKind: 'mail', subjectId: mailId }),
    ])
    if (!outcome.ok) return refuse(problem('not-found'))
    await scope.jobs.later({ type: 'mail.send-due' })
    return ok({ mailId })
  },
})
