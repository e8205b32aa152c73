import type { AnyRelation, Given, Reader } from '@serai/db'
import type { ListKind } from '@serai/kernel'
import { and, asc, desc, eq, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
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
    const which = and(eq(itemTopics.kind, list), eq(itemTopics.topicId, itemAt(read, tag.topic)))
    return { rows: itemTopics, at: itemTopics.listedAt, id: itemTopics.itemId, which }
  }
  const which = and(eq(itemCountries.kind, list), eq(itemCountries.country, sql`${tag.country}`))
  return { rows: itemCountries, at: itemCountries.listedAt, id: itemCountries.itemId, which }
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
