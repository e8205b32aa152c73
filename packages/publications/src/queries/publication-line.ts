import type { Reader } from '@serai/db'
import { pictureOf } from '@serai/media'
import { eq } from 'drizzle-orm'

/** What a list shows of a publication, with its cover. */
export function publicationLine(read: Reader) {
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
    cover: pictureOf(read),
  }
}

/** Joins the cover to its publication. */
export function isCover(read: Reader) {
  return eq(read.open.media.id, read.listed.publications.coverMediaId)
}
