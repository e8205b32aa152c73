import type { Reader } from '@serai/db'

/** What a list shows of an event. */
export function eventLine(events: Reader['listed']['events']) {
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
    endsAt: events.endsAt,
    edition: events.edition,
    names: events.names,
    isSample: events.isSample,
    sortAt: events.sortAt,
    overAt: events.overAt,
  }
}
