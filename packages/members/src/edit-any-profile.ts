import { auditLine } from '@serai/audit'
import { id, instantText, ok, problem, refuse } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { clashOfEntry } from './edit-profile.ts'
import { handle } from './handles.ts'
import { sortNameOf } from './name-words.ts'
import { listedFor, names } from './profile-input.ts'
import { demandUnclaimed, findProfile, updateProfile } from './queries/profiles.ts'
import { projectProfiles, replaceNameWords } from './queries/projection.ts'
import { email } from './read-email.ts'

/**
 * Changes how an entry is called, reached and found, while it is nobody's. That of a member is theirs: it is `not-found`
 * here.
 */
export const editAnyProfile = defineUseCase({
  useCase: 'members.edit-any-profile',
  right: 'profile.manage',
  input: z.strictObject({
    profileId: id('profile'),
    ...names,
    handle: handle(),
    /** Where the space writes to; null where nobody knows. */
    email: email().nullable(),
    listedFor,
  }),
  run: async (scope, { profileId, ...entry }) => {
    const { db } = scope
    const { found } = await db.read({ found: findProfile(db, profileId) })
    if (found[0] === undefined || found[0].memberId !== null) return refuse(problem('not-found'))
    const changes = { ...entry, sortName: sortNameOf(entry.name), updatedAt: instantText(scope.now) }
    const outcome = await db.commit([
      demandUnclaimed(db, profileId),
      updateProfile(db, profileId, changes),
      ...replaceNameWords(db, [{ ...entry, id: profileId }]),
      ...projectProfiles(db, [profileId]),
      auditLine(scope, {
        action: 'members.edit-any-profile',
        subjectKind: 'profile',
        subjectId: profileId,
      }),
    ])
    return outcome.ok ? ok({ profileId }) : refuse(clashOfEntry(outcome))
  },
})
