import { auditLine } from '@serai/audit'
import { id, instantText, ok, problem, refuse, type FieldProblem } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { entriesOf, type KnownEntry } from './import/known-entries.ts'
import { isMembersAlone, toldToStaff } from './import/told-to-staff.ts'
import { readValues, type Field } from './profile-input.ts'
import { askEntriesOf, demandAsRead } from './queries/import-entries.ts'
import { listFields, mostFields, putValues, updateProfile, type KeptValue } from './queries/profiles.ts'
import { projectProfiles } from './queries/projection.ts'

const written = z.strictObject({
  fieldId: id('field'),
  value: z.string().max(5000),
  /** What whoever writes was shown there; empty where that was nothing. */
  was: z.string().max(5000),
})

/**
 * Writes what an entry answers, as far as that is for those who run the space: of a member's entry what staff answer, and
 * what the member answered and lets them see. What a member shows nobody else stays as it is, as if it were not there.
 * Where something else is told by now than the writer was shown, nothing is written: `stale-revision`, by its place.
 */
export const writeAnswers = defineUseCase({
  useCase: 'members.write-answers',
  right: 'profile.manage',
  input: z.strictObject({ profileId: id('profile'), values: z.array(written).max(mostFields) }),
  run: async (scope, { profileId, values: given }) => {
    const { db } = scope
    const at = instantText(scope.now)
    const { fields, ...rows } = await db.read({
      ...askEntriesOf(db, [profileId], at),
      fields: listFields(db),
    })
    const entry = entriesOf(rows)[0]
    if (entry === undefined) return refuse(problem('not-found'))
    const answers = given.map(({ fieldId, value }) => ({ fieldId, value, audience: null }))
    const read = readValues(fields, answers, false)
    if (!read.ok) return read
    const known = new Map(fields.map((field) => [field.id, field]))
    const stale = faultsOf(given, known, 'was changed meanwhile', (one, field) => isStale(entry, field, one))
    if (stale.length > 0) return refuse(problem('stale-revision', stale))
    const theirs = faultsOf(given, known, 'is for the member to answer', (_, field) =>
      isTheirsToAnswer(entry, field),
    )
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

type Written = z.output<typeof written>

function faultsOf(
  given: readonly Written[],
  known: ReadonlyMap<string, Field>,
  reason: string,
  isFault: (one: Written, field: Field) => boolean,
): readonly FieldProblem[] {
  return given.flatMap((one, place) => {
    const field = known.get(one.fieldId)
    return field !== undefined && isFault(one, field) ? [{ path: `values.${place}.value`, reason }] : []
  })
}

/** Compared with what staff are told: what a member shows nobody else answers no guess. */
function isStale(entry: KnownEntry, field: Field, { was, value }: Written): boolean {
  const told = toldToStaff(entry, field) ?? ''
  return told !== was && told !== value
}

/** What a member left empty is left so on purpose, and is the same here as what they show nobody else. */
function isTheirsToAnswer(entry: KnownEntry, field: Field): boolean {
  const isSeen = entry.values.has(field.id) && !isMembersAlone(entry, field)
  return entry.memberId !== null && field.isOwn && !isSeen
}

function isNew(entry: KnownEntry, field: Field | undefined, { fieldId, value }: KeptValue): boolean {
  if (field === undefined || (entry.memberId !== null && isMembersAlone(entry, field))) return false
  return (entry.values.get(fieldId)?.value ?? '') !== value
}
