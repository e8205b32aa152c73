import type { Given, Reader } from '@serai/db'
import { and, asc, desc, eq, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { beginsWith, beginsWithOne, stretchOfEach } from './conditions.ts'
import { isAfter, isHeld, isUnanswered } from './staff-conditions.ts'

/** Up to how many of what waits are counted: of more it is said that they are as many or more. */
export const mostCounted = 100

/** How many entries are looked through for one page of the members, when it is narrowed. */
const mostMembersLookedThrough = 2000

/**
 * What waits for the people who run the space: ids alone, at most `mostCounted` of each. Of mails that failed, those of
 * the newest that can be sent again.
 */
export function askWhatWaits(read: Reader) {
  const { applications, invitations, mails } = read.own
  const failed = read
    .select({ id: mails.id })
    .from(mails)
    .where(eq(mails.state, 'dead'))
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(mostCounted)
  return {
    applications: read
      .select({ id: applications.id })
      .from(applications)
      .where(eq(applications.state, 'waiting'))
      .limit(mostCounted),
    invitations: read
      .select({ id: invitations.id })
      .from(invitations)
      .where(isUnanswered(invitations))
      .limit(mostCounted),
    mails: read
      .select({ id: mails.id })
      .from(mails)
      .where(and(sql`${mails.id} in ${failed}`, sql`${mails.expiresAt} > ${read.now}`))
      .limit(mostCounted),
  }
}

/** What a list of everybody is narrowed to, and where it goes on. */
export type StaffListing = {
  /** For each word that is sought, a JSON array of spellings of its beginning; null where nothing is sought. */
  readonly words: readonly Given[] | null
  /** A status of members, or `none` for entries that are no member's. */
  readonly status: Given | null
  readonly role: Given | null
  readonly size: number
  /** The id of the entry that the page before ended with. */
  readonly after: Given | null
}

/** True when a page looks through a bounded stretch of the entries, and may so end before it is full. */
export function isBoundedListing({ words, status, role }: StaffListing): boolean {
  return words === null && (status !== null || role !== null)
}

/**
 * A page of all entries of the space by name, whoever may see them, one over its size: each with its member, their
 * roles, when they were last here, and until when an invitation of its address counts.
 */
export function listEverybody(read: Reader, listing: StaffListing) {
  const { profiles, members, logins, invitations, roleGrants } = read.own
  const roles = read
    .select({ role: roleGrants.role })
    .from(roleGrants)
    .where(and(eq(roleGrants.memberId, profiles.memberId), isHeld(read, roleGrants)))
  const seen = read
    .select({ at: sql`max(${logins.seenAt})`.as('at') })
    .from(logins)
    .where(eq(logins.memberId, profiles.memberId))
  const invited = read
    .select({ until: invitations.expiresAt })
    .from(invitations)
    .where(and(eq(invitations.email, profiles.email), isUnanswered(invitations)))
  const { status, role, size } = listing
  return read
    .select({
      id: profiles.id,
      memberId: profiles.memberId,
      handle: profiles.handle,
      name: profiles.name,
      nativeName: profiles.nativeName,
      sortName: profiles.sortName,
      email: profiles.email,
      isSample: profiles.isSample,
      status: members.status,
      roles: sql<string>`(select json_group_array(role) from ${roles})`.as('roles'),
      seenAt: sql<string | null>`${seen}`.as('last_seen_at'),
      invitedUntil: sql<string | null>`${invited}`.as('invited_until'),
    })
    .from(profiles)
    .leftJoin(members, eq(members.id, profiles.memberId))
    .where(
      and(
        sql`${profiles.id} in ${walkOf(read, listing)}`,
        status === null ? undefined : sql`coalesce(${members.status}, 'none') = ${status}`,
        role === null ? undefined : hasRole(read, role),
        ...(listing.words ?? []).map((word) => hasWord(read, word)),
      ),
    )
    .orderBy(asc(profiles.sortName), asc(profiles.id))
    .limit(size + 1)
}

/** Where the search for a bounded page of `listEverybody` ended; no row when nothing lies beyond. */
export function findEndOfEverybody(read: Reader, { after }: StaffListing) {
  const { profiles } = read.own
  return read
    .select({ id: profiles.id })
    .from(profiles)
    .where(after === null ? undefined : isAfterEntry(read, after))
    .orderBy(asc(profiles.sortName), asc(profiles.id))
    .limit(1)
    .offset(mostMembersLookedThrough - 1)
}

/** The condition that each of these words is the beginning of a word of an entry's name. */
export function isNamed(read: Reader, words: readonly Given[]): SQL {
  const among = walkOf(read, { words, status: null, role: null, size: 0, after: null })
  return sql.join(
    [sql`${read.own.profiles.id} in ${among}`, ...words.map((word) => hasWord(read, word))],
    sql` and `,
  )
}

/** The ids of the entries that a page is found among. */
function walkOf(read: Reader, listing: StaffListing): SQL {
  const { profiles, directoryEntries } = read.own
  const { words, after, size } = listing
  if (words !== null) {
    // The words of every entry wait under nobody's audience, whoever finds it. Of each word a stretch is looked through,
    // so that what only one of them says is found by it, whichever stands first.
    const { sortName, profileId, value } = directoryEntries
    const found = words.map((word) => {
      const stretch = (spelling: SQL) =>
        read
          .select({ at: sql`${sortName}`.as('at'), id: sql`${profileId}`.as('id') })
          .from(directoryEntries)
          .where(and(isWord(directoryEntries), beginsWith(value, spelling)))
      return sql`select id from ${stretchOfEach(word, mostMembersLookedThrough, stretch)}`
    })
    return sql`(${sql.join(found, sql` union all `)})`
  }
  const found = read
    .select({ id: profiles.id })
    .from(profiles)
    .where(after === null ? undefined : isAfterEntry(read, after))
    .orderBy(asc(profiles.sortName), asc(profiles.id))
    .limit(isBoundedListing(listing) ? mostMembersLookedThrough : size + 1)
  return sql`${found}`
}

function isAfterEntry(read: Reader, entryId: Given): SQL {
  const { sortName, id } = read.own.profiles
  return isAfter([sortName, id], placeOfEntry(read, entryId))
}

/** Where an entry stands by name: the two columns of its row. */
export function placeOfEntry(read: Reader, entryId: Given): SQL {
  const { profiles } = read.own
  const place = read
    .select({ sortName: profiles.sortName, id: profiles.id })
    .from(profiles)
    .where(eq(profiles.id, sql`${entryId}`))
  return sql`${place}`
}

function hasRole(read: Reader, role: Given): SQL {
  const { profiles, roleGrants } = read.own
  const held = read
    .select({ role: roleGrants.role })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.memberId, profiles.memberId),
        sql`${roleGrants.role} = ${role}`,
        isHeld(read, roleGrants),
      ),
    )
  return sql`exists ${held}`
}

function hasWord(read: Reader, spellings: Given): SQL {
  const { profiles, directoryEntries } = read.own
  const found = read
    .select({ id: directoryEntries.profileId })
    .from(directoryEntries)
    .where(
      and(
        eq(directoryEntries.profileId, profiles.id),
        isWord(directoryEntries),
        beginsWithOne(directoryEntries.value, spellings),
      ),
    )
  return sql`exists ${found}`
}

function isWord(entry: { readonly audience: SQLWrapper; readonly facet: SQLWrapper }): SQL {
  return sql`${entry.audience} = 'nobody' and ${entry.facet} = 'word'`
}
