import type { SpaceId } from '@serai/kernel'
import { eq, sql, type SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { columnOf } from './column-of.ts'
import type { Given } from './space-db.ts'
import { loginAudiences } from './tables/logins.ts'

/**
 * For whom a page is read: for everybody, or for a login, whose audiences the database knows. What a member may see is
 * so decided by the statement itself, at the moment that it runs.
 */
export type Viewer = 'everybody' | 'login'

/** The places in prepared statements that whoever reads fills in; a route cannot. */
export const spacePlace = 'space of the reader'
export const loginPlace = 'login of the reader'
export const nowPlace = 'moment of the reader'

/** Who a prepared statement is run for. */
export type ReaderValues = {
  readonly space: SpaceId
  readonly login: string | null
  readonly now: string
}

/** The audiences of the login that reads, as a subquery of one column. */
export function audiencesOfLogin(space: Given): SQL {
  const [login, now] = [sql.placeholder(loginPlace), sql.placeholder(nowPlace)]
  const { spaceId, loginId, audience, expiresAt } = loginAudiences
  return sql`select ${audience} from ${loginAudiences} where ${spaceId} = ${space} and ${loginId} = ${login} and ${expiresAt} > ${now}`
}

/**
 * The predicate of what may be seen: the one of pages, lists, search, feeds, sitemaps and files. `reach` is `address`
 * where an address leads to what is unlisted too.
 */
export function isSeenBy(table: SQLiteTable, space: Given, viewer: Viewer, reach: 'list' | 'address'): SQL {
  const column = columnOf(table, 'audience')
  if (viewer === 'everybody') {
    // One audience is compared by `=`, so that an index on it keeps its order.
    return reach === 'list' ? eq(column, 'public') : sql`${column} in ('public', 'unlisted')`
  }
  const own = audiencesOfLogin(space)
  return reach === 'list'
    ? sql`${column} in (${own})`
    : sql`${column} in (${own} union all select 'unlisted')`
}
