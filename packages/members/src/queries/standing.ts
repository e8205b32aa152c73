import { all, isUnexpired, type MemberStatus, type SpaceDb, type Statement } from '@serai/db'
import { staffLoginHours, type Id, type Role } from '@serai/kernel'
import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import { among } from './conditions.ts'

/** What a member is in the space at this moment: two queries, for one round trip. */
export function findStanding(db: SpaceDb, memberId: Id<'member'>, now: string) {
  return { member: membersWhere(db, eq(db.own.members.id, memberId)), roles: listRoles(db, memberId, now) }
}

/** The member that an identity is, whatever became of it. */
export function findMemberOfIdentity(db: SpaceDb, identityId: Id<'identity'>) {
  return membersWhere(db, eq(db.own.members.identityId, identityId))
}

function membersWhere(db: SpaceDb, which: SQL) {
  const { members, profiles } = db.own
  return db
    .select({
      id: members.id,
      identityId: members.identityId,
      status: members.status,
      epoch: members.epoch,
      profileId: profiles.id,
      email: profiles.email,
    })
    .from(members)
    .leftJoin(profiles, eq(profiles.memberId, members.id))
    .where(which)
    .limit(1)
}

/** The roles of a member that have not expired. */
function listRoles(db: SpaceDb, memberId: Id<'member'>, now: string) {
  const { roleGrants: grant } = db.own
  return db
    .select({ role: grant.role, expiresAt: grant.expiresAt })
    .from(grant)
    .where(and(eq(grant.memberId, memberId), isUnexpired(grant, now)))
    .limit(20)
}

/** Lets the batch go on only while the member is what was read, with the roles that were read. */
export function demandStanding(
  db: SpaceDb,
  member: { readonly id: Id<'member'>; readonly status: MemberStatus; readonly epoch: number },
): Statement {
  return db.demand('members', (row) =>
    all(eq(row.id, member.id), eq(row.status, member.status), eq(row.epoch, member.epoch)),
  )
}

/** Changes what a member is; every token of theirs counts no more. */
export function updateMember(
  db: SpaceDb,
  memberId: Id<'member'>,
  changes: { readonly status?: MemberStatus; readonly identityId?: Id<'identity'> },
): Statement {
  return db.update('members', { ...changes, epoch: sql`epoch + 1` }, (row) => eq(row.id, memberId))
}

/** Lets the logins of a member last no longer than those of staff, counted from when they began and were last used. */
export function shortenLogins(db: SpaceDb, memberId: Id<'member'>): Statement {
  const { idle, atMost } = staffLoginHours
  const after = (column: SQL, hours: number) =>
    sql`strftime('%Y-%m-%dT%H:%M:%SZ', ${column}, ${`+${hours} hours`})`
  return db.update(
    'logins',
    {
      endsAt: sql`min(ends_at, ${after(sql`created_at`, atMost)})`,
      idleUntil: sql`min(idle_until, ${after(sql`seen_at`, idle)})`,
    },
    (row) => all(eq(row.memberId, memberId), isNull(row.endedAt)),
  )
}

/** Lets the batch go on only if somebody is left who owns the space, for as long as nobody says otherwise. */
export function demandOwner(db: SpaceDb): Statement {
  const { members } = db.own
  const active = db.select({ id: members.id }).from(members).where(eq(members.status, 'active'))
  return db.demand('roleGrants', (grant) =>
    all(eq(grant.role, 'owner'), sql`${grant.expiresAt} is null`, sql`${grant.memberId} in ${active}`),
  )
}

/** The owners for ever who are active, two of them at most: the last one stays. */
export function listOwners(db: SpaceDb) {
  const { members, roleGrants: grant } = db.own
  return db
    .select({ memberId: grant.memberId })
    .from(grant)
    .innerJoin(members, and(eq(members.id, grant.memberId), eq(members.status, 'active')))
    .where(and(eq(grant.role, 'owner'), sql`${grant.expiresAt} is null`))
    .limit(2)
}

export type Grant = {
  readonly memberId: Id<'member'>
  readonly role: Role
  readonly grantedAt: string
  readonly grantedBy: Id<'member'> | null
  readonly expiresAt: string | null
}

/** Gives a role, or lets it end otherwise than it did. */
export function putGrant(db: SpaceDb, grant: Grant): Statement {
  return db.put('roleGrants', grant, (row) => [row.memberId, row.role])
}

export function takeGrants(db: SpaceDb, memberId: Id<'member'>, roles: readonly Role[]): Statement {
  return db.remove('roleGrants', (row) => all(eq(row.memberId, memberId), among(row.role, roles)))
}

export function takeEveryGrant(db: SpaceDb, memberId: Id<'member'>): Statement {
  return db.remove('roleGrants', (row) => eq(row.memberId, memberId))
}

/** Takes a profile out of every cohort. Project it after it. */
export function takeOutOfCohorts(db: SpaceDb, profileId: Id<'profile'>): Statement {
  return db.remove('cohortProfiles', (row) => eq(row.profileId, profileId))
}

/** Signs out the device that a login is of: the platform, and whatever space its login there had opened, ask anew who it is. */
export function endDevice(db: SpaceDb, loginId: Id<'login'>, now: string): readonly Statement[] {
  return db.endDevices((row) => eq(row.id, loginId), now)
}

/** Ends every login of a member: what their browsers hold counts on no further request. */
export function endLoginsOf(db: SpaceDb, memberId: Id<'member'>, now: string): readonly Statement[] {
  return [
    db.update('logins', { endedAt: now }, (row) =>
      all(eq(row.memberId, memberId), sql`${row.endedAt} is null`),
    ),
    ...db.countLogins(memberId),
  ]
}
