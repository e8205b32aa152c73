import { instantText, type Id } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import {
  askEntriesOf,
  demandAsRead,
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
import { lineOf, mostTries, removeAdded, type Removed, type Stayed, type UndoneRow } from './undo-added.ts'

type Undone = { readonly added: number; readonly changed: number; readonly stayed: Stayed }

/**
 * Takes back what the rows of an import did, a few hundred at a time, and answers how many entries it removed, how many
 * it restored, and how many stayed; null when other writes were in the way each time that it tried.
 */
export async function undoRows(scope: Scope, importId: Id<'import'>): Promise<Undone | null> {
  const removed = await undoAfter(scope, importId, 'added', -1, (rows) => removeAdded(scope, importId, rows))
  if (removed === null) return null
  const changed = await undoAfter(scope, importId, 'changed', -1, (rows) =>
    restoreChanged(scope, importId, rows),
  )
  if (changed === null) return null
  const sum = (of: (one: Removed) => number) => removed.reduce((total, one) => total + of(one), 0)
  return {
    added: sum(({ added }) => added),
    changed: changed.reduce((total, one) => total + one, 0),
    stayed: {
      claimed: sum(({ claimed }) => claimed),
      edited: sum(({ edited }) => edited),
      invited: sum(({ invited }) => invited),
    },
  }
}

/** What came of each few hundred rows of an outcome. */
async function undoAfter<T>(
  scope: Scope,
  importId: Id<'import'>,
  outcome: 'added' | 'changed',
  after: number,
  undo: (rows: readonly UndoneRow[]) => Promise<T | null>,
): Promise<readonly T[] | null> {
  const page = { after, size: rowsOfGo }
  const { rows } = await scope.db.read({ rows: listRowsOf(scope.db, importId, outcome, page) })
  const undone = await undo(rows)
  const last = rows.at(-1)
  if (undone === null) return null
  if (last === undefined || rows.length < rowsOfGo) return [undone]
  const further = await undoAfter(scope, importId, outcome, last.n, undo)
  return further === null ? null : [undone, ...further]
}

type Change = { readonly n: number; readonly profileId: Id<'profile'>; readonly before: RowBefore }

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
