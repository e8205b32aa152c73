import type { Given, Reader } from '@serai/db'
import { itemAt, type DraftKind } from '@serai/drafts'
import { asc, eq } from 'drizzle-orm'
import type { pageDocument } from './page.ts'

export const projectPage: DraftKind<'page', typeof pageDocument>['project'] = ({ db }, live, document) => {
  const { path, parentId, position, title, summary, language, translationOf, blocks, isSample } = document
  const row = { path, parentId, position, title, summary, language, translationOf, blocks, isSample }
  const head = {
    id: live.id,
    audience: live.shownTo,
    publishedAt: live.publishedAt,
    updatedAt: live.updatedAt,
  }
  return [db.put('pages', { ...row, ...head }, (column) => [column.id])]
}

/** The page at this path, with its text. */
export function findPage(read: Reader, path: Given) {
  const { addresses, bodies, pages } = read.reachable
  return read
    .select({
      id: pages.id,
      path: pages.path,
      title: pages.title,
      summary: pages.summary,
      language: pages.language,
      blocks: pages.blocks,
      isSample: pages.isSample,
      updatedAt: pages.updatedAt,
      html: bodies.html,
    })
    .from(addresses)
    .innerJoin(pages, eq(pages.id, addresses.itemId))
    .leftJoin(bodies, eq(bodies.itemId, pages.id))
    .where(eq(addresses.path, path))
    .limit(1)
}

/** The addresses of the pages of a space, for search engines, at most 5,000. */
export function listPageAddresses(read: Reader) {
  const { pages } = read.listed
  return read
    .select({ path: pages.path, updatedAt: pages.updatedAt, isSample: pages.isSample })
    .from(pages)
    .orderBy(asc(pages.id))
    .limit(5000)
}

/** The pages below the one at this path, in their order, at most 50. */
export function listPagesBelow(read: Reader, path: Given) {
  const { pages } = read.listed
  return read
    .select({ path: pages.path, title: pages.title, summary: pages.summary, language: pages.language })
    .from(pages)
    .where(eq(pages.parentId, itemAt(read, path)))
    .orderBy(asc(pages.position), asc(pages.id))
    .limit(50)
}
