import type { Given, Reader } from '@serai/db'
import { itemAt, type DraftKind } from '@serai/drafts'
import { asc, eq } from 'drizzle-orm'
import type { seriesDocument } from './series.ts'

export const projectSeries: DraftKind<'series', typeof seriesDocument>['project'] = (
  { db },
  live,
  document,
) => [
  db.put(
    'series',
    {
      id: live.id,
      audience: live.shownTo,
      publishedAt: live.publishedAt,
      slug: document.slug,
      language: document.language,
      of: document.of,
      title: document.title,
      summary: document.summary,
      issn: document.issn,
      isSample: document.isSample,
    },
    (row) => [row.id],
  ),
]

/** The series at this path, with its text. */
export function findSeries(read: Reader, path: Given) {
  const { addresses, bodies, series } = read.reachable
  return read
    .select({
      id: series.id,
      slug: series.slug,
      of: series.of,
      title: series.title,
      summary: series.summary,
      issn: series.issn,
      isSample: series.isSample,
      language: series.language,
      html: bodies.html,
    })
    .from(addresses)
    .innerJoin(series, eq(series.id, addresses.itemId))
    .leftJoin(bodies, eq(bodies.itemId, series.id))
    .where(eq(addresses.path, path))
    .limit(1)
}

/** The series of a space by title, at most 50. */
export function listSeries(read: Reader) {
  const { series } = read.listed
  return read
    .select({ id: series.id, slug: series.slug, of: series.of, title: series.title, summary: series.summary })
    .from(series)
    .orderBy(asc(series.of), asc(series.title), asc(series.id))
    .limit(50)
}

/** The addresses of the series of a space, for search engines, at most 1,000. */
export function listSeriesAddresses(read: Reader) {
  const { series } = read.listed
  return read
    .select({ slug: series.slug, updatedAt: series.publishedAt, isSample: series.isSample })
    .from(series)
    .orderBy(asc(series.of), asc(series.title), asc(series.id))
    .limit(1000)
}

/** The title of the series at this path, and of what it is one. */
export function findSeriesName(read: Reader, path: Given) {
  const { series } = read.listed
  return read
    .select({ title: series.title, of: series.of })
    .from(series)
    .where(eq(series.id, itemAt(read, path)))
    .limit(1)
}
