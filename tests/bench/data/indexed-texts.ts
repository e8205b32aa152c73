import type { DatabaseSync } from 'node:sqlite'

/** What publishing put into the search index for one item: the columns and their folded texts. */
export type IndexedText = {
  readonly item: string
  readonly columns: readonly string[]
  readonly values: readonly string[]
}

/**
 * The same database, and all that is put into its search index. The index holds no text, so a copy of an item can be
 * made findable only by what its original was made findable by.
 */
export function indexedTexts(database: D1Database): { watched: D1Database; texts: IndexedText[] } {
  const texts: IndexedText[] = []
  const prepare = (sql: string): D1PreparedStatement => {
    const statement = database.prepare(sql)
    const columns = columnsOf(sql)
    if (columns.length === 0) return statement
    const bind = (...params: unknown[]) => {
      // The texts come first; then the space and the item whose entry gives the row its number.
      const values = params.slice(0, columns.length).map(String)
      texts.push({ item: String(params[columns.length + 1]), columns, values })
      return statement.bind(...params)
    }
    return { ...statement, bind } as D1PreparedStatement
  }
  return { watched: { ...database, prepare } as D1Database, texts }
}

/** The columns that a statement writes of the search index beside the row's number; none for any other statement. */
function columnsOf(sql: string): readonly string[] {
  const named = /^insert into "search_index" \(([^)]*)\) select /.exec(sql)?.[1] ?? ''
  return named
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== '"rowid"')
}

/** Words of one item that are not in the search index yet. */
export type Words = {
  readonly doc: number
  readonly columns: readonly string[]
  readonly values: readonly string[]
}

/**
 * Puts words into the search index: by their numbers in order, by themselves alone and many at once, or FTS5 would
 * write a segment for each.
 */
export function writeWords(file: DatabaseSync, words: readonly Words[]): void {
  const [first] = words
  if (first === undefined) return
  const { columns } = first
  const hold = (bytes: number) =>
    file.exec(`insert into search_index (search_index, rank) values ('hashsize', ${bytes})`)
  hold(256 * 1024 * 1024)
  const places = columns.map(() => '?').join(', ')
  const insert = file.prepare(`insert into search_index (rowid, ${columns.join(', ')}) values (?, ${places})`)
  for (const { doc, values } of words.toSorted((one, other) => one.doc - other.doc))
    insert.run(doc, ...values)
  hold(1024 * 1024)
}
