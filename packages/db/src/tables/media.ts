import {
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { audience, idOf, instant, itemIdAs, spaceId } from './columns.ts'
import { items } from './items.ts'

export type MediaKind = 'image' | 'pdf'

/** The point of an image that a crop keeps: one of 5 × 5, each from 0 to 4. */
export type FocalPoint = `${0 | 1 | 2 | 3 | 4}-${0 | 1 | 2 | 3 | 4}`

/** A file kept in R2; its key there is made of its space and its content's SHA-256. */
export const media = sqliteTable(
  'media',
  {
    spaceId: spaceId(),
    id: idOf<'media'>('id').notNull(),
    kind: text('kind').$type<MediaKind>().notNull(),
    contentType: text('content_type').notNull(),
    fileName: text('file_name').notNull(),
    sha256: text('sha256').notNull(),
    bytes: integer('bytes').notNull(),
    width: integer('width'),
    height: integer('height'),
    pages: integer('pages'),
    alt: text('alt').notNull(),
    focal: text('focal').$type<FocalPoint>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (file) => [
    primaryKey({ columns: [file.spaceId, file.id] }),
    uniqueIndex('media_by_content').on(file.spaceId, file.sha256),
  ],
)

/** Where a file is used. A file is served to whoever may see one of the items that use it. */
export const mediaUses = sqliteTable(
  'media_uses',
  {
    spaceId: spaceId(),
    mediaId: idOf<'media'>('media_id').notNull(),
    itemId: itemIdAs('item_id').notNull(),
    audience: audience(),
  },
  (use) => [
    primaryKey({ columns: [use.spaceId, use.mediaId, use.itemId] }),
    index('media_uses_by_item').on(use.spaceId, use.itemId),
    foreignKey({ columns: [use.spaceId, use.mediaId], foreignColumns: [media.spaceId, media.id] }),
    foreignKey({ columns: [use.spaceId, use.itemId], foreignColumns: [items.spaceId, items.id] }),
  ],
)
