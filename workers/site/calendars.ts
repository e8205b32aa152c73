import type { CalendarLine } from '@serai/events'
import { addLinks, calendarText, subscribeLinks, type CalendarEvent } from '@serai/web/calendar'
import { dateHolds } from '@serai/web/site'
import type { Frame } from '@serai/spaces'
import type { Shown } from '../edge/route.ts'
import { sampleTitle } from './sample-title.ts'

/** The ways to subscribe to the calendar at this path, from a page of the same space. */
export function calendarAt(canonical: string, path: `/${string}`) {
  return { ics: path, ...subscribeLinks(new URL(path, canonical).href) }
}

/** The ways to have one event in one's own calendar, and to subscribe to its series, or to the space. */
export function waysToCalendar(event: CalendarEvent, seriesSlug: string | null) {
  const links = addLinks(event)
  const all = seriesSlug === null ? '/calendar.ics' : `/series/${seriesSlug}.ics`
  return {
    ics: `${new URL(event.url).pathname}.ics`,
    google: links?.google ?? null,
    outlook: links?.outlook ?? null,
    subscribe: subscribeLinks(new URL(all, event.url).href).webcal,
  }
}

type Line = Omit<CalendarLine, 'fellFrom' | 'names' | 'edition' | 'startsAt' | 'sortAt' | 'overAt'>

/** An event as calendars are told of it; `fellFrom` is the date that its latest change took back. */
export function toCalendarEvent(
  { id, slug, publishedAt, updatedAt, isSample, ...event }: Line,
  fellFrom: string | null,
  origin: string,
): CalendarEvent {
  const title = sampleTitle(event.title, isSample)
  const { summary, language, status, mode, venue, start, end, timeZone, sequence } = event
  return {
    ...{ id, title, summary, language, status, mode, venue, start, end, timeZone, sequence, updatedAt },
    url: new URL(`/events/${slug}`, origin).href,
    createdAt: publishedAt,
    dateHolds: dateHolds({ status, start, changes: [{ previousStart: fellFrom }] }),
    categories: [],
  }
}

type CalendarFile = {
  readonly name: string
  readonly description: string
  /** The page that shows the same. */
  readonly path: string
  readonly canonical: string
  readonly frame: Frame
  readonly lines: readonly CalendarLine[]
  readonly holdsUntil?: string
  /** True for what search engines are asked to leave out. */
  readonly isUnindexed?: boolean
}

/** A calendar file. */
export function showCalendar({
  isUnindexed = false,
  name,
  description,
  path,
  canonical,
  frame,
  lines,
  holdsUntil,
}: CalendarFile): Shown {
  return {
    show: 'text',
    contentType: 'text/calendar; charset=utf-8',
    isUnindexed,
    ...(holdsUntil === undefined ? {} : { holdsUntil }),
    text: calendarText({
      name,
      description,
      language: frame.languages[0] ?? 'en',
      url: new URL(path, canonical).href,
      source: canonical,
      events: lines.map((line) => toCalendarEvent(line, line.fellFrom, canonical)),
    }),
  }
}
