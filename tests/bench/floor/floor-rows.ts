/** A statement and its parameters. */
export type Ask = readonly [sql: string, ...params: (string | number)[]]

/** A row as SQLite gives it. */
export type Row = Readonly<Record<string, string | number | null>>

/** The rows of each statement, by its name; a page knows which it asked. */
export type Answers = Readonly<Record<string, readonly Row[] | undefined>>

/** Runs statements in one round trip. */
export async function ask(database: D1Database, asks: Readonly<Record<string, Ask>>): Promise<Answers> {
  const statements = Object.values(asks).map(([sql, ...params]) => database.prepare(sql).bind(...params))
  const results = await database.batch<Row>(statements)
  return Object.fromEntries(Object.keys(asks).map((name, n) => [name, results[n]?.results ?? []]))
}

/** A column as text; empty where it is null. */
export function text(row: Row, column: string): string {
  return String(row[column] ?? '')
}
