import { all, type Given, type ItemState, type Reader, type SpaceDb } from '@serai/db'
import type { Id, ItemId } from '@serai/kernel'
import { and, asc, eq, inArray, isNotNull, isNull, lte, sql, type SQL } from 'drizzle-orm'

/** The head of an item with one of its revisions: the newest when `revision` is null. */
export function findDraft(db: SpaceDb, itemId: ItemId, revision: number | null) {
  const { items, revisions } = db.own
  return db
    .select({
      kind: items.kind,
      state: items.state,
      draftRevision: items.draftRevision,
      liveRevision: items.liveRevision,
      releases: items.releases,
      publishedAt: items.publishedAt,
      publishAt: items.publishAt,
      revision: revisions.n,
      document: revisions.document,
    })
    .from(items)
    .innerJoin(
      revisions,
      and(eq(revisions.itemId, items.id), eq(revisions.n, revision ?? items.draftRevision)),
    )
    .where(eq(items.id, itemId))
    .limit(1)
}

/** Of these ids, the items there are and whether each has ever been public. */
export function listKnownItems(db: SpaceDb, ids: readonly ItemId[]) {
  const { items } = db.own
  return db
    .select({ id: items.id, kind: items.kind, liveRevision: items.liveRevision })
    .from(items)
    .where(inArray(items.id, each(ids)))
    .limit(1000)
}

export function listKnownMedia(db: SpaceDb, ids: readonly Id<'media'>[]) {
  const { media } = db.own
  return db
    .select({
      id: media.id,
      kind: media.kind,
      sha256: media.sha256,
      contentType: media.contentType,
      alt: media.alt,
      width: media.width,
      height: media.height,
    })
    .from(media)
    .where(inArray(media.id, each(ids)))
    .limit(1000)
}

/** The cohort of this id, if the space has it. */
export function listKnownCohorts(db: SpaceDb, id: Id<'cohort'> | null) {
  const { cohorts } = db.own
  return db
    .select({ id: cohorts.id })
    .from(cohorts)
    .where(eq(cohorts.id, sql`${id ?? ''}`))
    .limit(1)
}

/** Whose address this is, if anybody's. */
export function findAddressOwner(db: SpaceDb, path: string) {
  const { addresses } = db.own
  return db.select({ itemId: addresses.itemId }).from(addresses).where(eq(addresses.path, path)).limit(1)
}

/** What the space has to publish by now, the longest waiting first. */
export function listDueItems(db: SpaceDb, now: string, most: number) {
  const { items } = db.own
  return db
    .select({ id: items.id, kind: items.kind, attempts: items.attempts })
    .from(items)
    .where(and(eq(items.state, 'scheduled'), isNotNull(items.dueAt), lte(items.dueAt, now)))
    .orderBy(asc(items.dueAt), asc(items.id))
    .limit(most)
}

/** Takes the path for the item and lets its other paths lead to it. Fails when another item holds the path. */
export function takeAddress(db: SpaceDb, address: Parameters<typeof insertAddress>[1]) {
  const { itemId, path, audience } = address
  return [
    db.remove('addresses', (row) => all(eq(row.path, path), eq(row.itemId, itemId))),
    db.update('addresses', { state: 'moved', audience }, (row) => eq(row.itemId, itemId)),
    insertAddress(db, address),
  ]
}

function insertAddress(db: SpaceDb, address: Omit<Parameters<typeof db.insert<'addresses'>>[1], 'state'>) {
  return db.insert('addresses', { ...address, state: 'current' })
}

/** Writes what the item is about and which files it uses, in place of what it was. */
export function replaceLinks(
  db: SpaceDb,
  itemId: ItemId,
  links: {
    readonly topics: readonly Omit<Parameters<typeof db.insert<'itemTopics'>>[1], 'itemId'>[]
    readonly countries: readonly Omit<Parameters<typeof db.insert<'itemCountries'>>[1], 'itemId'>[]
    readonly media: readonly Omit<Parameters<typeof db.insert<'mediaUses'>>[1], 'itemId'>[]
  },
) {
  return [
    db.remove('itemTopics', (row) => eq(row.itemId, itemId)),
    ...links.topics.map((row) => db.insert('itemTopics', { ...row, itemId })),
    db.remove('itemCountries', (row) => eq(row.itemId, itemId)),
    ...links.countries.map((row) => db.insert('itemCountries', { ...row, itemId })),
    db.remove('mediaUses', (row) => eq(row.itemId, itemId)),
    ...links.media.map((row) => db.insert('mediaUses', { ...row, itemId })),
  ]
}

/** The head of an item as a use case read it, on which what it decided rests. */
export type Head = {
  readonly state: ItemState
  readonly draftRevision: number
  readonly releases: number
  readonly publishAt: string | null
}

/** Lets the batch go on only if the item's head is still what was read. */
export function demandHead(db: SpaceDb, itemId: ItemId, head: Head) {
  return db.demand('items', (row) =>
    all(
      eq(row.id, itemId),
      eq(row.state, head.state),
      eq(row.draftRevision, head.draftRevision),
      eq(row.releases, head.releases),
      head.publishAt === null ? isNull(row.publishAt) : eq(row.publishAt, head.publishAt),
    ),
  )
}

/** Changes the head of one item. */
export function updateItem(db: SpaceDb, itemId: ItemId, set: Parameters<typeof db.update<'items'>>[1]) {
  return db.update('items', set, (row) => eq(row.id, itemId))
}

/** One bound parameter, however many ids: D1 takes 100 a statement. */
function each(ids: readonly string[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(ids)}))`
}

/** Where the item is now that this path leads to, or once led to. */
export function findCurrentPath(read: Reader, path: Given) {
  const { addresses } = read.reachable
  return read
    .select({ path: addresses.path, audience: addresses.audience })
    .from(addresses)
    .where(and(eq(addresses.itemId, itemAt(read, path)), eq(addresses.state, 'current')))
    .limit(1)
}

/** The id of the item that this path leads to, as a condition takes it. */
export function itemAt(read: Reader, path: Given) {
  const { addresses } = read.reachable
  return read.select({ id: addresses.itemId }).from(addresses).where(eq(addresses.path, path))
}
