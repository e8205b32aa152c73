import type { Given, Reader } from '@serai/db'
import { firstOfWalk, itemAt } from '@serai/drafts'
import { and, desc, eq, gt, lte, sql } from 'drizzle-orm'
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
  const { events: rows } = read.stepped
  const walk = {
    ...{ rows, at: rows.overAt, id: rows.id },
    which: and(
      eq(rows.seriesId, itemAt(read, path)),
      which === 'upcoming' ? gt(rows.overAt, sql`${now}`) : lte(rows.overAt, sql`${now}`),
    ),
  }
  const order = which === 'upcoming' ? 'rising' : 'falling'
  const first = firstOfWalk(read, { at: events.overAt, id: events.id }, walk, order, size)
  return read
    .select(eventLine(events))
    .from(events)
    .where(first.which)
    .orderBy(...first.inOrder)
    .limit(size)
}

const mostOfPerson = 100

/** What the person at this path did at events, the latest first, at most 100. */
export function listAppearancesOf(read: Reader, path: Given) {
  const { appearances, events } = read.listed
  const { appearances: rows } = read.stepped
  const walk = {
    ...{ rows, at: rows.sortAt, id: rows.eventId },
    which: eq(rows.personId, itemAt(read, path)),
  }
  const row = { at: appearances.sortAt, id: appearances.eventId }
  const first = firstOfWalk(read, row, walk, 'falling', mostOfPerson)
  return (
    read
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
      // An event has others in it too. The plus keeps SQLite from looking through all that they did.
      .where(
        read.isOneAudience
          ? first.which
          : and(sql`+${appearances.personId} = ${itemAt(read, path)}`, first.which),
      )
      .orderBy(...first.inOrder)
      .limit(mostOfPerson)
  )
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
