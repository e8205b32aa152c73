import Papa from 'papaparse'
import { tableLimits } from './table-limits.ts'

/** A row as it is written in the file, with the line on which it begins. */
export type CutRow = {
  readonly line: number
  readonly text: string
  readonly fault: 'broken-quotes' | 'cell-too-long' | 'too-many-cells' | null
}

/**
 * The rows of a text, cut at line breaks outside quotes. A row whose quotes do not match ends with its line and says
 * so: what follows is read as if it were not there, where a parser would take row after row into one cell. Blank rows,
 * also those of delimiters alone, are left out; a cell in quotes, even an empty one, is meant.
 */
export function* cutRows(text: string, delimiter: string): Generator<CutRow> {
  const ends = new RegExp(`[${delimiter}\\r\\n]`, 'g')
  const breaks = /[\r\n]/g
  const written = /[^\s,;|]/g
  let from = 0
  let line = 1
  for (;;) {
    const next = nextOf(written, text, from)
    if (next === text.length) return
    const start = startOfLine(text, from, next)
    line += breaksBetween(text, from, start)
    const end = endOfRow(text, start, delimiter, ends)
    const to = typeof end === 'number' ? end : nextOf(breaks, text, start)
    yield { line, text: text.slice(start, to), fault: typeof end === 'number' ? null : end }
    line += breaksBetween(text, start, to)
    from = to
  }
}

/** Where the line of a place begins, not before `from`. */
function startOfLine(text: string, from: number, place: number): number {
  let start = place
  while (start > from && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1
  return start
}

/** Line breaks of each kind; one of two characters counts once. */
function breaksBetween(text: string, from: number, to: number): number {
  let breaks = 0
  for (let at = from; at < to; at += 1) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) breaks += 1
  }
  return breaks
}

/** Where a row ends, or why it has no end that can be trusted. */
function endOfRow(
  text: string,
  from: number,
  delimiter: string,
  ends: RegExp,
): number | Exclude<CutRow['fault'], null> {
  let at = from
  for (let cells = 1; cells <= tableLimits.columns; cells += 1) {
    const end = text[at] === '"' ? endOfQuotes(text, at) : nextOf(ends, text, at)
    if (typeof end === 'string') return end
    if (end >= text.length || text[end] === '\r' || text[end] === '\n') return end
    if (text[end] !== delimiter) return 'broken-quotes'
    at = end + 1
  }
  return 'too-many-cells'
}

/** What follows a cell in quotes and the spaces after it. A cell twice as long as any may be is not looked through. */
function endOfQuotes(text: string, from: number): number | 'broken-quotes' | 'cell-too-long' {
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return 'broken-quotes'
    if (quote - from > 2 * tableLimits.cellCharacters + 1) return 'cell-too-long'
    at = quote + 2
    if (text[quote + 1] === '"') continue
    at = quote + 1
    while (text[at] === ' ') at += 1
    return at
  }
}

function nextOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? text.length
}

/** The cells of a row that `cutRows` found no fault in. */
export function cellsOf(row: string, delimiter: string): readonly string[] {
  // The line break shows papaparse where a last cell in quotes ends, when spaces follow it.
  return Papa.parse<string[]>(`${row}\n`, { delimiter, newline: '\n', preview: 1 }).data[0] ?? []
}
