import { auditLine } from '@serai/audit'
import { id, ok, problem, refuse } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { eraseProfile } from './queries/erasure.ts'
import { demandUnclaimed, findProfile } from './queries/profiles.ts'

/** Removes an entry of the directory that is no member's, with all that it says. That of a member goes with the member. */
export const removeProfile = defineUseCase({
  useCase: 'members.remove-profile',
  right: 'profile.manage',
  input: z.strictObject({ profileId: id('profile') }),
  run: async (scope, { profileId }) => {
    const { db } = scope
    const { found } = await db.read({ found: findProfile(db, profileId) })
    if (found[0] === undefined) return refuse(problem('not-found'))
    if (found[0].memberId !== null) return refuse(problem('not-allowed'))
    const outcome = await db.commit([
      demandUnclaimed(db, profileId),
      ...eraseProfile(db, profileId),
      auditLine(scope, {
        action: 'members.remove-profile',
        subjectKind: 'profile',
        subjectId: profileId,
      }),
    ])
    return outcome.ok ? ok({ profileId }) : refuse(problem('stale-revision'))
  },
})
