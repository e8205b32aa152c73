import { auditLine } from '@serai/audit'
import { distinct, instantText, ok, problem, refuse, roles } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { hashOfToken, newToken } from './invitation-token.ts'
import { revokeInvitationsOf } from './queries/joining.ts'
import { email } from './read-email.ts'

const goodForDays = 7

/**
 * Keeps a place for whoever proves to have this address, and answers the token instead of mailing it: how a new space
 * gets its first owner. The operator alone does this; a place that was kept for the address before is given up.
 */
export const keepPlace = defineUseCase({
  useCase: 'members.keep-place',
  right: 'member.invite',
  input: z.strictObject({ email: email(), roles: distinct(z.array(z.enum(roles)).min(1)) }),
  run: async (scope, { email: address, roles: kept }) => {
    if (scope.actor.kind !== 'operator') return refuse(problem('not-allowed'))
    const now = instantText(scope.now)
    const invitationId = scope.newId('invitation')
    const token = newToken(scope.random)
    const outcome = await scope.db.commit([
      revokeInvitationsOf(scope.db, address, now),
      scope.db.insert('invitations', {
        ...{ id: invitationId, tokenHash: await hashOfToken(token), email: address, roles: kept, note: '' },
        createdAt: now,
        expiresAt: instantText(new Date(scope.now.getTime() + goodForDays * 86_400_000)),
      }),
      auditLine(scope, {
        action: 'members.keep-place',
        subjectKind: 'invitation',
        subjectId: invitationId,
      }),
    ])
    return outcome.ok ? ok({ token }) : refuse(problem('stale-revision'))
  },
})
