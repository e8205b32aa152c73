import type { Answers } from '@serai/db'
import { instantText, roles, type Id, type Role } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { readMemberRow, rowRules } from '../csv/index.ts'
import { listFields } from '../queries/profiles.ts'
import type { findImport } from '../queries/imports.ts'
import { findStanding } from '../queries/standing.ts'
import { grantableBy } from '../ranks.ts'
import { readEmail } from '../read-email.ts'
import { listColumns, mappingOf } from './import-columns.ts'
import { learn, type Known } from './known-entries.ts'
import { planRow, type Plan, type Planning } from './plan-row.ts'

export type KnownImport = Answers<{ all: ReturnType<typeof findImport> }>['all'][number]

/** What the rows of an import are read with at this moment. */
export async function openPlanning(scope: Scope, kept: KnownImport): Promise<Planning> {
  const { db } = scope
  const starter = kept.startedBy ?? ('' as Id<'member'>)
  const {
    fields,
    member,
    roles: held,
  } = await db.read({
    fields: listFields(db),
    ...findStanding(db, starter, instantText(scope.now)),
  })
  const columns = listColumns(fields)
  const isActive = member[0]?.status === 'active'
  const ofStarter = isActive
    ? grantableBy(
        held.map(({ role }) => role),
        roles,
      )
    : []
  const mayGive: readonly Role[] = kept.startedBy === null ? roles : ofStarter
  // Whose roles a row names is known only once its entry is, so any of them is read.
  const rules = rowRules({ fields: columns.own, roles, readEmail })
  return { scope, columns, mapping: mappingOf(kept, columns), rules, mayGive }
}

type StagedRow = { readonly n: number; readonly line: number; readonly cells: readonly string[] }

export type PlannedRow = StagedRow & { readonly plan: Plan }

/** What would become of these rows, in their order. */
export async function planRows(
  planning: Planning,
  importId: Id<'import'>,
  known: Known,
  rows: readonly StagedRow[],
): Promise<readonly PlannedRow[]> {
  const read = rows.map(({ n, line, cells }) => ({
    ...{ n, line, cells },
    row: readMemberRow(cells, planning.mapping, planning.rules),
  }))
  if (rows.length === 0) return []
  const people = read.flatMap(({ row }) => (row.ok ? [row.row] : []))
  await learn(planning.scope, importId, known, people)
  return read.map(({ row, ...staged }) => ({ ...staged, plan: planRow(planning, known, staged.line, row) }))
}
