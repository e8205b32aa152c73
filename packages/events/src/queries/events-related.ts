import type { Given, Reader } from '@serai/db'
import { itemAt } from '@serai/drafts'
import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm'
import { eventLine } from './event-line.ts'

/** The events of the series at this path that are to come, the next one first, or are over, the latest first. */
export function listEventsOfSeries(
  read: Reader,
  path: Given,
  now: Given,
  which: 'upcoming' | 'past',
  size: number,
) {
  const { events } = read.listed
  const towards = which === 'upcoming' ? asc : desc
  return read
    .select(eventLine(events))
    .from(events)
    .where(
      and(
        eq(events.seriesId, itemAt(read, path)),
        which === 'upcoming' ? gt(events.overAt, sql`${now}`) : lte(events.overAt, sql`${now}`),
      ),
    )
    .orderBy(towards(events.overAt), towards(events.id))
    .limit(size)
}

/** What the person at this path did at events, the latest first, at most 100. */
export function listAppearancesOf(read: Reader, path: Given) {
  const { appearances, events } = read.listed
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
    .where(eq(appearances.personId, itemAt(read, path)))
    .orderBy(desc(appearances.sortAt), desc(appearances.eventId))
    .limit(100)
}

/** The events that go with the publication at this path, the latest first, at most 20. */
export function listEventsOfPublication(read: Reader, path: Given) {
  const { eventPublications: links, events } = read.listed
  return read
    .select({ relation: links.relation, ...eventLine(events) })
    .from(links)
    .innerJoin(events, eq(events.id, links.eventId))
    .where(eq(links.publicationId, itemAt(read, path)))
    .orderBy(desc(events.sortAt), desc(events.id))
    .limit(20)
}
