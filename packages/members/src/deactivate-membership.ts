import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { moveMyself } from './standing.ts'

/** Puts one's own membership to sleep: only staff find the entry, until its member signs in again. The last owner cannot. */
export const deactivateMembership = defineUseCase({
  useCase: 'members.deactivate-membership',
  right: 'profile.write',
  input: z.strictObject({}),
  run: (scope) =>
    moveMyself(scope, { action: 'members.deactivate-membership', from: ['active'], to: 'deactivated' }),
})
