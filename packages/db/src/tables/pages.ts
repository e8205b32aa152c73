import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { audience, idOf, instant, itemIdAs, json, spaceId } from './columns.ts'
import { items } from './items.ts'

/** A part of a home page: what it shows, or the text it says. */
export type HomeBlock =
  | { readonly block: 'next-events' | 'latest-events' | 'latest-publications' | 'partners' | 'series' }
  | { readonly block: 'text'; readonly heading: string; readonly text: string }

/** A page of a space's own, in its tree. `path` has no leading slash; the home page's is empty. */
export const pages = sqliteTable(
  'pages',
  {
    spaceId: spaceId(),
    id: idOf<'page'>('id').notNull(),
    audience: audience(),
    publishedAt: instant('published_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    path: text('path').notNull(),
    parentId: idOf<'page'>('parent_id'),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    language: text('language').notNull(),
    translationOf: itemIdAs('translation_of'),
    blocks: json<readonly HomeBlock[]>('blocks').notNull(),
    isSample: integer('is_sample', { mode: 'boolean' }).notNull(),
  },
  (page) => [
    primaryKey({ columns: [page.spaceId, page.id] }),
    index('pages_by_parent').on(page.spaceId, page.parentId, page.audience, page.position, page.id),
    foreignKey({ columns: [page.spaceId, page.id], foreignColumns: [items.spaceId, items.id] }),
    foreignKey({ columns: [page.spaceId, page.translationOf], foreignColumns: [items.spaceId, items.id] }),
    foreignKey({ columns: [page.spaceId, page.parentId], foreignColumns: [page.spaceId, page.id] }),
  ],
)
