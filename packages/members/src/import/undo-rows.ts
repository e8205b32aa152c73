import { auditLine } from '@serai/audit'
import { instantText, type Id } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import {
  askEntriesOf,
  demandAsRead,
  eraseUnclaimed,
  renameEntries,
  replacePlaces,
  replaceValues,
} from '../queries/import-entries.ts'
import { forgetBefore, listRowsOf, rowsOfGo } from '../queries/imports.ts'
import { listFields } from '../queries/profiles.ts'
import { projectProfiles, replaceNameWords } from '../queries/projection.ts'
import { entriesOf, type KnownEntry } from './known-entries.ts'
import { placeChanges, valueChanges } from './plan-row.ts'
import { entryBefore, rowBefore, type RowBefore } from './row-before.ts'
import { isMembersAlone } from './told-to-staff.ts'

/**
 * Takes back what the rows of an import did, a few hundred at a time, and answers how many entries it met; null when
 * other writes were in the way each time that it tried.
 */
export async function undoRows(
  scope: Scope,
  importId: Id<'import'>,
): Promise<{ readonly added: number; readonly changed: number } | null> {
  const added = await undoAfter(scope, importId, 'added', -1)
  const changed = added === null ? null : await undoAfter(scope, importId, 'changed', -1)
  return added === null || changed === null ? null : { added, changed }
}

async function undoAfter(
  scope: Scope,
  importId: Id<'import'>,
  outcome: 'added' | 'changed',
  after: number,
): Promise<number | null> {
  const page = { after, size: rowsOfGo }
  const { rows } = await scope.db.read({ rows: listRowsOf(scope.db, importId, outcome, page) })
  const undo = outcome === 'added' ? removeAdded : restoreChanged
  const undone = await undo(scope, importId, rows)
  const last = rows.at(-1)
  if (undone === null || last === undefined || rows.length < rowsOfGo) return undone
  const further = await undoAfter(scope, importId, outcome, last.n)
  return further === null ? null : undone + further
}

type UndoneRow = { readonly n: number; readonly profileId: Id<'profile'> | null; readonly before: unknown }

async function removeAdded(
  scope: Scope,
  importId: Id<'import'>,
  rows: readonly UndoneRow[],
): Promise<number | null> {
  const ids = rows.flatMap(({ profileId }) => (profileId === null ? [] : [profileId]))
  if (ids.length === 0) return 0
  const outcome = await scope.db.commit([
    ...eraseUnclaimed(scope.db, ids),
    lineOf(scope, importId, { added: ids.length }),
  ])
  return outcome.ok ? ids.length : null
}

function lineOf(scope: Scope, importId: Id<'import'>, detail: Readonly<Record<string, number>>) {
  return auditLine(scope, {
    action: 'members.undo-import-rows',
    subjectKind: 'import',
    subjectId: importId,
    detail,
  })
}

type Change = { readonly n: number; readonly profileId: Id<'profile'>; readonly before: RowBefore }

/** How often some rows are tried anew when somebody else wrote to their entries in between. */
const mostTries = 3

async function restoreChanged(
  scope: Scope,
  importId: Id<'import'>,
  rows: readonly UndoneRow[],
): Promise<number | null> {
  const changes = rows.flatMap(({ n, profileId, before }): readonly Change[] => {
    const read = rowBefore.safeParse(before)
    return profileId !== null && read.success ? [{ n, profileId, before: read.data }] : []
  })
  return changes.length === 0 ? 0 : restore(scope, importId, changes, mostTries)
}

async function restore(
  scope: Scope,
  importId: Id<'import'>,
  changes: readonly Change[],
  tries: number,
): Promise<number | null> {
  if (tries === 0) return null
  if (await restoreOnce(scope, importId, changes)) return changes.length
  return restore(scope, importId, changes, tries - 1)
}

async function restoreOnce(
  scope: Scope,
  importId: Id<'import'>,
  changes: readonly Change[],
): Promise<boolean> {
  const { db } = scope
  const at = instantText(scope.now)
  const { fields, ...rows } = await db.read({
    ...askEntriesOf(
      db,
      changes.map(({ profileId }) => profileId),
      at,
    ),
    fields: listFields(db),
  })
  const staffFields = fields.filter((field) => !field.isOwn)
  const beforeOfEntry = new Map(changes.map(({ profileId, before }) => [profileId, before]))
  const restored = entriesOf(rows).flatMap((now) => {
    const before = beforeOfEntry.get(now.id)
    if (before === undefined) return []
    const writable = new Set<string>(
      staffFields.filter((field) => !isMembersAlone(now, field)).map((field) => field.id),
    )
    return [{ now, back: entryBefore(now, before, (fieldId) => writable.has(fieldId)) }]
  })
  const isAnyMembers = restored.some(({ now }) => now.memberId !== null)
  const outcome = await db.commit([
    demandAsRead(
      db,
      restored.map(({ now: { id, memberId, updatedAt } }) => ({ id, memberId, updatedAt })),
    ),
    ...renameEntries(
      db,
      restored.map(({ back: { id, name, nativeName, sortName, email } }) => ({
        ...{ id, name, nativeName, sortName, email, updatedAt: at },
      })),
    ),
    ...replaceValues(db, restored.flatMap(valuesToWrite)),
    ...replacePlaces(db, restored.flatMap(placesToWrite)),
    ...replaceNameWords(
      db,
      restored.map(({ back }) => back),
    ),
    ...projectProfiles(
      db,
      restored.map(({ back }) => back.id),
    ),
    forgetBefore(
      db,
      importId,
      changes.map(({ n }) => n),
    ),
    lineOf(scope, importId, { changed: changes.length }),
    ...(isAnyMembers ? db.countLogins(null) : []),
  ])
  return outcome.ok
}

type Restored = { readonly now: KnownEntry; readonly back: KnownEntry }

/** Values that are other again, and those that are none again. */
function valuesToWrite({ now, back }: Restored) {
  const gone = [...now.values].filter(([fieldId]) => !back.values.has(fieldId))
  return [
    ...valueChanges(now, back).map(({ fieldId, value, audience }) => ({ fieldId, value, audience })),
    ...gone.map(([fieldId, { audience }]) => ({ fieldId, value: '', audience })),
  ].map((value) => ({ ...value, profileId: now.id }))
}

function placesToWrite({ now, back }: Restored) {
  const gone = now.places.filter(({ cohortId }) => !back.places.some((one) => one.cohortId === cohortId))
  return [
    ...placeChanges(now, back).map(({ cohortId, part }) => ({ cohortId, part })),
    ...gone.map(({ cohortId }) => ({ cohortId, part: null })),
  ].map((place) => ({ ...place, profileId: now.id }))
}
