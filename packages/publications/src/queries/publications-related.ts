import type { Given, Reader } from '@serai/db'
import { itemAt } from '@serai/drafts'
import { asc, desc, eq } from 'drizzle-orm'
import { isCover, publicationLine } from './publication-line.ts'

/** The publications of the series at this path, the newest first, at most `size`. */
export function listPublicationsOfSeries(read: Reader, path: Given, size: number) {
  const { publications } = read.listed
  return read
    .select(publicationLine(read))
    .from(publications)
    .leftJoin(read.open.media, isCover(read))
    .where(eq(publications.seriesId, itemAt(read, path)))
    .orderBy(desc(publications.sortAt), desc(publications.id))
    .limit(size)
}

/** What stands in the collection at this path, in its order, at most 100. */
export function listPublicationsOfCollection(read: Reader, path: Given) {
  const { publications } = read.listed
  return read
    .select(publicationLine(read))
    .from(publications)
    .leftJoin(read.open.media, isCover(read))
    .where(eq(publications.collectionId, itemAt(read, path)))
    .orderBy(asc(publications.collectionPosition), asc(publications.id))
    .limit(100)
}

/** What the person at this path wrote, the newest first, at most 100. */
export function listContributionsOf(read: Reader, path: Given) {
  const { contributions, publications } = read.listed
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
    .where(eq(contributions.personId, itemAt(read, path)))
    .orderBy(desc(contributions.sortAt), desc(contributions.publicationId))
    .limit(100)
}
