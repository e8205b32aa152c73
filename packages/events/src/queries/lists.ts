import type { Given, Reader } from '@serai/db'
import { findEndOfWalk, firstOfWalk, isOnWalk, mostScanned, onwardFrom } from '@serai/drafts'
import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm'
import { eventLine } from './event-line.ts'
import {
  conditionsOf,
  courseOf,
  isBoundedSearch,
  isOfYear,
  walkOf,
  type EventFilters,
  type EventListing,
} from './event-walk.ts'

/**
 * Events that are not over at `now`, the first to end first, or that are, the last to end first. One row more than
 * `size` says that there are more. With more than one of series, topic, country and mode, `mostScanned` events are
 * looked through; `findEndOfEvents` then says where the next page goes on.
 */
export function listEvents(read: Reader, listing: EventListing) {
  const { events, series } = read.listed
  const { size, filters } = listing
  const course = courseOf(listing)
  const { walk, rest } = walkOf(read, listing)
  const isPlain = read.isOneAudience && walk.rows === events && rest.length === 0
  const which = isPlain
    ? and(walk.which, onwardFrom(walk, course))
    : isOnWalk(read, events.id, walk, course, isBoundedSearch(filters) ? mostScanned : size + 1)
  // The plus keeps SQLite from walking the events in this order when the ids lead to them.
  const at = isPlain ? sql`${events.overAt}` : sql`+${events.overAt}`
  const towards = course.order === 'rising' ? asc : desc
  return read
    .select({ ...eventLine(events), series: series.title })
    .from(events)
    .leftJoin(series, eq(series.id, events.seriesId))
    .where(and(which, ...rest))
    .orderBy(towards(at), towards(events.id))
    .limit(size + 1)
}

/** Where the search for the page of `listEvents` ended; no row when nothing lies beyond. */
export function findEndOfEvents(read: Reader, listing: EventListing) {
  return findEndOfWalk(read, walkOf(read, listing).walk, courseOf(listing))
}

/** When the next event that is not over at `now` ends: until then the clock changes no list. */
export function findNextEnd(read: Reader, now: Given) {
  const { events } = read.stepped
  const next = read
    .select({ at: sql<string>`${events.overAt}`.as('at'), id: sql<string>`${events.id}`.as('id') })
    .from(events)
    .where(gt(events.overAt, sql`${now}`))
    .orderBy(asc(events.overAt), asc(events.id))
    .limit(1)
  return read.endOfSteps(next, 'rising', 1)
}

type Stretch = {
  readonly from: Given
  readonly to: Given
  /** Events that end later than this are not looked for. */
  readonly until: Given
  readonly filters: EventFilters
}

/** How many events are looked through for a month, and how many of them are shown. */
const mostOfMonth = { scanned: 600, shown: 300 }

/**
 * Events of which some part lies between two instants, the first to end first, at most 300: those that end in the
 * stretch are looked through before those that go on beyond it.
 */
export function listEventsBetween(read: Reader, { from, to, until, filters }: Stretch) {
  const { events } = read.listed
  const { events: stepped } = read.stepped
  const walk = {
    ...{ rows: stepped, at: stepped.overAt, id: stepped.id },
    which: and(gt(stepped.overAt, sql`${from}`), lte(stepped.overAt, sql`${until}`)),
  }
  const course = { order: 'rising', after: null } as const
  return read
    .select(eventLine(events))
    .from(events)
    .where(
      and(
        isOnWalk(read, events.id, walk, course, mostOfMonth.scanned),
        sql`+${events.sortAt} < ${to}`,
        ...conditionsOf(read, filters),
        isOfYear(events, filters),
      ),
    )
    .orderBy(asc(sql`+${events.overAt}`), asc(events.id))
    .limit(mostOfMonth.shown)
}

/** The events of which the first and the last end: between them lie all others. */
export function findEventBounds(read: Reader) {
  const { events } = read.listed
  const { events: rows } = read.stepped
  const walk = { rows, at: rows.overAt, id: rows.id, which: undefined }
  const end = (order: 'rising' | 'falling') => {
    const first = firstOfWalk(read, { at: events.overAt, id: events.id }, walk, order, 1)
    return read
      .select({ start: events.start, end: events.end, overAt: events.overAt })
      .from(events)
      .where(first.which)
      .orderBy(...first.inOrder)
      .limit(1)
  }
  return { first: end('rising'), last: end('falling') }
}
