import { instantText } from '@serai/kernel'
import { sql, type SQL } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { loginAudiences, logins, refreshTokens } from './tables/logins.ts'
import { mails } from './tables/mails.ts'

/** For how long what is over is kept: a login for who asks where they were signed in, a mail for who asks what was sent. */
const keptDays = { login: 30, mail: 90 } as const

/** How many rows of each sort one run forgets: a run comes each minute. */
const mostAtOnce = 500

/**
 * Forgets logins that are over, with all that is theirs: the oldest first, some hundreds a time, found by the moment
 * alone, so that a run with nothing to forget reads nothing.
 */
export async function forgetOldLogins(orm: DrizzleD1Database, now: string): Promise<void> {
  // The rows of the logins themselves go last: all three statements find the same ones.
  const over = overLogins(before(now, keptDays.login))
  await orm.batch([
    orm.delete(refreshTokens).where(sql`(${refreshTokens.spaceId}, ${refreshTokens.loginId}) in (${over})`),
    orm
      .delete(loginAudiences)
      .where(sql`(${loginAudiences.spaceId}, ${loginAudiences.loginId}) in (${over})`),
    orm.delete(logins).where(sql`(${logins.spaceId}, ${logins.id}) in (${over})`),
  ])
}

/** Forgets mails that were sent or given up, in the same way. */
export async function forgetOldMails(orm: DrizzleD1Database, now: string): Promise<void> {
  const old = sql`select space_id, id from mails where state <> 'waiting' and created_at < ${before(now, keptDays.mail)}
    order by created_at, space_id, id limit ${mostAtOnce}`
  await orm.delete(mails).where(sql`(${mails.spaceId}, ${mails.id}) in (${old})`)
}

function before(now: string, days: number): string {
  return instantText(new Date(Date.parse(now) - days * 86_400_000))
}

function overLogins(earlier: string): SQL {
  const half = mostAtOnce / 2
  return sql`select * from (select space_id, id from logins where ended_at is not null and ended_at < ${earlier}
      order by ended_at, space_id, id limit ${half})
    union select * from (select space_id, id from logins where ends_at < ${earlier}
      order by ends_at, space_id, id limit ${half})`
}
