import type { Reader } from '@serai/db'
import { findEndOfWalk, firstOfWalk, isOnWalk, mostScanned, onwardFrom } from '@serai/drafts'
import { and, desc, eq, sql } from 'drizzle-orm'
import { isCover, publicationLine } from './publication-line.ts'
import { courseOf, isBoundedPublicationSearch, walkOf, type PublicationListing } from './publication-walk.ts'

/**
 * Publications, or news, the newest first. One row more than `size` says that there are more. What an author wrote
 * and what belongs to a series is listed whole, news and all. With an author, or with more than one of kind, series,
 * topic and country, `mostScanned` publications are looked through; `findEndOfPublications` then says where the next
 * page goes on.
 */
export function listPublications(read: Reader, listing: PublicationListing) {
  const { publications, series } = read.listed
  const { size } = listing
  const course = courseOf(listing)
  const { walk, rest } = walkOf(read, listing)
  const isPlain = read.isOneAudience && walk.rows === publications && rest.length === 0
  const isBounded = isBoundedPublicationSearch(listing.filters)
  const those = isPlain
    ? and(walk.which, onwardFrom(walk, course))
    : isOnWalk(read, publications.id, walk, course, isBounded ? mostScanned : size + 1)
  // The plus keeps SQLite from walking the publications in this order when the ids lead to them.
  const at = isPlain ? sql`${publications.sortAt}` : sql`+${publications.sortAt}`
  return read
    .select({ ...publicationLine(read), abstract: publications.abstract, series: series.title })
    .from(publications)
    .leftJoin(series, eq(series.id, publications.seriesId))
    .leftJoin(read.open.media, isCover(read))
    .where(and(those, ...rest))
    .orderBy(desc(at), desc(publications.id))
    .limit(size + 1)
}

/** Where the search for the page of `listPublications` ended; no row when nothing lies beyond. */
export function findEndOfPublications(read: Reader, listing: PublicationListing) {
  return findEndOfWalk(read, walkOf(read, listing).walk, courseOf(listing))
}

/** The dates of the oldest and the newest publication, or piece of news. */
export function findPublicationBounds(read: Reader, which: PublicationListing['which']) {
  const { publications } = read.listed
  const { publications: rows } = read.stepped
  const walk = { rows, at: rows.sortAt, id: rows.id, which: eq(rows.isNews, which === 'news') }
  const end = (order: 'rising' | 'falling') => {
    const first = firstOfWalk(read, { at: publications.sortAt, id: publications.id }, walk, order, 1)
    return read
      .select({ issued: publications.issued })
      .from(publications)
      .where(first.which)
      .orderBy(...first.inOrder)
      .limit(1)
  }
  return { first: end('rising'), last: end('falling') }
}
