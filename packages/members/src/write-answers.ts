import { auditLine } from '@serai/audit'
import { id, instantText, ok, problem, refuse, type FieldProblem } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { entriesOf, type KnownEntry } from './import/known-entries.ts'
import { isMembersAlone } from './import/told-to-staff.ts'
import { givenValues, readValues, type Field } from './profile-input.ts'
import { askEntriesOf, demandAsRead } from './queries/import-entries.ts'
import { listFields, putValues, updateProfile, type KeptValue } from './queries/profiles.ts'
import { projectProfiles } from './queries/projection.ts'

/**
 * Writes what an entry answers, as far as that is for those who run the space: of a member's entry what staff answer, and
 * what the member answered and lets them see. What a member shows nobody else stays as it is, as if it were not there.
 */
export const writeAnswers = defineUseCase({
  useCase: 'members.write-answers',
  right: 'profile.manage',
  input: z.strictObject({ profileId: id('profile'), values: givenValues }),
  run: async (scope, { profileId, values: given }) => {
    const { db } = scope
    const at = instantText(scope.now)
    const { fields, ...rows } = await db.read({
      ...askEntriesOf(db, [profileId], at),
      fields: listFields(db),
    })
    const entry = entriesOf(rows)[0]
    if (entry === undefined) return refuse(problem('not-found'))
    const read = readValues(fields, given, false)
    if (!read.ok) return read
    const known = new Map(fields.map((field) => [field.id, field]))
    const theirs = given.flatMap(({ fieldId }, place): readonly FieldProblem[] => {
      const field = known.get(fieldId)
      return field !== undefined && isTheirsToAnswer(entry, field)
        ? [{ path: `values.${place}.fieldId`, reason: 'is for the member to answer' }]
        : []
    })
    if (theirs.length > 0) return refuse(problem('invalid-input', theirs))

    const values = read.value.filter((value) => isNew(entry, known.get(value.fieldId), value))
    if (values.length === 0) return ok({ profileId })
    const outcome = await db.commit([
      demandAsRead(db, [entry]),
      updateProfile(db, profileId, { updatedAt: at }),
      ...putValues(db, profileId, values),
      ...projectProfiles(db, [profileId]),
      auditLine(scope, {
        action: 'members.write-answers',
        subjectKind: 'profile',
        subjectId: profileId,
        detail: { values: values.length },
      }),
    ])
    return outcome.ok ? ok({ profileId }) : refuse(problem('stale-revision'))
  },
})

/** What a member left empty is left so on purpose, and is the same here as what they show nobody else. */
function isTheirsToAnswer(entry: KnownEntry, field: Field): boolean {
  const isSeen = entry.values.has(field.id) && !isMembersAlone(entry, field)
  return entry.memberId !== null && field.isOwn && !isSeen
}

function isNew(entry: KnownEntry, field: Field | undefined, { fieldId, value }: KeptValue): boolean {
  if (field === undefined || (entry.memberId !== null && isMembersAlone(entry, field))) return false
  return (entry.values.get(fieldId)?.value ?? '') !== value
}
