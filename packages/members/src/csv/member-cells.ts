import { listTargets, type ColumnTarget, type CsvField } from './csv-columns.ts'
import type { MemberRow } from './member-row.ts'
import { writeCsv } from './write-csv.ts'

/** A list of members as a file that `guessMapping` and `readMemberRow` read back to the same rows. */
export function writeMemberCsv(rows: readonly MemberRow[], fields: readonly CsvField[]): string {
  const targets = listTargets(fields)
  return writeCsv(
    targets,
    rows.map((row) => targets.map((target) => cellOf(row, target))),
  )
}

/** What a row says of one column, as `readMemberRow` reads it. */
export function cellOf(row: MemberRow, target: ColumnTarget): string {
  if (isField(target)) return ownValue(row.fields, target.slice('field:'.length))
  const value = row[target]
  return typeof value === 'object' && value !== null ? value.join('; ') : String(value ?? '')
}

/** A key may be called as what every object has. */
function ownValue(values: MemberRow['fields'], key: string): string {
  return Object.hasOwn(values, key) ? (values[key] ?? '') : ''
}

function isField(target: ColumnTarget): target is `field:${string}` {
  return target.startsWith('field:')
}
