import { id } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { moveMember } from './standing.ts'

/** Shuts a member out until somebody lifts it: their next request is met as a stranger's, and only staff find their entry. */
export const suspendMember = defineUseCase({
  useCase: 'members.suspend-member',
  right: 'member.manage',
  input: z.strictObject({ memberId: id('member') }),
  run: (scope, { memberId }) =>
    moveMember(scope, memberId, {
      action: 'members.suspend-member',
      from: ['active', 'deactivated'],
      to: 'suspended',
    }),
})
