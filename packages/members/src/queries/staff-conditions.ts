import { isUnexpired, type Reader } from '@serai/db'
import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'

/** The condition that a row comes after another of its list, which a query of the same two columns finds. */
export function isAfter(columns: readonly [SQLWrapper, SQLWrapper], row: SQLWrapper): SQL {
  return sql`(${columns[0]}, ${columns[1]}) > ${row}`
}

/** The condition that an invitation was neither accepted nor taken back. */
export function isUnanswered(row: { readonly acceptedAt: SQLWrapper; readonly revokedAt: SQLWrapper }): SQL {
  return sql`${row.acceptedAt} is null and ${row.revokedAt} is null`
}

/** The rest of them. Both conditions are spelled as those of the indexes are, or SQLite would not use these. */
export function isAnswered(row: { readonly acceptedAt: SQLWrapper; readonly revokedAt: SQLWrapper }): SQL {
  return sql`(${row.acceptedAt} is not null or ${row.revokedAt} is not null)`
}

/** The condition that a role has not expired. */
export function isHeld({ now }: Pick<Reader, 'now'>, grant: { readonly expiresAt: SQLWrapper }): SQL {
  return isUnexpired(grant, now)
}
