import { id, problem, refuse } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { erase } from './erasure.ts'
import { mayActOn } from './ranks.ts'
import { findTarget } from './standing.ts'

/** Erases a member who asked staff for it; see `erase` for what holds afterwards. */
export const eraseMember = defineUseCase({
  useCase: 'members.erase-member',
  right: 'member.manage',
  input: z.strictObject({ memberId: id('member') }),
  run: async (scope, { memberId }) => {
    const found = await findTarget(scope, memberId)
    if (found === null || found.target.status === 'erased') return refuse(problem('not-found'))
    const roles = found.roles.map(({ role }) => role)
    return mayActOn(scope.actor, { memberId, roles })
      ? erase(scope, found, 'members.erase-member')
      : refuse(problem('not-allowed'))
  },
})
