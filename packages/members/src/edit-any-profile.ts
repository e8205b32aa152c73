import { auditLine } from '@serai/audit'
import type { Statement } from '@serai/db'
import { id, instantText, ok, problem, refuse, type FieldAudience, type Id } from '@serai/kernel'
import { defineUseCase, type Scope } from '@serai/scope'
import * as z from 'zod'
import { clashOfEntry } from './edit-profile.ts'
import { handle } from './handles.ts'
import { entriesOf } from './import/known-entries.ts'
import { isMembersAlone } from './import/told-to-staff.ts'
import { sortNameOf } from './name-words.ts'
import { givenValues, listedFor, names, readValues } from './profile-input.ts'
import { askEntriesOf, demandAsRead } from './queries/import-entries.ts'
import {
  demandUnclaimed,
  listFields,
  narrowListing,
  putValues,
  putValuesOfOther,
  updateProfile,
  type KeptValue,
} from './queries/profiles.ts'
import { projectProfiles, replaceNameWords } from './queries/projection.ts'
import { email } from './read-email.ts'

/**
 * Changes an entry of the directory, whosever it is. Who sees what of a member is theirs to widen: of an entry that
 * somebody claimed, audiences are narrowed at most, and what its member shows nobody else stays.
 */
export const editAnyProfile = defineUseCase({
  useCase: 'members.edit-any-profile',
  right: 'profile.manage',
  input: z.strictObject({
    profileId: id('profile'),
    ...names,
    handle: handle(),
    /** Where the space writes to; null where nobody knows. A member's own stays what they proved. */
    email: email().nullable(),
    listedFor,
    values: givenValues,
  }),
  run: async (scope, { profileId, values: given, listedFor: listed, ...entry }) => {
    const { db } = scope
    const { fields, ...rows } = await db.read({
      ...askEntriesOf(db, [profileId], instantText(scope.now)),
      fields: listFields(db),
    })
    const found = entriesOf(rows)[0]
    if (found === undefined) return refuse(problem('not-found'))
    const read = readValues(fields, given, false)
    if (!read.ok) return read
    const hidden = new Set<string>(fields.flatMap((one) => (isMembersAlone(found, one) ? [one.id] : [])))
    const values = read.value.filter(({ fieldId }) => !hidden.has(fieldId))

    const { email: address, ...named } = entry
    const changes = {
      ...named,
      ...(found.memberId === null ? { email: address } : {}),
      sortName: sortNameOf(entry.name),
      updatedAt: instantText(scope.now),
    }
    const kept = { listedFor: listed, values }
    const outcome = await db.commit([
      // What is theirs alone was read: it must be so still.
      ...(values.length === 0 ? [] : [demandAsRead(db, [found])]),
      updateProfile(db, profileId, changes),
      ...(found.memberId === null ? ofNobody(scope, profileId, kept) : ofMember(scope, profileId, kept)),
      ...replaceNameWords(db, [{ ...entry, id: profileId }]),
      ...projectProfiles(db, [profileId]),
      auditLine(scope, {
        action: 'members.edit-any-profile',
        subjectKind: 'profile',
        subjectId: profileId,
        detail: { values: given.length },
      }),
    ])
    return outcome.ok ? ok({ profileId }) : refuse(clashOfEntry(outcome))
  },
})

type Kept = { readonly listedFor: FieldAudience; readonly values: readonly KeptValue[] }

function ofNobody({ db }: Scope, profileId: Id<'profile'>, kept: Kept): readonly Statement[] {
  return [
    demandUnclaimed(db, profileId),
    updateProfile(db, profileId, { listedFor: kept.listedFor }),
    ...putValues(db, profileId, kept.values),
  ]
}

function ofMember({ db }: Scope, profileId: Id<'profile'>, kept: Kept): readonly Statement[] {
  return [narrowListing(db, profileId, kept.listedFor), ...putValuesOfOther(db, profileId, kept.values)]
}
