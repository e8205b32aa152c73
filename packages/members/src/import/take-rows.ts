import { auditLine } from '@serai/audit'
import { instantText } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { forgetWaitingCells } from '../queries/import-cells.ts'
import {
  countAttempt,
  demandAttempts,
  findRunningImport,
  listRowsOf,
  rowsOfGo,
  updateImport,
} from '../queries/imports.ts'
import { undoneUntil } from './forget-imports.ts'
import { nothingKnown } from './known-entries.ts'
import { openPlanning, planRows, type KnownImport } from './planning.ts'
import { writeRows } from './write-rows.ts'

/** How often a go is tried anew when somebody else wrote in between. */
const mostTries = 3

/** How many goes in a row may come to nothing: some minutes of a job that is asked again and again. */
const mostAttempts = 12

/**
 * Takes the next rows of an import that is under way, up to 500 of them in one batch; false when none is under way. Each
 * row counts once, however often and by however many this is asked at the same moment, and whatever stops it between.
 * An import of which `mostAttempts` goes in a row came to nothing ends as failed: what it did until then stays, and may
 * be undone.
 */
export async function takeDueRows(scope: Scope, tries = mostTries): Promise<boolean> {
  if (tries === 0) throw new Error('An import met other writes each time that it was tried.')
  const { found } = await scope.db.read({ found: findRunningImport(scope.db) })
  const kept = found[0]
  if (kept === undefined) return false
  const isWritten = await (kept.attempts < mostAttempts ? takeOnce(scope, kept) : giveUp(scope, kept))
  return isWritten || takeDueRows(scope, tries - 1)
}

/** False when other writes were in the way. A go is counted before it does anything, so that one that dies counts too. */
async function takeOnce(scope: Scope, kept: KnownImport): Promise<boolean> {
  const { db } = scope
  const page = { after: -1, size: rowsOfGo }
  const begun = await db.commitThenRead([countAttempt(db, kept.id)], {
    rows: listRowsOf(db, kept.id, 'waiting', page),
  })
  if (!begun.ok) return false
  const { rows } = begun.rows
  const planning = await openPlanning(scope, kept)
  const { mapping } = planning
  const known = nothingKnown()
  const plans = await planRows(planning, kept.id, known, rows)
  const finishedAt = instantText(scope.now)
  const isLast = rows.length < rowsOfGo
  const step = isLast
    ? { state: 'done' as const, finishedAt, dueAt: undoneUntil(finishedAt) }
    : { dueAt: instantText(new Date(scope.now.getTime() + leaseMs)) }
  const { newCohorts } = known
  return writeRows(scope, kept.id, { plans, mapping, newCohorts, step: { ...step, attempts: 0 } })
}

/** For how long the sweep takes a go to be followed by the next: a nudge that was lost is made up for after it. */
const leaseMs = 2 * 60_000

/** Ends an import that gets no further. What was in the rows that it left is forgotten: the file has them. */
async function giveUp(scope: Scope, { id }: KnownImport): Promise<boolean> {
  const { db } = scope
  const finishedAt = instantText(scope.now)
  const outcome = await db.commit([
    demandAttempts(db, id, mostAttempts),
    updateImport(db, id, ['running'], { state: 'failed', finishedAt, dueAt: undoneUntil(finishedAt) }),
    forgetWaitingCells(db, id),
    auditLine(scope, { action: 'members.give-up-import', subjectKind: 'import', subjectId: id }),
  ])
  return outcome.ok
}
