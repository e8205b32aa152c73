import type { Reader } from '@serai/db'
import { and, asc, desc, eq, sql } from 'drizzle-orm'

function publicationLine(read: Reader) {
  const { publications } = read.listed
  return {
    id: publications.id,
    slug: publications.slug,
    kind: publications.kind,
    title: publications.title,
    subtitle: publications.subtitle,
    issued: publications.issued,
    sortAt: publications.sortAt,
    names: publications.names,
    seriesNumber: publications.seriesNumber,
    isSample: publications.isSample,
    cover: coverOf(read),
  }
}

/** Where a page of a list ended: the next one goes on after it. */
export type PublicationCursor = { readonly sortAt: string; readonly id: string }

/** Publications, or news, the newest first. One row more than `size` says that there are more. */
export function listPublications(
  read: Reader,
  which: 'publications' | 'news',
  size: number,
  after: PublicationCursor | null = null,
) {
  const { publications, series } = read.listed
  const onward =
    after === null
      ? undefined
      : sql`(${publications.sortAt}, ${publications.id}) < (${after.sortAt}, ${after.id})`
  return read
    .select({ ...publicationLine(read), abstract: publications.abstract, series: series.title })
    .from(publications)
    .leftJoin(series, eq(series.id, publications.seriesId))
    .leftJoin(read.open.media, isCover(read))
    .where(and(eq(publications.isNews, which === 'news'), onward))
    .orderBy(desc(publications.sortAt), desc(publications.id))
    .limit(size + 1)
}

/** The publications of the series at this path, the newest first, at most `size`. */
export function listPublicationsOfSeries(read: Reader, path: string, size: number) {
  const { publications } = read.listed
  const { addresses } = read.reachable
  const seriesId = read.select({ id: addresses.itemId }).from(addresses).where(eq(addresses.path, path))
  return read
    .select(publicationLine(read))
    .from(publications)
    .leftJoin(read.open.media, isCover(read))
    .where(eq(publications.seriesId, seriesId))
    .orderBy(desc(publications.sortAt), desc(publications.id))
    .limit(size)
}

/** What stands in the collection at this path, in its order, at most 100. */
export function listPublicationsOfCollection(read: Reader, path: string) {
  const { publications } = read.listed
  const { addresses } = read.reachable
  const collectionId = read.select({ id: addresses.itemId }).from(addresses).where(eq(addresses.path, path))
  return read
    .select(publicationLine(read))
    .from(publications)
    .leftJoin(read.open.media, isCover(read))
    .where(eq(publications.collectionId, collectionId))
    .orderBy(asc(publications.collectionPosition), asc(publications.id))
    .limit(100)
}

/** What the person at this path wrote, the newest first, at most 100. */
export function listContributionsOf(read: Reader, path: string) {
  const { contributions, publications } = read.listed
  const { addresses } = read.reachable
  const personId = read.select({ id: addresses.itemId }).from(addresses).where(eq(addresses.path, path))
  return read
    .select({
      role: contributions.role,
      contributorTitle: contributions.title,
      contributorAffiliation: contributions.affiliation,
      ...publicationLine(read),
    })
    .from(contributions)
    .innerJoin(publications, eq(publications.id, contributions.publicationId))
    .leftJoin(read.open.media, isCover(read))
    .where(eq(contributions.personId, personId))
    .orderBy(desc(contributions.sortAt), desc(contributions.publicationId))
    .limit(100)
}

/** The cover's facts; null where a publication has none. */
export function coverOf(read: Reader) {
  const { media } = read.open
  const { sha256, contentType, alt, width, height } = media
  return { sha256, contentType, alt, width, height }
}

function isCover(read: Reader) {
  return eq(read.open.media.id, read.listed.publications.coverMediaId)
}
