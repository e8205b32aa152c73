import type { Given, Reader } from '@serai/db'
import { itemAt } from '@serai/drafts'
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

/** The events that were not over at `since`, of the series at a path or of the whole space, the last to end first, at most 500. */
export function listCalendarEvents(read: Reader, since: Given, series: Given | null = null) {
  const { events } = read.listed
  return read
    .select(calendarLine(read, events))
    .from(events)
    .where(
      and(
        series === null ? undefined : eq(events.seriesId, itemAt(read, series)),
        gt(events.overAt, sql`${since}`),
      ),
    )
    .orderBy(desc(events.overAt), desc(events.id))
    .limit(500)
}

/** The events that became public last, for feeds. */
export function listNewestEvents(read: Reader, size: number) {
  const { events } = read.listed
  const { id, slug, title, summary, publishedAt, updatedAt, isSample } = events
  return read
    .select({ id, slug, title, summary, publishedAt, updatedAt, isSample })
    .from(events)
    .orderBy(desc(events.publishedAt), desc(events.id))
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
