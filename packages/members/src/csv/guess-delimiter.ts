import { cellsOf, cutRows } from './cut-rows.ts'

const delimiters = [',', ';', '\t', '|'] as const

const sampledRows = 20

/** The delimiter under which most of the first rows have as many cells as the header; a comma when none cuts that. */
export function guessDelimiter(text: string): string {
  const tried = delimiters.map((delimiter) => ({ delimiter, ...fitOf(text, delimiter) }))
  const [best] = tried
    .filter(({ columns }) => columns > 1)
    .sort((a, b) => b.fitting - a.fitting || b.columns - a.columns)
  return best?.delimiter ?? ','
}

function fitOf(text: string, delimiter: string): { readonly fitting: number; readonly columns: number } {
  const counts: number[] = []
  for (const row of cutRows(text, delimiter)) {
    counts.push(row.fault === null ? cellsOf(row.text, delimiter).length : 0)
    if (counts.length === sampledRows) break
  }
  const columns = counts[0] ?? 0
  return { fitting: counts.filter((count) => count === columns).length, columns }
}
