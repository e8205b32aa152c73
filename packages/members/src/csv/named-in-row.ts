import type { ColumnMapping, ColumnTarget } from './csv-columns.ts'
import { restored } from './neutral-cell.ts'

/** Whose row it is as the file has it, so that it is found there; empty where the file says nothing. */
export type NamedInRow = { readonly name: string; readonly email: string }

const naming: readonly ColumnTarget[] = ['email', 'name', 'givenName', 'familyName', 'nativeName']

/** The most characters that are shown of a name or an address. */
const mostShown = 120

export function namedInRow(cells: readonly string[], mapping: ColumnMapping): NamedInRow {
  const said = (target: ColumnTarget) => shownCell(cells[mapping.indexOf(target)] ?? '', mostShown)
  const parts = `${said('givenName')} ${said('familyName')}`.trim()
  return { name: said('name') || parts || said('nativeName'), email: said('email') }
}

/**
 * A cell as a page shows it, cut where it is longer than `most`: what cannot be seen is often why a row is refused, and
 * must not turn the page around it.
 */
export function shownCell(cell: string, most: number): string {
  const text = restored(cell)
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim()
  return text.length <= most ? text : `${[...text].slice(0, most - 1).join('')}…`
}

/** The places of the cells that say whose a row is. */
export function namingPlaces(mapping: ColumnMapping): readonly number[] {
  return mapping.flatMap((target, place) => (target !== null && naming.includes(target) ? [place] : []))
}

/** Of the cells of a row those alone that say whose it is. */
export function namingCells(cells: readonly string[], mapping: ColumnMapping): readonly string[] {
  const places = namingPlaces(mapping)
  return cells.map((cell, place) => (places.includes(place) ? cell : ''))
}
