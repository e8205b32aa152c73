/** Signs that start a formula, in the forms that a spreadsheet or its import takes for them. */
const formulaSigns = '=+\\-@＝＋－＠﹢﹣﹦﹫−'

/** What may stand before the sign and fall away: quotes, spaces, controls and what cannot be seen, within one line. */
const skipped = '(?:["\\p{Z}\\p{Cf}]|[^\\P{Cc}\\t\\r\\n])*'

/**
 * Where a cell may begin: at its own start, and after what a spreadsheet set to another separator cuts at. There a
 * comma is no separator, so that a quote after one does not hold the cell together.
 */
const starts = '(?:^|(?<=[;\\t\\r\\n]))'

/** A tab, line break or NUL at the very start is dangerous whatever follows it: ASVS says so. */
const dangerous = `(?:${skipped}[${formulaSigns}]|(?<=^'*)[\\t\\r\\n\\0])`

const toMark = new RegExp(`${starts}(?='*${dangerous})`, 'gu')

const marked = new RegExp(`${starts}'(?='*${dangerous})`, 'gu')

/**
 * A cell of which no spreadsheet makes a formula: an apostrophe stands before whatever would start one (OWASP ASVS
 * 5.0, 1.2.10), also inside the cell after a semicolon, tab or line break. `restored` gives the same cell back.
 */
export function neutralised(cell: string): string {
  return cell.replace(toMark, "'")
}

/** A cell as it was before `neutralised`. Other cells stay as they are. */
export function restored(cell: string): string {
  return cell.includes("'") ? cell.replace(marked, '') : cell
}
