import type { ItemKind, ListKind, ProblemCode } from '@serai/kernel'
import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { audience, idOf, instant, itemIdAs, json, spaceId } from './columns.ts'
import { members } from './members.ts'

export type ItemState = 'draft' | 'scheduled' | 'published' | 'unpublished' | 'archived'

/** The head of everything that is drafted and published: the parent of its drafts and of its live rows. */
export const items = sqliteTable(
  'items',
  {
    spaceId: spaceId(),
    id: itemIdAs('id').notNull(),
    kind: text('kind').$type<ItemKind>().notNull(),
    state: text('state').$type<ItemState>().notNull(),
    /** The title of the newest draft, for lists of what there is to edit. */
    title: text('title').notNull(),
    draftRevision: integer('draft_revision').notNull(),
    liveRevision: integer('live_revision'),
    releases: integer('releases').notNull(),
    /** When it is to become public, once it is scheduled. */
    publishAt: instant('publish_at'),
    /** When the sweep tries next: `publish_at` at first, later after each try that was refused. */
    dueAt: instant('due_at'),
    attempts: integer('attempts').notNull(),
    /** The code of the problem that the last try met; an editor reads it. */
    problem: text('problem').$type<ProblemCode>(),
    publishedAt: instant('published_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (item) => [
    primaryKey({ columns: [item.spaceId, item.id] }),
    index('items_by_change').on(item.spaceId, item.state, item.updatedAt),
    index('items_due')
      .on(item.dueAt, item.spaceId)
      .where(sql`state = 'scheduled'`),
    index('items_due_in_space')
      .on(item.spaceId, item.dueAt)
      .where(sql`state = 'scheduled'`),
  ],
)

/** Every save of an item, whole, in order. `document` is what the item's use case takes. Rows are only added. */
export const revisions = sqliteTable(
  'revisions',
  {
    spaceId: spaceId(),
    itemId: itemIdAs('item_id').notNull(),
    n: integer('n').notNull(),
    kind: text('kind').$type<ItemKind>().notNull(),
    /** The member who saved it; null when the operator or a job did. */
    authorId: idOf<'member'>('author_id'),
    savedAt: instant('saved_at').notNull(),
    document: json<unknown>('document').notNull(),
  },
  (revision) => [
    primaryKey({ columns: [revision.spaceId, revision.itemId, revision.n] }),
    foreignKey({ columns: [revision.spaceId, revision.itemId], foreignColumns: [items.spaceId, items.id] }),
    foreignKey({
      columns: [revision.spaceId, revision.authorId],
      foreignColumns: [members.spaceId, members.id],
    }),
  ],
)

/** Every time an item became public, in order, and with which revision. Its key refuses two at once. */
export const releases = sqliteTable(
  'releases',
  {
    spaceId: spaceId(),
    itemId: itemIdAs('item_id').notNull(),
    n: integer('n').notNull(),
    revision: integer('revision').notNull(),
    releasedAt: instant('released_at').notNull(),
  },
  (release) => [
    primaryKey({ columns: [release.spaceId, release.itemId, release.n] }),
    foreignKey({
      columns: [release.spaceId, release.itemId, release.revision],
      foreignColumns: [revisions.spaceId, revisions.itemId, revisions.n],
    }),
  ],
)

/** Which item a path leads to. A moved one answers with the way to the current one. */
export const addresses = sqliteTable(
  'addresses',
  {
    spaceId: spaceId(),
    path: text('path').notNull(),
    kind: text('kind').$type<ItemKind>().notNull(),
    itemId: itemIdAs('item_id').notNull(),
    state: text('state').$type<'current' | 'moved'>().notNull(),
    audience: audience(),
  },
  (address) => [
    primaryKey({ columns: [address.spaceId, address.path] }),
    index('addresses_by_item').on(address.spaceId, address.itemId),
    foreignKey({ columns: [address.spaceId, address.itemId], foreignColumns: [items.spaceId, items.id] }),
  ],
)

/** The long text of an item, rendered once when it was published. Lists never join it. */
export const bodies = sqliteTable(
  'bodies',
  {
    spaceId: spaceId(),
    itemId: itemIdAs('item_id').notNull(),
    audience: audience(),
    html: text('html').notNull(),
    renderer: integer('renderer').notNull(),
  },
  (body) => [
    primaryKey({ columns: [body.spaceId, body.itemId] }),
    foreignKey({ columns: [body.spaceId, body.itemId], foreignColumns: [items.spaceId, items.id] }),
  ],
)

/** What an item is about. `kind` says in which list it stands; `listed_at` orders the items of a topic as their own list does. */
export const itemTopics = sqliteTable(
  'item_topics',
  {
    spaceId: spaceId(),
    itemId: itemIdAs('item_id').notNull(),
    topicId: idOf<'topic'>('topic_id').notNull(),
    kind: text('kind').$type<ListKind>().notNull(),
    audience: audience(),
    listedAt: instant('listed_at').notNull(),
  },
  (tag) => [
    primaryKey({ columns: [tag.spaceId, tag.itemId, tag.topicId] }),
    // Without it SQLite reads every tag of the space to find an item's: the index by topic covers the query.
    index('item_topics_by_item').on(tag.spaceId, tag.itemId, tag.audience, tag.topicId),
    index('item_topics_by_topic').on(
      tag.spaceId,
      tag.kind,
      tag.audience,
      tag.topicId,
      tag.listedAt,
      tag.itemId,
    ),
    foreignKey({ columns: [tag.spaceId, tag.itemId], foreignColumns: [items.spaceId, items.id] }),
    foreignKey({ columns: [tag.spaceId, tag.topicId], foreignColumns: [topics.spaceId, topics.id] }),
  ],
)

/** The countries an item is about, ISO 3166-1 alpha-2. */
export const itemCountries = sqliteTable(
  'item_countries',
  {
    spaceId: spaceId(),
    itemId: itemIdAs('item_id').notNull(),
    country: text('country').notNull(),
    kind: text('kind').$type<ListKind>().notNull(),
    audience: audience(),
    listedAt: instant('listed_at').notNull(),
  },
  (tag) => [
    primaryKey({ columns: [tag.spaceId, tag.itemId, tag.country] }),
    index('item_countries_by_item').on(tag.spaceId, tag.itemId, tag.audience, tag.country),
    index('item_countries_by_country').on(
      tag.spaceId,
      tag.kind,
      tag.audience,
      tag.country,
      tag.listedAt,
      tag.itemId,
    ),
    foreignKey({ columns: [tag.spaceId, tag.itemId], foreignColumns: [items.spaceId, items.id] }),
  ],
)

/** What a space writes about, by its own names. */
export const topics = sqliteTable(
  'topics',
  {
    spaceId: spaceId(),
    id: idOf<'topic'>('id').notNull(),
    audience: audience(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
  },
  (topic) => [
    primaryKey({ columns: [topic.spaceId, topic.id] }),
    foreignKey({ columns: [topic.spaceId, topic.id], foreignColumns: [items.spaceId, items.id] }),
  ],
)
