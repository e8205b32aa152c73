import { problem, refuse } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { erase } from './erasure.ts'
import { findTarget } from './standing.ts'

/** Erases whoever asks; see `erase` for what holds afterwards. The last owner cannot. */
export const eraseMyself = defineUseCase({
  useCase: 'members.erase-myself',
  right: 'profile.write',
  input: z.strictObject({}),
  run: async (scope) => {
    if (scope.actor.kind !== 'member') return refuse(problem('not-a-member'))
    const found = await findTarget(scope, scope.actor.memberId)
    return found === null ? refuse(problem('not-found')) : erase(scope, found, 'members.erase-myself')
  },
})
