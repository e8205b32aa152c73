import { auditLine } from '@serai/audit'
import { id, instantText, ok, problem, refuse } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { demandPending, findInvitation, revokeInvitations } from './queries/joining.ts'
import { mayGrantAll } from './ranks.ts'

/** Takes an invitation back: its link leads nowhere any more. One that was taken, or is over, is `invitation-over`. */
export const revokeInvitation = defineUseCase({
  useCase: 'members.revoke-invitation',
  right: 'member.invite',
  input: z.strictObject({ invitationId: id('invitation') }),
  run: async (scope, { invitationId }) => {
    const { db } = scope
    const { found } = await db.read({ found: findInvitation(db, { id: invitationId }) })
    const invitation = found[0]
    if (invitation === undefined) return refuse(problem('not-found'))
    if (!mayGrantAll(scope.actor, invitation.roles)) return refuse(problem('not-allowed'))
    const outcome = await db.commit([
      demandPending(db, invitationId),
      revokeInvitations(db, [invitationId], instantText(scope.now)),
      auditLine(scope, {
        action: 'members.revoke-invitation',
        subjectKind: 'invitation',
        subjectId: invitationId,
      }),
    ])
    return outcome.ok ? ok({ invitationId }) : refuse(problem('invitation-over'))
  },
})
