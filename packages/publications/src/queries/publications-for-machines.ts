import type { Given, Reader } from '@serai/db'
import { firstOfWalk } from '@serai/drafts'
import { and, asc, eq, gte, lt, sql } from 'drizzle-orm'

/** The publications and pieces of news that became public last, for feeds. */
export function listNewestPublications(read: Reader, size: number) {
  const { publications } = read.listed
  const { media } = read.open
  const { id, slug, kind, title, subtitle, abstract, names, publishedAt, updatedAt, isSample } = publications
  const { publications: rows } = read.stepped
  const walk = { rows, at: rows.publishedAt, id: rows.id, which: undefined }
  const first = firstOfWalk(read, { at: publishedAt, id }, walk, 'falling', size)
  return read
    .select({
      ...{ id, slug, kind, title, subtitle, abstract, names, publishedAt, updatedAt, isSample },
      pdf: { sha256: media.sha256, bytes: media.bytes },
    })
    .from(publications)
    .leftJoin(media, eq(media.id, publications.pdfMediaId))
    .where(first.which)
    .orderBy(...first.inOrder)
    .limit(size)
}

/** The addresses of the publications, or the news, of a time, for search engines, at most 5,000. */
export function listPublicationAddresses(
  read: Reader,
  which: 'publications' | 'news',
  from: Given,
  to: Given,
) {
  const { publications } = read.listed
  return read
    .select({ slug: publications.slug, updatedAt: publications.updatedAt, isSample: publications.isSample })
    .from(publications)
    .where(
      and(
        eq(publications.isNews, which === 'news'),
        gte(publications.sortAt, sql`${from}`),
        lt(publications.sortAt, sql`${to}`),
      ),
    )
    .orderBy(asc(publications.sortAt), asc(publications.id))
    .limit(5000)
}
