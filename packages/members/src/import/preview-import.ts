import { id, ok, problem, refuse, type Result } from '@serai/kernel'
import { defineUseCase } from '@serai/scope'
import * as z from 'zod'
import { namedInRow, type NamedInRow } from '../csv/index.ts'
import { findImport, listRowsOf, rowsOfGo } from '../queries/imports.ts'
import { nothingKnown } from './known-entries.ts'
import type { Planning } from './plan-row.ts'
import { openPlanning, planRows, type KnownImport, type PlannedRow } from './planning.ts'

/** How many refused rows a preview shows. */
const mostShown = 50

/** How many of the new entries it names. */
const mostNamed = 20

export type RefusedRow = NamedInRow & {
  readonly line: number
  /** What must change: in which column, or in the row as a whole. The codes are those of `reasonCodes`. */
  readonly reasons: readonly { readonly column: string; readonly code: string }[]
}

export type ImportPreview = {
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly refused: number
  /** The first of the new entries, by name. */
  readonly newNames: readonly string[]
  /** The first of the refused rows. */
  readonly refusedRows: readonly RefusedRow[]
}

/** What would become of each row of a file if its import were run now. Nothing is written. */
export const previewImport = defineUseCase({
  useCase: 'members.preview-import',
  right: 'member.import',
  input: z.strictObject({ importId: id('import') }),
  run: async (scope, { importId }): Promise<Result<ImportPreview>> => {
    const { db } = scope
    const { found, broken } = await db.read({
      found: findImport(db, importId),
      broken: listRowsOf(db, importId, 'refused', { after: -1, size: 20_000 }),
    })
    const kept = found[0]
    if (kept === undefined || kept.rows === 0) return refuse(problem('not-found'))
    if (kept.state !== 'uploaded') return refuse(problem('stale-revision'))
    const planning = await openPlanning(scope, kept)
    const plans = await planAll(planning, kept)
    const refusedRows = [
      ...broken.map(({ line, cells, reasons }) => ({ line, cells, reasons })),
      ...plans.flatMap(({ line, cells, plan }) =>
        plan.outcome === 'refused' ? [{ line, cells, reasons: plan.reasons }] : [],
      ),
    ].sort((one, other) => one.line - other.line)
    return ok({
      ...countOutcomes(plans),
      refused: refusedRows.length,
      newNames: plans
        .flatMap(({ plan }) => (plan.outcome === 'added' ? [plan.became.name] : []))
        .slice(0, mostNamed),
      refusedRows: refusedRows
        .slice(0, mostShown)
        .map(({ cells, ...row }) => ({ ...row, ...namedInRow(cells, planning.mapping) })),
    })
  },
})

/** The plans of all rows that wait, each knowing what the rows before it would do. */
async function planAll(planning: Planning, kept: KnownImport): Promise<readonly PlannedRow[]> {
  const { scope } = planning
  const known = nothingKnown()
  const planAfter = async (after: number): Promise<readonly PlannedRow[]> => {
    const page = { after, size: rowsOfGo }
    const { rows } = await scope.db.read({ rows: listRowsOf(scope.db, kept.id, 'waiting', page) })
    const plans = await planRows(planning, kept.id, known, rows)
    const last = rows.at(-1)
    if (last === undefined || rows.length < rowsOfGo) return plans
    return plans.concat(await planAfter(last.n))
  }
  return planAfter(-1)
}

/** How many rows became what. */
export function countOutcomes(plans: readonly PlannedRow[]) {
  const count = (outcome: string) => plans.filter(({ plan }) => plan.outcome === outcome).length
  return {
    added: count('added'),
    changed: count('changed'),
    same: count('same'),
    refused: count('refused'),
  }
}
