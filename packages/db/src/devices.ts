import type { Id, SpaceId } from '@serai/kernel'
import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { platformSpace } from './platform-space.ts'
import type { Statement } from './space-db.ts'
import { loginAudiences, logins } from './tables/logins.ts'

/**
 * Signs out the devices that these logins of a space are of: their logins with the platform end, and so does every login
 * in any space that one of those had opened. A login that was opened by none ends by itself, elsewhere in the batch.
 */
export function endDevices(
  orm: DrizzleD1Database,
  space: SpaceId,
  whose: SQL,
  now: string,
): readonly Statement[] {
  const home = sql`select coalesce(${logins.homeLoginId}, ${logins.id}) from ${logins}
    where ${logins.spaceId} = ${space} and ${whose}`
  const theirs = sql`${logins.endedAt} is null and
    ((${logins.spaceId} = ${platformSpace} and ${logins.id} in (${home})) or ${logins.homeLoginId} in (${home}))`
  return [
    orm.delete(loginAudiences).where(isOfLogin(theirs)),
    orm.update(logins).set({ endedAt: now }).where(theirs),
  ]
}

type Lasting = {
  readonly endedAt: SQLWrapper
  readonly endsAt: SQLWrapper
  readonly idleUntil: SQLWrapper
}

/** The condition that a login goes on: it was not ended, and has not lapsed by itself. */
export function goesOn({ endedAt, endsAt, idleUntil }: Lasting, now: string | SQLWrapper): SQL {
  return sql`${endedAt} is null and ${endsAt} > ${now} and ${idleUntil} > ${now}`
}

/** The login with the platform that has this id, while it goes on. */
export function homeGoesOn(id: Id<'login'>, now: string): SQL {
  return sql`(select 1 from ${logins} where ${logins.spaceId} = ${platformSpace} and ${logins.id} = ${id}
    and ${goesOn(logins, now)})`
}

/** What logins count to, found by the key that begins with their space. */
export function isOfLogin(which: SQL): SQL {
  return sql`(${loginAudiences.spaceId}, ${loginAudiences.loginId}) in
    (select ${logins.spaceId}, ${logins.id} from ${logins} where ${which})`
}
