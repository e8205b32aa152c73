import type { Given, Reader, SpaceDb } from '@serai/db'
import type { Id } from '@serai/kernel'
import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm'
import { isAfter, isUnanswered } from './staff-conditions.ts'
import { placeOfEntry } from './staff.ts'

/** What answers queries of all rows of a space: a use case's database, or the reader of a page of those who run it. */
type Db = Pick<SpaceDb | Reader, 'select' | 'own'>

/** A page of the invitations without an answer, by address, one over its size; `after` is an id. */
export function listUnanswered(read: Reader, size: number, after: Given | null) {
  const { invitations, cohorts, profiles } = read.own
  const last = read
    .select({ email: invitations.email })
    .from(invitations)
    .where(eq(invitations.id, sql`${after}`))
  return read
    .select({
      id: invitations.id,
      email: invitations.email,
      roles: invitations.roles,
      cohort: cohorts.name,
      inviter: profiles.name,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .leftJoin(cohorts, eq(cohorts.id, invitations.cohortId))
    .leftJoin(profiles, eq(profiles.memberId, invitations.invitedBy))
    .where(and(isUnanswered(invitations), after === null ? undefined : sql`${invitations.email} > ${last}`))
    .orderBy(asc(invitations.email))
    .limit(size + 1)
}

/** An invitation without an answer, with all that another like it must say. */
export function findUnanswered(db: Db, invitationId: Id<'invitation'>) {
  return unansweredWhere(db, eq(db.own.invitations.id, invitationId))
}

/** The address of an entry that is nobody's or of a member who left, and the invitation that waits there. */
export function askInvitable(db: Db, profileId: Id<'profile'>) {
  const { invitations, members, profiles } = db.own
  const isGone = sql`coalesce(${members.status}, 'left') = 'left'`
  const address = db.select({ email: profiles.email }).from(profiles).where(eq(profiles.id, profileId))
  return {
    entry: db
      .select({ email: profiles.email, memberId: profiles.memberId })
      .from(profiles)
      .leftJoin(members, eq(members.id, profiles.memberId))
      .where(and(eq(profiles.id, profileId), isGone))
      .limit(1),
    waiting: unansweredWhere(db, sql`${invitations.email} = ${address}`),
  }
}

function unansweredWhere(db: Db, which: SQL) {
  const { invitations } = db.own
  const { email, roles, profileId, cohortId, note } = invitations
  return db
    .select({ email, roles, profileId, cohortId, note })
    .from(invitations)
    .where(and(which, isUnanswered(invitations)))
    .limit(1)
}

/** The entry of a member. */
export function findEntryOf(db: Db, memberId: Id<'member'>) {
  const { profiles } = db.own
  return db
    .select({ id: profiles.id, handle: profiles.handle })
    .from(profiles)
    .where(eq(profiles.memberId, memberId))
    .limit(1)
}

/** A page of the applications that wait, the oldest first, one over its size; `after` is an id. */
export function listWaitingApplications(read: Reader, size: number, after: Given | null) {
  const { applications } = read.own
  const { id, email, name, nativeName, country, affiliation, reason, createdAt } = applications
  const last = read
    .select({ createdAt, id })
    .from(applications)
    .where(eq(id, sql`${after}`))
  return read
    .select({ id, email, name, nativeName, country, affiliation, reason, createdAt })
    .from(applications)
    .where(
      and(
        eq(applications.state, 'waiting'),
        after === null ? undefined : isAfter([createdAt, id], sql`${last}`),
      ),
    )
    .orderBy(asc(createdAt), asc(id))
    .limit(size + 1)
}

/** The newest applications of which this became, with who decided. */
export function listDecidedApplications(read: Reader, state: 'approved' | 'declined', size: number) {
  const { applications, profiles } = read.own
  return read
    .select({
      id: applications.id,
      name: applications.name,
      state: applications.state,
      answer: applications.answer,
      decidedAt: applications.decidedAt,
      decider: profiles.name,
    })
    .from(applications)
    .leftJoin(profiles, eq(profiles.memberId, applications.decidedBy))
    .where(eq(applications.state, state))
    .orderBy(desc(applications.createdAt))
    .limit(size)
}

/** A page of the cohorts, by address, one over its size; `after` is an id. */
export function listCohorts(read: Reader, size: number, after: Given | null) {
  const { cohorts } = read.own
  const { id, slug, name, programme, year, country } = cohorts
  const last = read
    .select({ slug })
    .from(cohorts)
    .where(eq(id, sql`${after}`))
  return read
    .select({ id, slug, name, programme, year, country })
    .from(cohorts)
    .where(after === null ? undefined : sql`${slug} > ${last}`)
    .orderBy(asc(slug))
    .limit(size + 1)
}

/** A cohort, and a page of who is in it by name, one over its size; `after` is the id of an entry. */
export function askCohort(read: Reader, slug: Given, size: number, after: Given | null) {
  const { cohorts, cohortProfiles, profiles, members } = read.own
  const { id, name, programme, year, country } = cohorts
  const isIt = eq(cohorts.slug, sql`${slug}`)
  // The plus keeps SQLite from walking everybody by name to find the few of a cohort.
  const byName = [sql`+${profiles.sortName}`, sql`+${profiles.id}`] as const
  return {
    cohort: read
      .select({ id, slug: cohorts.slug, name, programme, year, country })
      .from(cohorts)
      .where(isIt)
      .limit(1),
    people: read
      .select({
        id: profiles.id,
        memberId: profiles.memberId,
        handle: profiles.handle,
        name: profiles.name,
        part: cohortProfiles.part,
        status: members.status,
      })
      .from(cohorts)
      .innerJoin(cohortProfiles, eq(cohortProfiles.cohortId, cohorts.id))
      .innerJoin(profiles, eq(profiles.id, cohortProfiles.profileId))
      .leftJoin(members, eq(members.id, profiles.memberId))
      .where(and(isIt, after === null ? undefined : isAfter(byName, placeOfEntry(read, after))))
      .orderBy(...byName)
      .limit(size + 1),
  }
}

/** The cohort with this address. */
export function findCohortBySlug(db: Db, slug: string) {
  const { cohorts } = db.own
  return db.select({ id: cohorts.id }).from(cohorts).where(eq(cohorts.slug, slug)).limit(1)
}

/** The field with this key, as far as it cannot be changed. */
export function findFieldByKey(db: Db, key: string) {
  const { profileFields } = db.own
  return db
    .select({ id: profileFields.id, kind: profileFields.kind })
    .from(profileFields)
    .where(eq(profileFields.key, key))
    .limit(1)
}

/** Every field that the space asks its members for, in their order. */
export function listDefinedFields(read: Reader) {
  const { profileFields: field } = read.own
  const { id, key, label, kind, options, maxAudience, defaultAudience } = field
  const { isOwn, isFilter, isOnCard, position } = field
  return read
    .select({
      ...{ id, key, label, kind, options, maxAudience, defaultAudience },
      ...{ isOwn, isFilter, isOnCard, position },
    })
    .from(field)
    .orderBy(asc(position), asc(key))
    .limit(60)
}

/**
 * A page of what was done in the space, the newest first, one over its size, with the present names of who did it and of
 * whom it was done to. Ids are in the order of time.
 */
export function listDeeds(read: Reader, size: number, beforeId: Given | null) {
  const { applications, auditLines, profiles } = read.own
  const { id, at, actor, action, subjectKind, subjectId, detail } = auditLines
  const nameWhere = (which: SQL) => read.select({ name: profiles.name }).from(profiles).where(which)
  const ofMember = nameWhere(sql`${profiles.memberId} = ${subjectId}`)
  const ofEntry = nameWhere(sql`${profiles.id} = ${subjectId}`)
  const ofApplicant = read
    .select({ name: applications.name })
    .from(applications)
    .where(sql`${applications.id} = ${subjectId}`)
  return read
    .select({
      ...{ id, at, actor, action, subjectKind, subjectId, detail },
      actorName: profiles.name,
      subjectName: sql<string | null>`coalesce(${ofMember}, ${ofEntry}, ${ofApplicant})`.as('subject_name'),
    })
    .from(auditLines)
    .leftJoin(profiles, eq(profiles.memberId, auditLines.memberId))
    .where(beforeId === null ? undefined : sql`${id} < ${beforeId}`)
    .orderBy(desc(id))
    .limit(size + 1)
}

/** How the space is joined. */
export function findJoinPolicy(read: Reader) {
  const { spaceSettings } = read.own
  return read.select({ joinPolicy: spaceSettings.joinPolicy }).from(spaceSettings).limit(1)
}
