import Papa from 'papaparse'
import { neutralised } from './neutral-cell.ts'

/**
 * A table as RFC 4180 spells it, in UTF-8 with its mark, its cells neutralised. `decodeCsv`, `readTable` and `restored`
 * give the very same cells back.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [header, ...rows].map((row) => row.map(neutralised))
  return `\uFEFF${Papa.unparse(cells, { newline: '\r\n', quotes: needsQuotes })}\r\n`
}

/** Quotes stand around every separator, so that it cannot be guessed wrong, and mark that a row is not blank. */
function needsQuotes(cell: unknown, column: number): boolean {
  return typeof cell === 'string' && (cell === '' ? column === 0 : /[",;|\t\r\n]|^\s|\s$/.test(cell))
}
