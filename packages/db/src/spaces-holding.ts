import type { Id, SpaceId } from '@serai/kernel'
import { and, asc, eq, or, sql, type SQL } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { platformSpace } from './platform-space.ts'
import type { Statement } from './space-db.ts'
import { applications, invitations } from './tables/joining.ts'
import { mails } from './tables/mails.ts'
import { members } from './tables/members.ts'
import { spaceHosts } from './tables/platform.ts'
import { epochs, spaceSettings } from './tables/spaces.ts'

/** A space that holds something of a person. */
export type HoldingSpace = { readonly id: SpaceId; readonly host: string; readonly name: string }

/** Who a person is: to spaces by their plain id, and to those that wrote to them by the address that they proved. */
export type Known = { readonly identityId: Id<'identity'>; readonly email: string }

/** See `PlatformDb`. */
export function listSpacesHolding(orm: DrizzleD1Database, known: Known): Promise<readonly HoldingSpace[]> {
  return holding(orm, known).limit(100)
}

/** See `PlatformDb`. As every demand: the platform's epoch may not become null. */
export function demandHeldNowhere(orm: DrizzleD1Database, known: Known): Statement {
  const epoch = sql`case when not exists ${holding(orm, known).limit(1)} then ${epochs.epoch} end`
  return orm.update(epochs).set({ epoch }).where(eq(epochs.spaceId, platformSpace))
}

/** Each space is asked by keys that begin with it, so that it costs a few rows a space. */
function holding(orm: DrizzleD1Database, { identityId, email }: Known) {
  const space = spaceHosts.spaceId
  const holds = (rows: SQL) => sql`exists (select 1 from ${rows})`
  return orm
    .select({ id: space, host: spaceHosts.host, name: spaceSettings.name })
    .from(spaceHosts)
    .innerJoin(spaceSettings, eq(spaceSettings.spaceId, space))
    .where(
      and(
        eq(spaceHosts.canonical, true),
        or(
          holds(
            sql`${members} where ${members.spaceId} = ${space} and ${members.identityId} = ${identityId}`,
          ),
          holds(
            sql`${applications} where ${applications.spaceId} = ${space} and ${applications.identityId} = ${identityId}`,
          ),
          // Those that wait and those that were answered, each by an index of its own.
          holds(
            sql`${invitations} where ${invitations.spaceId} = ${space} and ${invitations.email} = ${email}
              and ${invitations.acceptedAt} is null and ${invitations.revokedAt} is null`,
          ),
          holds(
            sql`${invitations} where ${invitations.spaceId} = ${space} and ${invitations.email} = ${email}
              and (${invitations.acceptedAt} is not null or ${invitations.revokedAt} is not null)`,
          ),
          holds(sql`${mails} where ${mails.spaceId} = ${space} and ${mails.toAddress} = ${email}`),
        ),
      ),
    )
    .orderBy(asc(spaceHosts.host))
}
