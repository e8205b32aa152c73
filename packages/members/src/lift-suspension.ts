import { id } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { moveMember } from './standing.ts'

/** Lets a member in again who was shut out, with the roles that they had. They sign in anew. */
export const liftSuspension = defineUseCase({
  useCase: 'members.lift-suspension',
  right: 'member.manage',
  input: z.strictObject({ memberId: id('member') }),
  run: (scope, { memberId }) =>
    moveMember(scope, memberId, {
      action: 'members.lift-suspension',
      from: ['suspended'],
      to: 'active',
    }),
})
