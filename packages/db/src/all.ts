import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'

/** `and` that is never `undefined`: a condition must be given. */
export function all(...conditions: readonly SQL[]): SQL {
  return sql.join([...conditions], sql` and `)
}

/** The condition that what may expire, as a role may, has not by this moment. */
export function isUnexpired(
  { expiresAt }: { readonly expiresAt: SQLWrapper },
  now: string | SQLWrapper,
): SQL {
  return sql`coalesce(${expiresAt}, '9999') > ${now}`
}
