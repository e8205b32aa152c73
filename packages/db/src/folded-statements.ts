import { Column, is, Placeholder, SQL } from 'drizzle-orm'
import { rowMapper, type SelectedField } from './row-mapper.ts'

/** A statement as SQL, with what makes rows of its answer. */
type WrittenStatement = {
  readonly name: string
  readonly sql: string
  readonly params: readonly unknown[]
  readonly columns: readonly string[]
  readonly toRows: ReturnType<typeof rowMapper>
}

/** One statement that answers several at once, each in a column of its one row. */
export type FoldedStatement = {
  readonly sql: string
  readonly params: readonly unknown[]
  readonly parts: readonly WrittenStatement[]
}

/** The answer of a folded statement: each column the rows of a part, as a JSON array of arrays. */
export type FoldedRow = Readonly<Record<string, string>>

/** D1 binds 100 values to a statement at most. */
const mostParams = 90

/** A query of drizzle as SQL, by what drizzle's own batch uses of it. */
export function written(name: string, query: PromiseLike<unknown>): WrittenStatement {
  // Every query that a reader gives out is one of drizzle's selects.
  const prepared = (query as unknown as DrizzleSelect).prepare()
  const { sql, params } = prepared.getQuery()
  const columns = prepared.fields.map(({ field }) => nameOf(field))
  return { name, sql, params, columns, toRows: rowMapper(prepared.fields, prepared.joinsNotNullableMap) }
}

/**
 * As few statements as possible for these. D1 spends more on each statement of a batch than on most of ours: parts
 * that are answered in one row cost it once. A text of any length stands alone, since a value of D1 has 2 MB at most.
 */
export function fold(statements: readonly WrittenStatement[]): readonly FoldedStatement[] {
  const groups: WrittenStatement[][] = []
  for (const statement of statements.filter((one) => !holdsLongText(one))) {
    const last = groups.at(-1)
    const fits = last !== undefined && distinctParams([...last, statement]).length <= mostParams
    if (fits) last.push(statement)
    else groups.push([statement])
  }
  return [...groups, ...statements.filter(holdsLongText).map((one) => [one])].map(foldOne)
}

/** One statement for these parts, in which each value is bound once and named by its number wherever it stands. */
function foldOne(parts: readonly WrittenStatement[]): FoldedStatement {
  const params = distinctParams(parts)
  const numbers = new Map(params.map((param, place) => [keyOf(param), place + 1]))
  const inOrder = parts.flatMap((part) => part.params)
  let next = 0
  // Nothing that drizzle writes for us holds a question mark but the places of values.
  const sql = `select ${parts.map(asColumn).join(', ')}`.replace(
    /\?/g,
    () => `?${numbers.get(keyOf(inOrder[next++]))}`,
  )
  return { sql, params, parts }
}

function distinctParams(parts: readonly WrittenStatement[]): readonly unknown[] {
  return [...new Map(parts.flatMap(({ params }) => params).map((param) => [keyOf(param), param])).values()]
}

function keyOf(param: unknown): string {
  return is(param, Placeholder) ? `place ${param.name}` : JSON.stringify(param)
}

function holdsLongText({ columns }: WrittenStatement): boolean {
  return columns.includes('html')
}

function asColumn({ sql, columns }: WrittenStatement, place: number): string {
  const values = columns.map((column) => `"${column}"`).join(', ')
  return `(select json_group_array(json_array(${values})) from (${sql})) as "${place}"`
}

/** The rows of each part of a folded statement, by its name. */
export function unfold(
  parts: readonly WrittenStatement[],
  row: FoldedRow,
): readonly (readonly [name: string, rows: unknown])[] {
  return parts.map(({ name, toRows }, place) => [name, toRows(JSON.parse(row[place] ?? '[]'))])
}

type DrizzleSelect = {
  prepare(): {
    readonly fields: readonly SelectedField[]
    readonly joinsNotNullableMap?: Readonly<Record<string, boolean>>
    getQuery(): { readonly sql: string; readonly params: readonly unknown[] }
  }
}

/** What a selected field is called in the answer. */
function nameOf(field: unknown): string {
  if (is(field, Column)) return field.name
  if (is(field, SQL.Aliased)) return field.fieldAlias
  throw new Error('Every field that a page selects has a name: give SQL one with .as().')
}
