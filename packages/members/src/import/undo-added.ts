import { auditLine } from '@serai/audit'
import type { Answers } from '@serai/db'
import { instantText, type Id } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import {
  askEntriesOf,
  demandAsRead,
  demandUninvited,
  eraseEntries,
  listTouched,
} from '../queries/import-entries.ts'
import { letGo } from '../queries/imports.ts'
import { entriesOf, type KnownEntry } from './known-entries.ts'
import { rowBefore } from './row-before.ts'

export type UndoneRow = {
  readonly n: number
  readonly profileId: Id<'profile'> | null
  readonly before: unknown
}

/** How many entries that an import made stay when it is undone, by what somebody did with them since. */
export type Stayed = Readonly<Record<'claimed' | 'edited' | 'invited', number>>

export type Removed = Stayed & { readonly added: number }

/** How often some rows are tried anew when somebody else wrote to their entries in between. */
export const mostTries = 3

/**
 * Removes the entries that these rows made and nobody did anything with since; the others are from here on no import's.
 * Null when other writes were in the way each time.
 */
export async function removeAdded(
  scope: Scope,
  importId: Id<'import'>,
  rows: readonly UndoneRow[],
  tries = mostTries,
): Promise<Removed | null> {
  const made = rows.flatMap((row) => (row.profileId === null ? [] : [{ ...row, profileId: row.profileId }]))
  if (made.length === 0) return { added: 0, claimed: 0, edited: 0, invited: 0 }
  if (tries === 0) return null
  return (await removeOnce(scope, importId, made)) ?? removeAdded(scope, importId, rows, tries - 1)
}

type MadeRow = UndoneRow & { readonly profileId: Id<'profile'> }

async function removeOnce(
  scope: Scope,
  importId: Id<'import'>,
  made: readonly MadeRow[],
): Promise<Removed | null> {
  const { db } = scope
  const ids = made.map(({ profileId }) => profileId)
  const { touched, ...rows } = await db.read({
    ...askEntriesOf(db, ids, instantText(scope.now)),
    touched: listTouched(db, ids),
  })
  const entries = new Map(entriesOf(rows).map((entry) => [entry.id, entry]))
  const beforeOf = new Map(made.map(({ profileId, before }) => [profileId, before]))
  const found = touched.map((one) => {
    const entry = entries.get(one.id)
    const isMoved = entry !== undefined && !isPlacedAsMade(entry, beforeOf.get(one.id))
    return { ...one, fate: fateOf(one, isMoved) }
  })
  const gone = found.filter(({ fate }) => fate === 'added')
  const goneIds = gone.map(({ id }) => id)
  const count = (fate: keyof Removed) => found.filter((one) => one.fate === fate).length
  const removed = {
    ...{ added: gone.length, claimed: count('claimed') },
    ...{ edited: count('edited'), invited: count('invited') },
  }
  const outcome = await db.commit([
    demandAsRead(db, gone),
    demandUninvited(db, goneIds),
    ...eraseEntries(db, goneIds),
    letGo(
      db,
      importId,
      made.map(({ n }) => n),
    ),
    lineOf(scope, importId, removed),
  ])
  return outcome.ok ? removed : null
}

type Touched = Answers<{ all: ReturnType<typeof listTouched> }>['all'][number]

/** What somebody did with an entry since it was made, or that it goes. */
function fateOf({ memberId, createdAt, updatedAt, isInvited }: Touched, isMoved: boolean): keyof Removed {
  if (memberId !== null) return 'claimed'
  if (updatedAt !== createdAt || isMoved) return 'edited'
  return isInvited === 1 ? 'invited' : 'added'
}

/** Who is put into a cohort or out of one is changed too, and that leaves no mark in the entry. */
function isPlacedAsMade({ places }: KnownEntry, before: unknown): boolean {
  const read = rowBefore.safeParse(before)
  if (!read.success) return true
  const made = new Map(read.data.places.map(({ cohortId, became }) => [cohortId, became]))
  return places.length === made.size && places.every(({ cohortId, part }) => made.get(cohortId) === part)
}

/** The audit line of a step of an undoing. */
export function lineOf(scope: Scope, importId: Id<'import'>, detail: Readonly<Record<string, number>>) {
  return auditLine(scope, {
    action: 'members.undo-import-rows',
    subjectKind: 'import',
    subjectId: importId,
    detail,
  })
}
