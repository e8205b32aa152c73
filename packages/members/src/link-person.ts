import { auditLine } from '@serai/audit'
import { id, instantText, ok, problem, refuse } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { findPerson, findProfile, updateProfile } from './queries/profiles.ts'
import { projectProfiles } from './queries/projection.ts'

/**
 * Says that an entry of the directory and an entry of the space's people are the same human, or with null that they are
 * not. Whoever sees the first then finds the way to the second, while that is public; the second says nothing of it. An
 * invitation to the entry carries it along. A person is one entry's at most.
 */
export const linkPerson = defineUseCase({
  useCase: 'members.link-person',
  right: 'member.manage',
  input: z.strictObject({ profileId: id('profile'), personId: id('person').nullable() }),
  run: async (scope, { profileId, personId }) => {
    const { db } = scope
    const { profile, person } = await db.read({
      profile: findProfile(db, profileId),
      person: findPerson(db, { id: personId ?? '' }),
    })
    if (profile[0] === undefined) return refuse(problem('not-found'))
    if (personId !== null && person[0] === undefined) {
      const reason = 'is no person of this space'
      return refuse(problem('unknown-reference', [{ path: 'personId', reason }]))
    }
    const outcome = await db.commit([
      updateProfile(db, profileId, { personId, updatedAt: instantText(scope.now) }),
      ...projectProfiles(db, [profileId]),
      auditLine(scope, {
        action: personId === null ? 'members.unlink-person' : 'members.link-person',
        subjectKind: 'profile',
        subjectId: profileId,
        ...(personId === null ? {} : { detail: { person: personId } }),
      }),
    ])
    if (outcome.ok) return ok({ profileId })
    if (outcome.clash.kind !== 'taken') return refuse(problem('stale-revision'))
    const reason = 'is already somebody else’s'
    return refuse(problem('already-exists', [{ path: 'personId', reason }]))
  },
})
