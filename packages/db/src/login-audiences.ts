import { staffRoles, strongFactors, type Id, type SpaceId } from '@serai/kernel'
import { sql, type SQL } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import type { Statement } from './space-db.ts'
import { loginAudiences, logins } from './tables/logins.ts'
import { members, roleGrants } from './tables/members.ts'
import { cohortProfiles, cohorts, profiles } from './tables/profiles.ts'

const forEver = '9999-12-31T23:59:59Z'

/**
 * Writes anew what the logins of a member, or of everybody, count to: from statuses, roles, cohorts and what was
 * proved at sign-in. It stands in the batch of whatever changes one of these, after the change.
 */
export function countLogins(
  orm: DrizzleD1Database,
  space: SpaceId,
  memberId: Id<'member'> | null,
): readonly Statement[] {
  const ofWhom = memberId === null ? sql`1` : sql`${logins.memberId} = ${memberId}`
  const own = sql`select ${logins.id} from ${logins} where ${logins.spaceId} = ${space} and ${ofWhom}`
  return [
    orm
      .delete(loginAudiences)
      .where(sql`${loginAudiences.spaceId} = ${space} and ${loginAudiences.loginId} in (${own})`),
    orm.insert(loginAudiences).select(counted(space, ofWhom)),
  ]
}

function counted(space: SpaceId, ofWhom: SQL): SQL {
  const staff = sql.join(
    staffRoles.map((role) => sql`${role}`),
    sql`, `,
  )
  const strong = JSON.stringify(strongFactors)
  return sql`with live as (
      select ${logins.id} as login_id, ${logins.memberId} as member_id,
        exists (select 1 from json_each(${logins.factors}) where value in (select value from json_each(${strong}))) as is_strong
      from ${logins} join ${members} on ${members.spaceId} = ${space} and ${members.id} = ${logins.memberId}
      where ${logins.spaceId} = ${space} and ${logins.endedAt} is null and ${members.status} = 'active' and ${ofWhom}
    ), held as (
      select live.*, ${roleGrants.role} as role, coalesce(${roleGrants.expiresAt}, ${forEver}) as until
      from live join ${roleGrants} on ${roleGrants.spaceId} = ${space} and ${roleGrants.memberId} = live.member_id
    ), running as (select login_id, until from held where is_strong and role in (${staff})),
    counted as (
      select login_id, 'public' as audience, ${forEver} as until from live
      union all select login_id, 'members', until from held where role <> 'guest'
      union all select login_id, 'staff', until from running
      union all select running.login_id, 'cohort:' || ${cohorts.id}, until
        from running join ${cohorts} on ${cohorts.spaceId} = ${space}
      union all select held.login_id, 'cohort:' || ${cohortProfiles.cohortId}, until from held
        join ${profiles} on ${profiles.spaceId} = ${space} and ${profiles.memberId} = held.member_id
        join ${cohortProfiles} on ${cohortProfiles.spaceId} = ${space} and ${cohortProfiles.profileId} = ${profiles.id}
        where role <> 'guest'
    )
    select ${space}, login_id, audience, max(until) from counted group by login_id, audience`
}
