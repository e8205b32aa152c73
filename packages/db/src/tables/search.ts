import type { ItemKind } from '@serai/kernel'
import { foreignKey, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { audience, instant, itemIdAs, spaceId, when } from './columns.ts'
import { items } from './items.ts'

/**
 * What search can find. `doc` rises with the item's date and is the row of `search_index`, the FTS5 table that
 * holds a token of the space and the audience, the folded title, and all the folded words.
 */
export const searchEntries = sqliteTable(
  'search_entries',
  {
    spaceId: spaceId(),
    itemId: itemIdAs('item_id').notNull(),
    kind: text('kind').$type<ItemKind>().notNull(),
    doc: integer('doc').notNull(),
    audience: audience(),
    at: instant('at').notNull(),
    path: text('path').notNull(),
    title: text('title').notNull(),
    plainText: text('plain_text').notNull(),
    /** The date that people read, where the item has one. */
    date: when('date'),
  },
  (entry) => [
    primaryKey({ columns: [entry.spaceId, entry.itemId] }),
    uniqueIndex('search_entries_by_doc').on(entry.doc),
    foreignKey({ columns: [entry.spaceId, entry.itemId], foreignColumns: [items.spaceId, items.id] }),
  ],
)
