import type { Given, Reader } from '@serai/db'
import { firstOfWalk, itemAt } from '@serai/drafts'
import type { When } from '@serai/kernel'
import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm'
import { eventLine } from './event-line.ts'

/** What a calendar file says of an event. `fellFrom` is the date that its latest change took back, if it did. */
function calendarLine(read: Reader, events: Reader['listed']['events']) {
  const { eventChanges } = read.reachable
  const fell = read
    .select({ start: eventChanges.previousStart })
    .from(eventChanges)
    .where(eq(eventChanges.eventId, events.id))
    .orderBy(desc(eventChanges.n))
    .limit(1)
  return {
    ...eventLine(events),
    language: events.language,
    sequence: events.sequence,
    publishedAt: events.publishedAt,
    updatedAt: events.updatedAt,
    fellFrom: sql<When | null>`${fell}`.as('fell_from'),
  }
}

/** The event at this path as a calendar file has it. */
export function findCalendarEvent(read: Reader, path: Given) {
  const { events } = read.reachable
  return read
    .select(calendarLine(read, events))
    .from(events)
    .where(eq(events.id, itemAt(read, path)))
    .limit(1)
}

const mostOfCalendar = 500

/** The events that were not over at `since`, of the series at a path or of the whole space, the last to end first, at most 500. */
export function listCalendarEvents(read: Reader, since: Given, series: Given | null = null) {
  const { events } = read.listed
  const { events: rows } = read.stepped
  const walk = {
    ...{ rows, at: rows.overAt, id: rows.id },
    which: and(
      series === null ? undefined : eq(rows.seriesId, itemAt(read, series)),
      gt(rows.overAt, sql`${since}`),
    ),
  }
  const first = firstOfWalk(read, { at: events.overAt, id: events.id }, walk, 'falling', mostOfCalendar)
  return read
    .select(calendarLine(read, events))
    .from(events)
    .where(first.which)
    .orderBy(...first.inOrder)
    .limit(mostOfCalendar)
}

/** The events that became public last, for feeds. */
export function listNewestEvents(read: Reader, size: number) {
  const { events } = read.listed
  const { id, slug, title, summary, publishedAt, updatedAt, isSample } = events
  const { events: rows } = read.stepped
  const walk = { rows, at: rows.publishedAt, id: rows.id, which: undefined }
  const first = firstOfWalk(read, { at: publishedAt, id }, walk, 'falling', size)
  return read
    .select({ id, slug, title, summary, publishedAt, updatedAt, isSample })
    .from(events)
    .where(first.which)
    .orderBy(...first.inOrder)
    .limit(size)
}

/** The addresses of the events that ended between two instants, for search engines, at most 5,000. */
export function listEventAddresses(read: Reader, from: Given, to: Given) {
  const { events } = read.listed
  return read
    .select({ slug: events.slug, updatedAt: events.updatedAt, isSample: events.isSample })
    .from(events)
    .where(and(gt(events.overAt, sql`${from}`), lte(events.overAt, sql`${to}`)))
    .orderBy(asc(events.overAt), asc(events.id))
    .limit(5000)
}
