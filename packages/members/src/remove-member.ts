import { id } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { moveMember } from './standing.ts'

/**
 * Lets somebody be no member any more: they hold no role, are in no cohort, and only staff
 * find their entry. What they did stays theirs.
 * They may come again as anybody may; who must not is suspended.
 */
export const removeMember = defineUseCase({
  useCase: 'members.remove-member',
  right: 'member.manage',
  input: z.strictObject({ memberId: id('member') }),
  run: (scope, { memberId }) =>
    moveMember(scope, memberId, {
      action: 'members.remove-member',
      from: ['active', 'deactivated', 'suspended'],
      to: 'left',
    }),
})
