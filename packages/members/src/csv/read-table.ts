import { cellsOf, cutRows } from './cut-rows.ts'
import { guessDelimiter } from './guess-delimiter.ts'
import type { TableFaultCode } from './reason-code.ts'
import { tableLimits } from './table-limits.ts'

/** What a whole file can be refused for. Words for it live in `web/words`. */
export const tableRefusalCodes = [
  'empty-file',
  'broken-header',
  'text-too-long',
  'too-many-rows',
  'too-many-columns',
  'too-many-broken-rows',
] as const

export type TableRefusalCode = (typeof tableRefusalCodes)[number]

/** A row with as many cells as the header, and the line of the file on which it begins. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] }

/** A row that is not among the rows, and why, with those of its cells that can be told apart and are not too long. */
export type TableFault = {
  readonly line: number
  readonly code: TableFaultCode
  readonly cells: readonly string[]
}

/** A heading that says too little; `column` counts from 1. The column is read all the same. */
export type HeaderFault = { readonly column: number; readonly code: 'empty-heading' | 'heading-twice' }

/** A delimited text as rows of cells. Of a refused file nothing is read. */
export type Table = {
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
  readonly faults: readonly TableFault[]
  readonly headerFaults: readonly HeaderFault[]
  readonly refusal: TableRefusalCode | null
}

/**
 * The table of a text whose cells are set apart by a comma, semicolon, tab or bar, whichever fits. Blank rows are left
 * out; a row that does not fit the header is refused on its own.
 */
export function readTable(text: string): Table {
  if (text.length > tableLimits.characters) return refused('text-too-long')
  // A first line that Excel writes and reads, and that is no row.
  const told = /^sep=([,;\t|])(?=[\r\n])/i.exec(text)?.[1]
  const delimiter = told ?? guessDelimiter(text)
  const rows: TableRow[] = []
  const faults: TableFault[] = []
  let header: readonly string[] | null = null
  let brokenRows = 0
  for (const row of cutRows(text, delimiter)) {
    if (told !== undefined && row.line === 1) continue
    const cells = row.fault === null ? cellsOf(row.text, delimiter) : []
    if (header === null) {
      const refusal = refusalOfHeader(row.fault, cells)
      if (refusal !== null) return refused(refusal)
      header = cells
      continue
    }
    const code = row.fault ?? faultOf(cells, header.length)
    const own = cells.slice(0, header.length)
    if (code === null) rows.push({ line: row.line, cells: own })
    else faults.push({ line: row.line, code, cells: own.map((cell) => (isTooLong(cell) ? '' : cell)) })
    if (row.fault !== null) brokenRows += 1
    if (brokenRows > tableLimits.brokenRows) return refused('too-many-broken-rows')
    if (rows.length + faults.length > tableLimits.rows) return refused('too-many-rows')
  }
  if (header === null) return refused('empty-file')
  return { header, rows, faults, headerFaults: faultsOfHeader(header), refusal: null }
}

function refused(refusal: TableRefusalCode): Table {
  return { header: [], rows: [], faults: [], headerFaults: [], refusal }
}

function refusalOfHeader(
  fault: TableFaultCode | null,
  cells: readonly string[],
): 'too-many-columns' | 'broken-header' | null {
  if (fault === 'too-many-cells') return 'too-many-columns'
  return fault !== null || cells.some(isTooLong) ? 'broken-header' : null
}

function faultsOfHeader(header: readonly string[]): readonly HeaderFault[] {
  return header.flatMap((heading, index): readonly HeaderFault[] => {
    const column = index + 1
    if (heading.trim() === '') return [{ column, code: 'empty-heading' }]
    return header.indexOf(heading) < index ? [{ column, code: 'heading-twice' }] : []
  })
}

/** Cells beyond the header hold nothing where a tool ends each row with a delimiter. */
function faultOf(cells: readonly string[], columns: number): TableFaultCode | null {
  if (cells.length < columns) return 'too-few-cells'
  if (cells.slice(columns).some((cell) => cell.trim() !== '')) return 'too-many-cells'
  return cells.some(isTooLong) ? 'cell-too-long' : null
}

function isTooLong(cell: string): boolean {
  return cell.length > tableLimits.cellCharacters
}
