import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { audience, idOf, instant, spaceId } from './columns.ts'
import { items } from './items.ts'

export type SeriesOf = 'events' | 'publications'

/** A line of events or publications that belong together: a forum, a series of papers. */
export const series = sqliteTable(
  'series',
  {
    spaceId: spaceId(),
    id: idOf<'series'>('id').notNull(),
    audience: audience(),
    publishedAt: instant('published_at').notNull(),
    slug: text('slug').notNull(),
    language: text('language').notNull(),
    of: text('of').$type<SeriesOf>().notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    issn: text('issn'),
    isSample: integer('is_sample', { mode: 'boolean' }).notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.spaceId, row.id] }),
    index('series_by_title').on(row.spaceId, row.audience, row.of, row.title, row.id),
    foreignKey({ columns: [row.spaceId, row.id], foreignColumns: [items.spaceId, items.id] }),
  ],
)
