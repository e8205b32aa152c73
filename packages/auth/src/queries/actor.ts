import { isUnexpired, type Reader } from '@serai/db'
import type { Factor, Role } from '@serai/kernel'
import { eq, sql } from 'drizzle-orm'

/** The login that reads, its member, and the roles that have not expired: in the batch of the page itself. */
export function findActor(read: Reader) {
  const { logins, members, roleGrants, profiles } = read.mine
  const roles = read
    .select({ role: roleGrants.role })
    .from(roleGrants)
    .where(isUnexpired(roleGrants, read.now))
  return read
    .select({
      loginId: logins.id,
      identityId: logins.identityId,
      factors: logins.factors,
      endedAt: logins.endedAt,
      idleUntil: logins.idleUntil,
      endsAt: logins.endsAt,
      memberId: members.id,
      status: members.status,
      epoch: members.epoch,
      roles: sql<string>`(select json_group_array(role) from ${roles})`.as('roles'),
      name: profiles.name,
      handle: profiles.handle,
    })
    .from(logins)
    .innerJoin(members, eq(members.id, logins.memberId))
    .leftJoin(profiles, eq(profiles.memberId, members.id))
    .where(eq(logins.id, sql`${read.login}`))
    .limit(1)
}

/** A row of `findActor`. */
export type ActorRow = {
  readonly loginId: string
  readonly identityId: string
  readonly factors: readonly Factor[]
  readonly endedAt: string | null
  readonly idleUntil: string
  readonly endsAt: string
  readonly memberId: string
  readonly status: string
  readonly epoch: number
  /** A JSON array of `Role`. */
  readonly roles: string
  readonly name: string | null
  readonly handle: string | null
}

/** The roles of a row. */
export function rolesIn({ roles }: Pick<ActorRow, 'roles'>): readonly Role[] {
  return JSON.parse(roles) as readonly Role[]
}
