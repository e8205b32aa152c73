import type { ColumnTarget } from './csv-columns.ts'

/** What a row of the file itself can be refused for, before any of its cells is read. */
const tableFaultCodes = ['too-few-cells', 'too-many-cells', 'cell-too-long', 'broken-quotes'] as const

export type TableFaultCode = (typeof tableFaultCodes)[number]

/** Everything that a row of an imported list can be refused for. Words for it live in `web/words`. */
export const reasonCodes = [
  ...tableFaultCodes,
  'too-long',
  'line-break',
  'control-character',
  'direction-override',
  'broken-character',
  'no-name',
  'missing',
  'not-an-email',
  'unknown-country',
  'not-a-year',
  'not-a-web-address',
  'not-an-option',
  'unknown-part',
  'no-programme',
  'unknown-role',
  'role-not-allowed',
  'twice-in-file',
  'several-entries',
] as const

export type ReasonCode = (typeof reasonCodes)[number]

/** One thing to change in a row: in which column, or in the row as a whole. */
export type RowReason = {
  readonly column: ColumnTarget | 'row'
  readonly code: ReasonCode
  /** Of `twice-in-file`: the line on which the same member stands first. */
  readonly firstLine?: number
}
