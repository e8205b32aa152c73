import type { SizeResult } from './measure.ts'
import { cacheTable, count, floorTable, goalLines, growthTable, type Table } from './tables.ts'

/** What was measured at one size, for a terminal. */
export function sizeReport(result: SizeResult): string {
  const { items, notes } = result
  return [
    `\n── ${count(items)} items, read anew`,
    inColumns(floorTable(result)),
    `\n── ${count(items)} items, from the cache`,
    inColumns(cacheTable(result)),
    ...notes.map((note) => `   ${note}`),
  ].join('\n')
}

/** What all sizes say together. */
export function endReport(results: readonly SizeResult[]): string {
  const growth =
    results.length > 1 ? ['\n── as the space grows, read anew', inColumns(growthTable(results))] : []
  return [...growth, '\n── goals', ...goalLines(results).map((line) => `   ${line}`)].join('\n')
}

function inColumns(table: Table): string {
  const widths = (table[0] ?? []).map((_, n) => Math.max(...table.map((row) => (row[n] ?? '').length)))
  const line = (row: readonly string[]) =>
    row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join('  ')
  return table.map((row) => `   ${line(row)}`).join('\n')
}
