import type { Given, Reader } from '@serai/db'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { isHeld, isUnanswered } from './staff-conditions.ts'

/** An entry, with its member where it has one, the public entry of the same human, and until when it is invited. */
export function askEntry(read: Reader, profileId: Given) {
  const { profiles, people, invitations } = read.own
  const { id, memberId, handle, name, nativeName, email, listedFor } = profiles
  const invited = read
    .select({ until: invitations.expiresAt })
    .from(invitations)
    .where(and(eq(invitations.email, email), isUnanswered(invitations)))
  return read
    .select({
      ...{ id, memberId, handle, name, nativeName, email, listedFor },
      invitedUntil: sql<string | null>`${invited}`.as('invited_until'),
      person: { slug: people.slug, name: people.name },
    })
    .from(profiles)
    .leftJoin(people, eq(people.id, profiles.personId))
    .where(eq(id, sql`${profileId}`))
    .limit(1)
}

/**
 * What an entry answers to each field of the space, as far as those who run the space learn it: of a member's, what they
 * show nobody else is as if it were not there.
 */
export function listAnswers(
  read: Reader,
  whose: { readonly profileId: Given } | { readonly memberId: Given },
) {
  const { profiles, profileFields: field, profileValues: held } = read.own
  const { profileViews } = read.directory
  const isIt =
    'profileId' in whose
      ? eq(profiles.id, sql`${whose.profileId}`)
      : eq(profiles.memberId, sql`${whose.memberId}`)
  // What staff wrote of somebody who is no member is their own, whoever else may see it.
  const written = read
    .select({ value: held.value })
    .from(profiles)
    .innerJoin(held, eq(held.profileId, profiles.id))
    .where(and(isIt, sql`${profiles.memberId} is null`, eq(held.fieldId, field.id)))
  // Of a member what staff see is read, where nothing hidden stands, and by staff alone: not even how many rows are read
  // tells of it.
  const views = read
    .select({ view: profileViews.view })
    .from(profiles)
    .innerJoin(profileViews, and(eq(profileViews.profileId, profiles.id), eq(profileViews.audience, 'staff')))
    .where(and(isIt, sql`${profiles.memberId} is not null`))
  const told = sql`coalesce(${written}, (select one.value ->> 'value' from ${views} seen,
    json_each(seen.view, '$.values') one where one.value ->> 'key' = ${field.key}))`
  return read
    .select({
      ...{ id: field.id, label: field.label, kind: field.kind, options: field.options },
      ...{ maxAudience: field.maxAudience, isOwn: field.isOwn },
      value: sql<string | null>`${told}`.as('told'),
    })
    .from(field)
    .orderBy(asc(field.position), asc(field.key))
    .limit(60)
}

/** A member with their entry, their roles, their cohorts, and the cohorts that there are to choose from. */
export function askMember(read: Reader, memberId: Given) {
  const { members, profiles, people, logins, roleGrants, cohortProfiles, cohorts } = read.own
  const seen = read
    .select({ at: sql`max(${logins.seenAt})`.as('at') })
    .from(logins)
    .where(eq(logins.memberId, members.id))
  const entry = read
    .select({ id: profiles.id })
    .from(profiles)
    .where(eq(profiles.memberId, sql`${memberId}`))
  return {
    members: read
      .select({
        id: members.id,
        status: members.status,
        epoch: members.epoch,
        createdAt: members.createdAt,
        handle: profiles.handle,
        name: profiles.name,
        nativeName: profiles.nativeName,
        email: profiles.email,
        seenAt: sql<string | null>`${seen}`.as('last_seen_at'),
        person: { slug: people.slug, name: people.name },
      })
      .from(members)
      .leftJoin(profiles, eq(profiles.memberId, members.id))
      .leftJoin(people, eq(people.id, profiles.personId))
      .where(eq(members.id, sql`${memberId}`))
      .limit(1),
    grants: read
      .select({ role: roleGrants.role, expiresAt: roleGrants.expiresAt })
      .from(roleGrants)
      .where(and(eq(roleGrants.memberId, sql`${memberId}`), isHeld(read, roleGrants)))
      .limit(20),
    cohorts: read
      .select({ id: cohorts.id, slug: cohorts.slug, name: cohorts.name, part: cohortProfiles.part })
      .from(cohortProfiles)
      .innerJoin(cohorts, eq(cohorts.id, cohortProfiles.cohortId))
      .where(sql`${cohortProfiles.profileId} in ${entry}`)
      .orderBy(desc(cohorts.year), asc(cohorts.name))
      .limit(100),
  }
}
