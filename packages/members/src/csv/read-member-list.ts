import type { ColumnMapping } from './csv-columns.ts'
import { dedupeKeyOf, firstLines } from './dedupe-key.ts'
import type { MemberRow, RowRules } from './member-row.ts'
import { readMemberRow } from './read-member-row.ts'
import type { Table } from './read-table.ts'
import type { RowReason } from './reason-code.ts'

/** What became of one row of a file: a member with the key by which it is known again, or why it is refused. */
export type MemberLine = { readonly line: number } & (
  | { readonly ok: true; readonly row: MemberRow; readonly key: string }
  | { readonly ok: false; readonly reasons: readonly RowReason[] }
)

/**
 * Every row of a table in the order of the file, each refused or read on its own. Of two rows that are one member the
 * first counts.
 */
export function readMemberList(
  table: Pick<Table, 'rows' | 'faults'>,
  mapping: ColumnMapping,
  rules: RowRules,
): readonly MemberLine[] {
  const read = table.rows.map(({ line, cells }): MemberLine => {
    const found = readMemberRow(cells, mapping, rules)
    return found.ok ? { line, ...found, key: dedupeKeyOf(found.row) } : { line, ...found }
  })
  const repeated = firstLines(read.filter((one) => one.ok))
  const faults = table.faults.map(({ line, code }) => refusedFor(line, { column: 'row', code }))
  const once = read.map((one) => {
    const firstLine = repeated.get(one.line)
    if (firstLine === undefined) return one
    return refusedFor(one.line, { column: 'row', code: 'twice-in-file', firstLine })
  })
  return [...once, ...faults].sort((a, b) => a.line - b.line)
}

function refusedFor(line: number, reason: RowReason): MemberLine {
  return { line, ok: false, reasons: [reason] }
}
