import { inArray, sql, type SQL, type SQLWrapper } from 'drizzle-orm'

/** `and` that is never `undefined`: a condition must be given. */
export function all(...conditions: readonly SQL[]): SQL {
  return sql.join([...conditions], sql` and `)
}

/** The condition that a column is one of these. However many there are, they are one value of the statement. */
export function among(column: SQLWrapper, values: readonly (string | number)[]): SQL {
  return inArray(column, each(values))
}

/** These values as a subquery of one column. */
export function each(values: readonly (string | number)[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(values)}))`
}
