import type { ColumnMapping, ColumnTarget } from './csv-columns.ts'
import { restored } from './neutral-cell.ts'

/** Whose row it is as the file has it, so that it is found there; empty where the file says nothing. */
export type NamedInRow = { readonly name: string; readonly email: string }

const naming: readonly ColumnTarget[] = ['email', 'name', 'givenName', 'familyName', 'nativeName']

/** The most characters that are shown of a name or an address. */
const mostShown = 120

export function namedInRow(cells: readonly string[], mapping: ColumnMapping): NamedInRow {
  const said = (target: ColumnTarget) => shownOf(cells[mapping.indexOf(target)] ?? '')
  const parts = `${said('givenName')} ${said('familyName')}`.trim()
  return { name: said('name') || parts || said('nativeName'), email: said('email') }
}

/** What cannot be seen is often why a row is refused, and must not turn the page around it. */
function shownOf(cell: string): string {
  const text = restored(cell)
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim()
  return text.length <= mostShown ? text : `${[...text].slice(0, mostShown - 1).join('')}…`
}

/** Of the cells of a row those alone that say whose it is. */
export function namingCells(cells: readonly string[], mapping: ColumnMapping): readonly string[] {
  return cells.map((cell, place) => {
    const target = mapping[place] ?? null
    return target !== null && naming.includes(target) ? cell : ''
  })
}
