import type { Reader } from '@serai/db'
import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm'

function eventLine(events: Reader['listed']['events']) {
  return {
    id: events.id,
    slug: events.slug,
    title: events.title,
    summary: events.summary,
    status: events.status,
    mode: events.mode,
    venue: events.venue,
    start: events.start,
    end: events.end,
    timeZone: events.timeZone,
    startsAt: events.startsAt,
    edition: events.edition,
    names: events.names,
    isSample: events.isSample,
    overAt: events.overAt,
  }
}

/** Where a page of a list ended: the next one goes on after it. */
export type EventCursor = { readonly overAt: string; readonly id: string }

/** Events that are not over at `now`, the next one first. One row more than `size` says that there are more. */
export function listUpcomingEvents(
  read: Reader,
  now: string,
  size: number,
  after: EventCursor | null = null,
) {
  const { events, series } = read.listed
  const onward =
    after === null ? undefined : sql`(${events.overAt}, ${events.id}) > (${after.overAt}, ${after.id})`
  return read
    .select({ ...eventLine(events), series: series.title })
    .from(events)
    .leftJoin(series, eq(series.id, events.seriesId))
    .where(and(gt(events.overAt, now), onward))
    .orderBy(asc(events.overAt), asc(events.id))
    .limit(size + 1)
}

/** Events that are over at `now`, the latest first. One row more than `size` says that there are more. */
export function listPastEvents(read: Reader, now: string, size: number, after: EventCursor | null = null) {
  const { events, series } = read.listed
  const onward =
    after === null ? undefined : sql`(${events.overAt}, ${events.id}) < (${after.overAt}, ${after.id})`
  return read
    .select({ ...eventLine(events), series: series.title })
    .from(events)
    .leftJoin(series, eq(series.id, events.seriesId))
    .where(and(lte(events.overAt, now), onward))
    .orderBy(desc(events.overAt), desc(events.id))
    .limit(size + 1)
}

/** The events of the series at this path, the latest first, at most `size`. */
export function listEventsOfSeries(read: Reader, path: string, size: number) {
  const { events } = read.listed
  const { addresses } = read.reachable
  const seriesId = read.select({ id: addresses.itemId }).from(addresses).where(eq(addresses.path, path))
  return read
    .select(eventLine(events))
    .from(events)
    .where(eq(events.seriesId, seriesId))
    .orderBy(desc(events.sortAt), desc(events.id))
    .limit(size)
}

/** What the person at this path did at events, the latest first, at most 100. */
export function listAppearancesOf(read: Reader, path: string) {
  const { appearances, events } = read.listed
  const { addresses } = read.reachable
  const personId = read.select({ id: addresses.itemId }).from(addresses).where(eq(addresses.path, path))
  return read
    .select({
      role: appearances.role,
      title: appearances.title,
      affiliation: appearances.affiliation,
      event: {
        slug: events.slug,
        title: events.title,
        start: events.start,
        end: events.end,
        timeZone: events.timeZone,
      },
    })
    .from(appearances)
    .innerJoin(events, eq(events.id, appearances.eventId))
    .where(eq(appearances.personId, personId))
    .orderBy(desc(appearances.sortAt), desc(appearances.eventId))
    .limit(100)
}

/** The events that go with the publication at this path, the latest first, at most 20. */
export function listEventsOfPublication(read: Reader, path: string) {
  const { eventPublications: links, events } = read.listed
  const { addresses } = read.reachable
  const publicationId = read.select({ id: addresses.itemId }).from(addresses).where(eq(addresses.path, path))
  return read
    .select({ relation: links.relation, ...eventLine(events) })
    .from(links)
    .innerJoin(events, eq(events.id, links.eventId))
    .where(eq(links.publicationId, publicationId))
    .orderBy(desc(events.sortAt), desc(events.id))
    .limit(20)
}
