import type { Given, Reader } from '@serai/db'
import { and, asc, desc, eq, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { beginsWith, beginsWithOne, stretchOfEach } from './conditions.ts'

/** What the directory is narrowed to: by the key of a facet, the place of its value. */
export type DirectoryFilters = Readonly<Record<string, Given>>

export type DirectoryListing = {
  readonly filters: DirectoryFilters
  /** For each word that is sought, a JSON array of spellings of its beginning; null where nothing is sought. */
  readonly words: readonly Given[] | null
  readonly size: number
  readonly after: { readonly sortName: Given; readonly id: Given } | null
}

/** How many entries are looked through for one page, when several filters are on at once. */
const mostEntriesScanned = 400

/** The same for each spelling of a word that is sought. */
const mostOfSpelling = 300

/**
 * A page of the directory by name, one over its size: each profile once, as that of the viewer's audiences sees it which
 * sees most. With words, or with more than one filter, `mostEntriesScanned` entries are looked through.
 */
export function listDirectory(read: Reader, listing: DirectoryListing) {
  const { profileViews } = read.directory
  const { size } = listing
  const { walk, rest } = walkOf(read, listing)
  // What lies beyond the end of the search is left to the next page, whichever audience reaches it first.
  const those = isBoundedDirectory(listing)
    ? read.firstSteps(walk, 'rising', mostEntriesScanned)
    : read.stepsOf(sql`(select id from ${walk})`)
  const sortName = sql<string>`${profileViews.view} ->> 'sortName'`
  return read
    .select({
      id: profileViews.profileId,
      view: profileViews.view,
      sortName: sortName.as('sort_name'),
      // SQLite takes the other columns of a group from the row that has its maximum.
      reach: sql<number>`max(${reachOf(profileViews.audience)})`.as('reach'),
    })
    .from(profileViews)
    .where(and(sql`${profileViews.profileId} in ${those}`, ...rest))
    .groupBy(profileViews.profileId)
    .orderBy(asc(sortName), asc(profileViews.profileId))
    .limit(size + 1)
}

/** Where the search for a page of `listDirectory` ended, by name and id; no row when nothing lies beyond. */
export function findEndOfDirectory(read: Reader, listing: DirectoryListing) {
  const { walk } = walkOf(read, listing)
  return read.endOfSteps(walk, 'rising', mostEntriesScanned)
}

/** True when a page looks through a bounded stretch of the directory. */
export function isBoundedDirectory({ filters, words }: Pick<DirectoryListing, 'filters' | 'words'>): boolean {
  return Object.keys(filters).length > 1 && words === null
}

/** One row where the viewer finds anybody at all. */
export function findAnybody(read: Reader) {
  const { directoryEntries } = read.directory
  return read
    .select({ id: directoryEntries.profileId })
    .from(directoryEntries)
    .where(and(eq(directoryEntries.facet, 'all'), eq(directoryEntries.value, '')))
    .limit(1)
}

/** Somebody of this cohort as the viewer sees them, who then sees what it is called; no row when they see nobody of it. */
export function findOneOfCohort(read: Reader, slug: Given) {
  const { profileViews, directoryEntries } = read.directory
  const one = read
    .select({ id: directoryEntries.profileId })
    .from(directoryEntries)
    .where(and(eq(directoryEntries.facet, 'cohort'), eq(directoryEntries.value, sql`${slug}`)))
    .limit(1)
  return read
    .select({ view: profileViews.view })
    .from(profileViews)
    .where(sql`${profileViews.profileId} in ${one}`)
    .limit(1)
}

/** The profile with this handle, as that of the viewer's audiences sees it which sees most. */
export function findProfile(read: Reader, handle: Given) {
  const { profileViews, directoryEntries } = read.directory
  const entry = read
    .select({ id: directoryEntries.profileId })
    .from(directoryEntries)
    .where(and(eq(directoryEntries.facet, 'handle'), eq(directoryEntries.value, sql`${handle}`)))
  return read
    .select({ id: profileViews.profileId, view: profileViews.view, audience: profileViews.audience })
    .from(profileViews)
    .where(sql`${profileViews.profileId} in ${entry}`)
    .orderBy(desc(reachOf(profileViews.audience)))
    .limit(1)
}

/** How much an audience sees of a profile: staff more than its cohorts, these more than members, and the public least. */
function reachOf(audience: SQLWrapper): SQL {
  return sql`case ${audience} when 'staff' then 3 when 'members' then 1 when 'public' then 0 else 2 end`
}

type Walking = { readonly walk: SQL; readonly rest: readonly SQL[] }

/** The entries that lead through the directory, and what else must be true of a profile. */
function walkOf(read: Reader, { filters, words, size, after }: DirectoryListing): Walking {
  const { directoryEntries } = read.steppedDirectory
  const facets = Object.entries(filters)
  const columns = {
    at: sql<string>`${directoryEntries.sortName}`.as('at'),
    id: sql<string>`${directoryEntries.profileId}`.as('id'),
  }
  if (words !== null) {
    const { value } = directoryEntries
    const stretch = (spelling: SQL) =>
      read
        .select(columns)
        .from(directoryEntries)
        .where(and(eq(directoryEntries.facet, 'word'), beginsWith(value, spelling)))
    // Of every word, so that what only one of them says is found by it, whichever stands first.
    const walk = oneAfterAnother(words.map((word) => stretchOfEach(word, mostOfSpelling, stretch)))
    const all = words.length > 1 ? words.map((word) => hasWord(read, word)) : []
    return { walk, rest: [...all, ...facets.map((one) => hasFacet(read, one))] }
  }
  const [[facet, value] = ['all', sql`''`], ...others] = facets
  const walk = read
    .select(columns)
    .from(directoryEntries)
    .where(
      and(
        eq(directoryEntries.facet, facet),
        eq(directoryEntries.value, sql`${value}`),
        after === null
          ? undefined
          : sql`(${directoryEntries.sortName}, ${directoryEntries.profileId}) > (${after.sortName}, ${after.id})`,
      ),
    )
    .orderBy(asc(directoryEntries.sortName), asc(directoryEntries.profileId))
    .limit(others.length > 0 ? mostEntriesScanned : size + 1)
  return { walk: sql`${walk}`, rest: others.map((one) => hasFacet(read, one)) }
}

/** The rows of several queries: D1 takes five parts of a compound select. */
function oneAfterAnother(queries: readonly SQLWrapper[]): SQL {
  const parts = queries.map((one) => sql`select * from ${one}`)
  return sql`(${sql.join(parts, sql` union all `)})`
}

function hasFacet(read: Reader, [facet, value]: readonly [string, Given]): SQL {
  return hasEntry(read, facet, (column) => sql`${column} = ${value}`)
}

function hasWord(read: Reader, spellings: Given): SQL {
  return hasEntry(read, 'word', (column) => beginsWithOne(column, spellings))
}

function hasEntry(read: Reader, facet: string, is: (value: SQL) => SQL): SQL {
  const { directoryEntries, profileViews } = read.directory
  const found = read
    .select({ id: directoryEntries.profileId })
    .from(directoryEntries)
    .where(
      and(
        eq(directoryEntries.profileId, profileViews.profileId),
        eq(directoryEntries.facet, facet),
        is(sql`${directoryEntries.value}`),
      ),
    )
  return sql`exists ${found}`
}
