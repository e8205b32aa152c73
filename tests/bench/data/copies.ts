import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { ownerColumns, spaceTables } from '@serai/db/tables'
import { getTableColumns, getTableName, type Table } from 'drizzle-orm'
import type { IndexedText, Words } from './indexed-texts.ts'

/** Where rows are copied to, and what becomes of them on the way. */
export type Copy = {
  readonly space: string
  /** Tells the copies of an item apart; 0 leaves ids and slugs as they are. */
  readonly n: number
  /** Tells copies apart in the search index, whose numbers are shared by all spaces. */
  readonly docs: number
  /** By how many days the dates of an item's rows are moved. */
  readonly daysLater: (item: string) => number
}

/** Copies every row of every table that belongs to some items, and answers the words that make the copies findable. */
export type Copier = (copy: Copy) => readonly Words[]

/** What is copied: these items with all their rows, or all that a space holds. */
export type Chosen = ReadonlySet<string> | 'all'

/** The column of each table that says which item a row belongs to. */
const owners: Readonly<Record<string, string>> = {
  ...ownerColumns,
  items: 'id',
  revisions: 'itemId',
  releases: 'itemId',
  auditLines: 'subjectId',
  media: 'id',
}

/** Tables whose rows are a space's own and no item's; every space has them already. */
const ofTheSpace = ['spaceSettings', 'spacePartners', 'epochs']

/** Reads what is chosen of a space, to copy it as often as is asked. */
export function copierOf(
  file: DatabaseSync,
  space: string,
  chosen: Chosen,
  texts: readonly IndexedText[],
): Copier {
  checkTables(file, space)
  const tables = Object.entries(owners).map(([name, owner]) => readTable(file, space, chosen, name, owner))
  const words = file
    .prepare('select item_id, doc from search_entries where space_id = ?')
    .all(space)
    .filter((entry) => isChosen(chosen, entry['item_id']))
    .map((entry) => wordsOf(space, texts, String(entry['item_id']), Number(entry['doc'])))
  return (copy) => {
    for (const { insert, rows } of tables) {
      for (const cells of rows) insert.run(...cells.map((cell) => cell(copy)))
    }
    return words.map((of) => of(copy))
  }
}

/** Whatever publishing filled is copied, or the larger sizes would lack it. */
function checkTables(file: DatabaseSync, space: string): void {
  for (const name of Object.keys(spaceTables)) {
    if (name in owners || ofTheSpace.includes(name)) continue
    const row = file.prepare(`select 1 from "${getTableName(tableOf(name))}" where space_id = ?`).get(space)
    if (row !== undefined) throw new Error(`Rows of ${name} are written and not copied.`)
  }
}

function tableOf(name: string): Table {
  const table = (spaceTables as Readonly<Record<string, Table>>)[name]
  if (table === undefined) throw new Error(`There is no table ${name} of a space.`)
  return table
}

/** What stands in a copy where something stands now. */
type Cell = (copy: Copy) => SQLInputValue

function readTable(file: DatabaseSync, space: string, chosen: Chosen, name: string, owner: string) {
  const table = tableOf(name)
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => ({ key, name: column.name }))
  const names = columns.map((column) => `"${column.name}"`).join(', ')
  const from = `"${getTableName(table)}"`
  const rows = file.prepare(`select ${names} from ${from} where space_id = ? order by rowid`).all(space)
  const ownerName = columns.find(({ key }) => key === owner)?.name ?? ''
  return {
    insert: file.prepare(`insert into ${from} (${names}) values (${columns.map(() => '?').join(', ')})`),
    rows: rows
      .filter((row) => isChosen(chosen, row[ownerName]))
      .map((row) => {
        const item = String(row[ownerName])
        return columns.map((column) => cellOf(chosen, name, column.name, row[column.name] ?? null, item))
      }),
  }
}

function cellOf(chosen: Chosen, table: string, column: string, value: SQLInputValue, item: string): Cell {
  if (column === 'space_id') return ({ space }) => space
  if (column === 'doc') return (copy) => docOf(copy, item, Number(value))
  if (typeof value !== 'string') return () => value
  // No page reads a draft, and the text of 100,000 would be half of the file.
  if (table === 'revisions' && column === 'document') return () => '{}'
  const isOwnId = (chosen !== 'all' && chosen.has(value)) || (table === 'auditLines' && column === 'id')
  if (isOwnId) return ({ n }) => idOfCopy(value, n)
  if (column === 'slug' || column === 'path') return ({ n }) => (n === 0 ? value : `${value}-${n}`)
  if (!dated.test(value)) return () => value
  const isOfTheRecord = recorded.test(column) || (table === 'auditLines' && column === 'at')
  return (copy) => {
    const days = copy.daysLater(item)
    // What is to come later was not published later.
    return moved(value, isOfTheRecord ? -Math.abs(days) : days)
  }
}

function wordsOf(
  space: string,
  texts: readonly IndexedText[],
  item: string,
  doc: number,
): (copy: Copy) => Words {
  const text = texts.findLast((one) => one.item === item)
  if (text === undefined) throw new Error(`Publishing put no words of ${item} into the search index.`)
  // The words of an item begin with a token of its space, which is the space's id in lower case.
  const valuesIn = (other: string) =>
    text.values.map((value) => value.replace(space.toLowerCase(), other.toLowerCase()))
  return (copy) => ({
    doc: docOf(copy, item, doc),
    values: copy.space === space ? text.values : valuesIn(copy.space),
    columns: text.columns,
  })
}

function docOf(copy: Copy, item: string, doc: number): number {
  return doc + copy.docs + copy.daysLater(item) * docsPerDay
}

function isChosen(chosen: Chosen, value: unknown): boolean {
  return chosen === 'all' || (typeof value === 'string' && chosen.has(value))
}

/** How `doc` rises with the day of an item: so many numbers a minute. `checkDocs` holds it to what publishing writes. */
const docsPerDay = 24 * 60 * 2 ** 26

/** Columns that say when an editor did something, whenever the item itself takes place. */
const recorded = /^(published|updated|created|saved|released|recorded)_at$/

/** A day, a local time or an instant. Months and years alone are not moved. */
const dated = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\dZ)?)?$/

function moved(value: string, days: number): string {
  if (days === 0) return value
  const day = new Date(Date.parse(`${value.slice(0, 10)}T00:00:00Z`) + days * 86_400_000)
  return day.toISOString().slice(0, 10) + value.slice(10)
}

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The id of the n-th copy: of the same instant, so that copies stand in the order in which they were made. */
function idOfCopy(id: string, n: number): string {
  if (n === 0) return id
  const place = [5, 4, 3, 2, 1, 0].map((digit) => digits[Math.floor(n / 32 ** digit) % 32]).join('')
  return id.slice(0, 10) + place + id.slice(16)
}
