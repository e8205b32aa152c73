import { excerptLength, type AnyRelation, type Given, type Reader } from '@serai/db'
import type { ListKind } from '@serai/kernel'
import { and, asc, desc, eq, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { itemAt } from './items.ts'

/** Where a page of a list ended: the next one goes on after it. */
export type ListCursor = { readonly at: Given; readonly id: Given }

/** How many rows of a list are looked through for one page, when several filters are on at once. */
export const mostScanned = 200

/** The rows by which a list is walked, of `read.stepped`: which of them, and the instant and the id that order them. */
export type Walk = {
  readonly rows: AnyRelation
  readonly at: SQLWrapper
  readonly id: SQLWrapper
  readonly which: SQL | undefined
}

export type Course = {
  readonly order: 'rising' | 'falling'
  readonly after: ListCursor | null
}

/** What an item is about: a topic by its path, or a country. A topic that was taken back is at no path. */
export type Tag = { readonly topic: Given } | { readonly country: Given }

/** The rows of a list that carry a topic or a country, in its order. */
export function walkOfTag(read: Reader, list: ListKind, tag: Tag): Walk {
  const { itemTopics, itemCountries } = read.stepped
  if ('topic' in tag) {
    const which = and(eq(itemTopics.kind, list), eq(itemTopics.topicId, itemAt(read, tag.topic)))
    return { rows: itemTopics, at: itemTopics.listedAt, id: itemTopics.itemId, which }
  }
  const which = and(eq(itemCountries.kind, list), eq(itemCountries.country, sql`${tag.country}`))
  return { rows: itemCountries, at: itemCountries.listedAt, id: itemCountries.itemId, which }
}

/** The condition that an item carries a topic or a country, whatever list it stands in. */
export function isAbout(read: Reader, itemId: SQLWrapper, tag: Tag): SQL {
  const { itemTopics, itemCountries } = read.listed
  const about =
    'topic' in tag
      ? read
          .select({ id: itemTopics.itemId })
          .from(itemTopics)
          .where(and(eq(itemTopics.itemId, itemId), eq(itemTopics.topicId, itemAt(read, tag.topic))))
      : read
          .select({ id: itemCountries.itemId })
          .from(itemCountries)
          .where(and(eq(itemCountries.itemId, itemId), eq(itemCountries.country, sql`${tag.country}`)))
  return sql`exists ${about}`
}

/** What the item at this path is about, by name. */
export function listTopicsOf(read: Reader, path: Given) {
  const { topics } = read.listed
  const { itemTopics } = read.reachable
  return read
    .select({ slug: topics.slug, name: topics.name })
    .from(itemTopics)
    .innerJoin(topics, eq(topics.id, itemTopics.topicId))
    .where(eq(itemTopics.itemId, itemAt(read, path)))
    .orderBy(asc(topics.name))
    .limit(20)
}

/** The countries that the item at this path is about. */
export function listCountriesOf(read: Reader, path: Given) {
  const { itemCountries } = read.reachable
  return read
    .select({ country: itemCountries.country })
    .from(itemCountries)
    .where(eq(itemCountries.itemId, itemAt(read, path)))
    .orderBy(asc(itemCountries.country))
    .limit(60)
}

/**
 * What search shows of the newest items of a list that carry a topic. A topic is found by its address, as it is now: a
 * name written into every item would outlive the topic.
 */
export function listEntriesOfTopic(read: Reader, list: ListKind, topic: Given, size: number) {
  const { searchEntries: entry } = read.listed
  const { itemId, kind, path, title, at, date } = entry
  const walk = walkOfTag(read, list, { topic })
  return read
    .select({
      ...{ itemId, kind, path, title, at, date },
      begins: sql<number>`1`.as('begins'),
      excerpt: sql<string>`substr(${entry.plainText}, 1, ${excerptLength})`.as('excerpt'),
    })
    .from(entry)
    .where(isOnWalk(read, itemId, walk, { order: 'falling', after: null }, size))
    .orderBy(desc(sql`+${at}`), desc(itemId))
    .limit(size)
}

/** The name of the topic at this path, whether or not anything carries it. */
export function findTopicName(read: Reader, path: Given) {
  const { topics } = read.listed
  return read
    .select({ name: topics.name })
    .from(topics)
    .where(eq(topics.id, itemAt(read, path)))
    .limit(1)
}

/** The condition that a page goes on after where the one before ended. */
export function onwardFrom({ at, id }: Pick<Walk, 'at' | 'id'>, { order, after }: Course): SQL | undefined {
  if (after === null) return undefined
  return order === 'rising'
    ? sql`(${at}, ${id}) > (${after.at}, ${after.id})`
    : sql`(${at}, ${id}) < (${after.at}, ${after.id})`
}

/** The condition that a row is one of the next `most` of a walk, by its id. */
export function isOnWalk(read: Reader, itemId: SQLWrapper, walk: Walk, course: Course, most: number): SQL {
  return sql`${itemId} in ${read.firstSteps(stepsOf(read, walk, course, most), course.order, most)}`
}

/**
 * The first `most` rows of a walk along their own table: which they are, and in what order. For a viewer of one audience
 * an index is in that order, and the limit of the query ends it; for any other SQLite would read all that they may see.
 */
export function firstOfWalk(
  read: Reader,
  row: { readonly at: SQLWrapper; readonly id: SQLWrapper },
  walk: Walk,
  order: Course['order'],
  most: number,
): { readonly which: SQL | undefined; readonly inOrder: readonly [SQL, SQL] } {
  const towards = order === 'rising' ? asc : desc
  if (read.isOneAudience) return { which: walk.which, inOrder: [towards(row.at), towards(row.id)] }
  return {
    which: isOnWalk(read, row.id, walk, { order, after: null }, most),
    // The plus keeps SQLite from walking the table in this order when the ids lead to its rows.
    inOrder: [towards(sql`+${row.at}`), towards(row.id)],
  }
}

/** Where a walk of `mostScanned` rows ends; no row when the list ends before. */
export function findEndOfWalk(read: Reader, walk: Walk, course: Course) {
  return read.endOfSteps(stepsOf(read, walk, course, mostScanned), course.order, mostScanned)
}

function stepsOf(read: Reader, walk: Walk, course: Course, most: number) {
  const towards = course.order === 'rising' ? asc : desc
  return read
    .select({ at: sql<string>`${walk.at}`.as('at'), id: sql<string>`${walk.id}`.as('id') })
    .from(walk.rows)
    .where(and(walk.which, onwardFrom(walk, course)))
    .orderBy(towards(walk.at), towards(walk.id))
    .limit(most)
}
