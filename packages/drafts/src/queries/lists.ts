import type { AnyRelation, Given, Reader } from '@serai/db'
import type { ListKind } from '@serai/kernel'
import { and, asc, desc, eq, inArray, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { itemAt } from './items.ts'

/** Where a page of a list ended: the next one goes on after it. */
export type ListCursor = { readonly at: Given; readonly id: Given }

/** How many rows of a list are looked through for one page, when several filters are on at once. */
export const mostScanned = 200

/** The rows by which a list is walked: which of them, and the instant and the id that order them. */
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

/** The rows of a list that carry a topic or a country, in its order. */
export function walkOfTag(
  read: Reader,
  list: ListKind,
  tag: { readonly topic: Given } | { readonly country: Given },
): Walk {
  const { itemTopics, itemCountries } = read.listed
  if ('topic' in tag) {
    const which = and(eq(itemTopics.kind, list), eq(itemTopics.topicId, topicAt(read, tag.topic)))
    return { rows: itemTopics, at: itemTopics.listedAt, id: itemTopics.itemId, which }
  }
  const which = and(eq(itemCountries.kind, list), eq(itemCountries.country, sql`${tag.country}`))
  return { rows: itemCountries, at: itemCountries.listedAt, id: itemCountries.itemId, which }
}

/** The id of the topic at this path, while it is public: what carries it may be so for longer. */
function topicAt(read: Reader, path: Given) {
  const { topics } = read.listed
  return read
    .select({ id: topics.id })
    .from(topics)
    .where(eq(topics.id, itemAt(read, path)))
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
  const those = idsOnWalk(read, walk, { order: 'falling', after: null }, size)
  return read
    .select({
      ...{ itemId, kind, path, title, at, date },
      begins: sql<number>`1`.as('begins'),
      excerpt: sql<string>`substr(${entry.plainText}, 1, 320)`.as('excerpt'),
    })
    .from(entry)
    .where(inArray(entry.itemId, those as never))
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

/** The ids of the next `most` rows of a walk, for a list that takes its items by them. */
export function idsOnWalk(read: Reader, walk: Walk, course: Course, most: number) {
  return stepsOf(read, walk, course, { id: sql`${walk.id}`.as('id') }).limit(most)
}

/** Where a walk of `mostScanned` rows ends; no row when the list ends before. */
export function findEndOfWalk(read: Reader, walk: Walk, course: Course) {
  return stepsOf(read, walk, course, {
    at: sql<string>`${walk.at}`.as('at'),
    id: sql<string>`${walk.id}`.as('id'),
  })
    .limit(1)
    .offset(mostScanned - 1)
}

function stepsOf<F extends Record<string, SQL.Aliased>>(read: Reader, walk: Walk, course: Course, fields: F) {
  const towards = course.order === 'rising' ? asc : desc
  return read
    .select(fields)
    .from(walk.rows)
    .where(and(walk.which, onwardFrom(walk, course)))
    .orderBy(towards(walk.at), towards(walk.id))
}
