import { auditLine } from '@serai/audit'
import { instantText, ok, problem, refuse } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { clashOfEntry } from './edit-profile.ts'
import { newHandle } from './handles.ts'
import { sortNameOf } from './name-words.ts'
import { givenValues, listedFor, names, readValues } from './profile-input.ts'
import { demandUnnamed, findProfile, listFields, putValues } from './queries/profiles.ts'
import { projectProfiles, replaceNameWords } from './queries/projection.ts'
import { email } from './read-email.ts'

/** Why somebody is not added whose name an entry has. */
export const namedAlready = 'is the name of somebody who is here'

/**
 * Adds somebody to the directory who has no login here. Whoever later proves to have the address, or is invited to the
 * entry, has it.
 */
export const addProfile = defineUseCase({
  useCase: 'members.add-profile',
  right: 'profile.manage',
  input: z.strictObject({
    ...names,
    email: email().nullable().default(null),
    listedFor: listedFor.default('members'),
    isSample: z.boolean().default(false),
    values: givenValues,
    /** True for whoever is to be another person than those of the same name who are here. */
    isNamesake: z.boolean().default(true),
  }),
  run: async (scope, { values: given, isNamesake, ...entry }) => {
    const { db } = scope
    const { fields } = await db.read({ fields: listFields(db) })
    const values = readValues(fields, given, false)
    if (!values.ok) return values

    const profileId = scope.newId('profile')
    const { handle, nicest } = newHandle(scope, profileId, entry)
    const now = instantText(scope.now)
    const sortName = sortNameOf(entry.name)
    const outcome = await db.commitThenRead(
      [
        ...(isNamesake ? [] : [demandUnnamed(db, sortName)]),
        db.insert('profiles', {
          ...entry,
          ...{ id: profileId, handle, source: 'staff', createdAt: now, updatedAt: now },
          sortName,
        }),
        nicest,
        ...putValues(db, profileId, values.value),
        ...replaceNameWords(db, [{ ...entry, id: profileId }]),
        ...projectProfiles(db, [profileId]),
        auditLine(scope, {
          action: 'members.add-profile',
          subjectKind: 'profile',
          subjectId: profileId,
          detail: { values: given.length },
        }),
      ],
      { profile: findProfile(db, profileId) },
    )
    if (!outcome.ok)
      return refuse(
        outcome.clash.kind === 'changed'
          ? problem('already-exists', [{ path: 'name', reason: namedAlready }])
          : clashOfEntry(outcome),
      )
    return ok({ profileId, handle: outcome.rows.profile[0]?.handle ?? handle })
  },
})
