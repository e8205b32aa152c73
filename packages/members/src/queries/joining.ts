import {
  all,
  isUnexpired,
  type ApplicationState,
  type JoinPolicy,
  type SpaceDb,
  type Statement,
} from '@serai/db'
import type { Id } from '@serai/kernel'
import { and, desc, eq, sql, type SQL } from 'drizzle-orm'
import { among } from './conditions.ts'
import { isUnanswered, type isAnswered } from './staff-conditions.ts'

/** How the space is joined, and what it is called in mail. */
export function findDoor(db: SpaceDb) {
  const { spaceSettings: settings } = db.own
  return db.select({ joinPolicy: settings.joinPolicy, spaceName: settings.name }).from(settings).limit(1)
}

/** The invitations of these addresses that wait, expired or not. */
export function listPending(db: SpaceDb, emails: readonly string[]) {
  const { invitations } = db.own
  const { id, email, roles, profileId, cohortId, note, expiresAt } = invitations
  return db
    .select({ id, email, roles, profileId, cohortId, note, expiresAt })
    .from(invitations)
    .where(and(among(email, emails), isUnanswered(invitations)))
    .limit(1000)
}

/** The invitations to an address that were answered, or those that were not: each by an index of its own. */
export function listInvitationsTo(db: SpaceDb, address: string, which: typeof isAnswered) {
  const { invitations } = db.own
  const { email, roles, note, createdAt, expiresAt, acceptedAt, revokedAt } = invitations
  return db
    .select({ roles, note, createdAt, expiresAt, acceptedAt, revokedAt })
    .from(invitations)
    .where(all(eq(email, address), which(invitations)))
    .limit(100)
}

/** Of these addresses, whose entries there are, and what their members are. */
export function listHolders(db: SpaceDb, emails: readonly string[]) {
  const { profiles, members } = db.own
  return db
    .select({ email: profiles.email, profileId: profiles.id, status: members.status })
    .from(profiles)
    .leftJoin(members, eq(members.id, profiles.memberId))
    .where(among(sql`${profiles.email}`, emails))
    .limit(1000)
}

/** Ends invitations that wait: nobody comes in by them any more. */
export function revokeInvitations(db: SpaceDb, ids: readonly Id<'invitation'>[], now: string): Statement {
  return db.update('invitations', { revokedAt: now }, (row) => all(among(row.id, ids), isUnanswered(row)))
}

/** The same for whatever waits for an address. */
export function revokeInvitationsOf(db: SpaceDb, email: string, now: string): Statement {
  return db.update('invitations', { revokedAt: now }, (row) => all(eq(row.email, email), isUnanswered(row)))
}

export function findInvitation(
  db: SpaceDb,
  which: { readonly id: Id<'invitation'> } | { readonly tokenHash: string },
) {
  const { invitations } = db.own
  const { id, email, roles, profileId, cohortId, invitedBy } = invitations
  const { expiresAt, acceptedAt, revokedAt, memberId } = invitations
  return db
    .select({ id, email, roles, profileId, cohortId, invitedBy, expiresAt, acceptedAt, revokedAt, memberId })
    .from(invitations)
    .where('id' in which ? eq(id, which.id) : eq(invitations.tokenHash, which.tokenHash))
    .limit(1)
}

/** Lets the batch go on only while the invitation waits. */
export function demandPending(db: SpaceDb, invitationId: Id<'invitation'>): Statement {
  return db.demand('invitations', (row) => all(eq(row.id, invitationId), isUnanswered(row)))
}

export function acceptedBy(
  db: SpaceDb,
  invitationId: Id<'invitation'>,
  memberId: Id<'member'>,
  now: string,
): Statement {
  return db.update('invitations', { acceptedAt: now, memberId }, (row) => eq(row.id, invitationId))
}

export function findApplication(db: SpaceDb, applicationId: Id<'application'>) {
  return applicationsWhere(db, eq(db.own.applications.id, applicationId))
}

/** The application of an identity that waits. */
export function findWaitingApplication(db: SpaceDb, identityId: Id<'identity'>) {
  const { applications } = db.own
  return applicationsWhere(
    db,
    all(eq(applications.identityId, identityId), eq(applications.state, 'waiting')),
  )
}

/** The applications of an identity since a moment, as many as are asked for. */
export function listApplicationsSince(db: SpaceDb, identityId: Id<'identity'>, since: string, size: number) {
  const { applications } = db.own
  return db
    .select({ id: applications.id })
    .from(applications)
    .where(all(eq(applications.identityId, identityId), sql`${applications.createdAt} > ${since}`))
    .limit(size)
}

/** What an identity ever asked the space for, and what it was told, the latest first. */
export function listApplicationsOf(db: SpaceDb, identityId: Id<'identity'>) {
  const { applications } = db.own
  const { email, name, nativeName, country, affiliation, reason, state, answer, createdAt, decidedAt } =
    applications
  return db
    .select({
      ...{ email, name, nativeName, country, affiliation, reason, state, answer, createdAt, decidedAt },
    })
    .from(applications)
    .where(eq(applications.identityId, identityId))
    .orderBy(desc(createdAt))
    .limit(100)
}

function applicationsWhere(db: SpaceDb, which: SQL) {
  const { applications } = db.own
  const { id, identityId, email, name, nativeName, country, affiliation, state } = applications
  return db
    .select({ id, identityId, email, name, nativeName, country, affiliation, state })
    .from(applications)
    .where(which)
    .limit(1)
}

/** Lets the batch go on only while the application waits. */
export function demandWaiting(db: SpaceDb, applicationId: Id<'application'>): Statement {
  return db.demand('applications', (row) => all(eq(row.id, applicationId), eq(row.state, 'waiting')))
}

/** What became of an application. */
export function closeApplication(
  db: SpaceDb,
  applicationId: Id<'application'>,
  became: {
    readonly state: ApplicationState
    readonly answer?: string
    readonly decidedAt: string
    readonly decidedBy: Id<'member'> | null
  },
): Statement {
  return db.update('applications', became, (row) => eq(row.id, applicationId))
}

/** An identity that came in another way asks no more. */
export function withdrawWaiting(db: SpaceDb, identityId: Id<'identity'>, now: string): Statement {
  return db.update('applications', { state: 'withdrawn', decidedAt: now }, (row) =>
    all(eq(row.identityId, identityId), eq(row.state, 'waiting')),
  )
}

/** Who decides about applications and has an address to be told at, a few of them. */
export function listApprovers(db: SpaceDb, deciding: readonly string[], now: string) {
  const { roleGrants, members, profiles } = db.own
  return db
    .select({ memberId: members.id, email: profiles.email })
    .from(members)
    .innerJoin(profiles, eq(profiles.memberId, members.id))
    .where(
      and(
        eq(members.status, 'active'),
        sql`${profiles.email} is not null`,
        sql`${members.id} in ${db
          .select({ memberId: roleGrants.memberId })
          .from(roleGrants)
          .where(and(among(roleGrants.role, deciding), isUnexpired(roleGrants, now)))
          .limit(200)}`,
      ),
    )
    .limit(mostTold)
}

const mostTold = 20

/** Lets the batch go on only while the space is joined this way. */
export function demandPolicy(db: SpaceDb, policy: JoinPolicy): Statement {
  return db.demand('spaceSettings', (row) => eq(row.joinPolicy, policy))
}

export function updateJoinPolicy(db: SpaceDb, joinPolicy: JoinPolicy): Statement {
  return db.update('spaceSettings', { joinPolicy }, () => sql`true`)
}
