import { instantText } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { findRunningImport, listRowsOf, rowsOfGo } from '../queries/imports.ts'
import { undoneUntil } from './forget-imports.ts'
import { nothingKnown } from './known-entries.ts'
import { openPlanning, planRows } from './planning.ts'
import { writeRows } from './write-rows.ts'

/** How often a go is tried anew when somebody else wrote in between. */
const mostTries = 3

/**
 * Takes the next rows of an import that is under way, up to 500 of them in one batch; false when none is under way. Each
 * row counts once, however often and by however many this is asked at the same moment, and whatever stops it between.
 */
export async function takeDueRows(scope: Scope, tries = mostTries): Promise<boolean> {
  if (tries === 0) throw new Error('An import met other writes each time that it was tried.')
  const taken = await takeOnce(scope)
  return taken === 'clashed' ? takeDueRows(scope, tries - 1) : taken === 'taken'
}

async function takeOnce(scope: Scope): Promise<'taken' | 'none' | 'clashed'> {
  const { db } = scope
  const { found } = await db.read({ found: findRunningImport(db) })
  const kept = found[0]
  if (kept === undefined) return 'none'
  const page = { after: -1, size: rowsOfGo }
  const { rows } = await db.read({ rows: listRowsOf(db, kept.id, 'waiting', page) })
  const planning = await openPlanning(scope, kept)
  const known = nothingKnown()
  const plans = await planRows(planning, kept.id, known, rows)
  const finishedAt = instantText(scope.now)
  const isLast = rows.length < rowsOfGo
  const step = isLast
    ? { state: 'done' as const, finishedAt, dueAt: undoneUntil(finishedAt) }
    : { dueAt: instantText(new Date(scope.now.getTime() + leaseMs)) }
  return (await writeRows(scope, kept.id, { plans, newCohorts: known.newCohorts, step }))
    ? 'taken'
    : 'clashed'
}

/** For how long the sweep takes a go to be followed by the next: a nudge that was lost is made up for after it. */
const leaseMs = 2 * 60_000
