import type { SpaceDb } from '@serai/db'
import type { Id } from '@serai/kernel'
import { and, eq } from 'drizzle-orm'

/** What a person is in the space as they come to its door: a member, or somebody whose application waits. */
export function askWhereTheyStand(db: SpaceDb, identityId: Id<'identity'>) {
  const { members, applications } = db.own
  return {
    member: db
      .select({ status: members.status })
      .from(members)
      .where(eq(members.identityId, identityId))
      .limit(1),
    waiting: db
      .select({ id: applications.id })
      .from(applications)
      .where(and(eq(applications.identityId, identityId), eq(applications.state, 'waiting')))
      .limit(1),
  }
}
