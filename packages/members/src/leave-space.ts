import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { moveMyself } from './standing.ts'

/** Ends one's own membership: no role and no cohort is left, and only staff find the entry. The last owner cannot. */
export const leaveSpace = defineUseCase({
  useCase: 'members.leave-space',
  right: 'profile.write',
  input: z.strictObject({}),
  run: (scope) => moveMyself(scope, { action: 'members.leave-space', from: ['active'], to: 'left' }),
})
