import type { Given, Reader } from '@serai/db'
import { firstOfWalk, itemAt } from '@serai/drafts'
import { and, asc, eq, sql } from 'drizzle-orm'
import { isCover, publicationLine } from './publication-line.ts'

/** The publications of the series at this path, the newest first, at most `size`. */
export function listPublicationsOfSeries(read: Reader, path: Given, size: number) {
  const { publications } = read.listed
  const { publications: rows } = read.stepped
  const walk = { rows, at: rows.sortAt, id: rows.id, which: eq(rows.seriesId, itemAt(read, path)) }
  const row = { at: publications.sortAt, id: publications.id }
  const first = firstOfWalk(read, row, walk, 'falling', size)
  return read
    .select(publicationLine(read))
    .from(publications)
    .leftJoin(read.open.media, isCover(read))
    .where(first.which)
    .orderBy(...first.inOrder)
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

const mostOfPerson = 100

/** What the person at this path wrote, the newest first, at most 100. */
export function listContributionsOf(read: Reader, path: Given) {
  const { contributions, publications } = read.listed
  const { contributions: rows } = read.stepped
  const walk = {
    ...{ rows, at: rows.sortAt, id: rows.publicationId },
    which: eq(rows.personId, itemAt(read, path)),
  }
  const row = { at: contributions.sortAt, id: contributions.publicationId }
  const first = firstOfWalk(read, row, walk, 'falling', mostOfPerson)
  return (
    read
      .select({
        role: contributions.role,
        contributorTitle: contributions.title,
        contributorAffiliation: contributions.affiliation,
        ...publicationLine(read),
      })
      .from(contributions)
      .innerJoin(publications, eq(publications.id, contributions.publicationId))
      .leftJoin(read.open.media, isCover(read))
      // A publication has others in it too. The plus keeps SQLite from looking through all that they wrote.
      .where(
        read.isOneAudience
          ? first.which
          : and(sql`+${contributions.personId} = ${itemAt(read, path)}`, first.which),
      )
      .orderBy(...first.inOrder)
      .limit(mostOfPerson)
  )
}
