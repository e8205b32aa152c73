import { auditLine } from '@serai/audit'
import { ok } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { updateJoinPolicy } from './queries/joining.ts'

/** Says how the space is joined from now on. What waits already is decided as it would have been. */
export const chooseJoinPolicy = defineUseCase({
  useCase: 'members.choose-join-policy',
  right: 'settings.write',
  input: z.strictObject({ joinPolicy: z.enum(['open', 'application', 'invitation']) }),
  run: async (scope, { joinPolicy }) => {
    const outcome = await scope.db.commit([
      updateJoinPolicy(scope.db, joinPolicy),
      scope.db.bumpEpoch(),
      auditLine(scope, {
        action: 'members.choose-join-policy',
        subjectKind: 'space',
        subjectId: scope.space,
        detail: { joinPolicy },
      }),
    ])
    if (!outcome.ok) throw new Error('Choosing how a space is joined met a clash.')
    return ok({ joinPolicy })
  },
})
