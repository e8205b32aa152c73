import { all, isUnexpired, type SpaceDb, type Statement } from '@serai/db'
import type { Id, Role } from '@serai/kernel'
import { and, eq, sql } from 'drizzle-orm'

/** The member that an identity is in the space, and the roles that have not expired. */
export function findMemberOf(db: SpaceDb, identityId: Id<'identity'>, now: string) {
  const { members, roleGrants } = db.own
  return {
    member: db
      .select({ id: members.id, status: members.status, epoch: members.epoch })
      .from(members)
      .where(eq(members.identityId, identityId))
      .limit(1),
    roles: db
      .select({ role: sql<Role>`${roleGrants.role}`.as('role') })
      .from(roleGrants)
      .innerJoin(members, eq(members.id, roleGrants.memberId))
      .where(and(eq(members.identityId, identityId), isUnexpired(roleGrants, now)))
      .limit(20),
  }
}

/** Lets the batch go on only while the member is active, with the roles and the status that they were read with. */
export function demandMember(
  db: SpaceDb,
  { id, epoch }: { readonly id: Id<'member'>; readonly epoch: number },
): Statement {
  return db.demand('members', (row) => all(eq(row.id, id), eq(row.status, 'active'), eq(row.epoch, epoch)))
}
