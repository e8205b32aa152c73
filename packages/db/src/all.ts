import { sql, type SQL } from 'drizzle-orm'

/** `and` that is never `undefined`: a condition must be given. */
export function all(...conditions: readonly SQL[]): SQL {
  return sql.join([...conditions], sql` and `)
}
