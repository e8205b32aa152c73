import { findCurrentPath } from '@serai/drafts'
import { findCalendarEvent, listCalendarEvents } from '@serai/events'
import { slug } from '@serai/kernel'
import { findSeries } from '@serai/series'
import * as z from 'zod'
import { route, type Route } from '../edge/route.ts'
import { showCalendar } from './calendars.ts'
import { isUnlisted, movedFile } from './moved.ts'

/** One event as a file, while it can be reached. */
const eventFileRoute = route({
  path: '/events/:slug.ics',
  params: z.object({ slug: slug('event') }),
  query: z.object({}),
  values: ({ params }) => ({ path: `/events/${params.slug}` }),
  ask: ({ read, value }) => ({
    event: findCalendarEvent(read, value.path),
    current: findCurrentPath(read, value.path),
  }),
  show: ({ params, frame, canonical }, { event: [event], current }) => {
    if (event === undefined) return { show: 'problem', code: 'not-found' }
    const path = `/events/${params.slug}`
    const moved = movedFile(current, path, '.ics')
    if (moved !== null) return moved
    const isUnindexed = event.isSample || isUnlisted(current)
    return showCalendar({
      ...{ name: event.title, description: '', path, canonical, frame, lines: [event], isUnindexed },
    })
  },
})

/** What is to come in the space, and what was since the beginning of last year. */
const calendarRoute = route({
  path: '/calendar.ics',
  params: z.object({}),
  query: z.object({}),
  values: ({ now }) => ({ since: lastYearOf(now) }),
  ask: ({ read, value }) => ({ events: listCalendarEvents(read, value.since) }),
  show: ({ frame, canonical, now }, { events }) =>
    showCalendar({
      name: frame.name,
      description: frame.tagline,
      path: '/events',
      canonical,
      frame,
      lines: events,
      holdsUntil: endOfYear(now),
    }),
})

/** The whole of a series, from its first event on. */
const seriesFileRoute = route({
  path: '/series/:slug.ics',
  params: z.object({ slug: slug('series') }),
  query: z.object({}),
  values: ({ params }) => ({ path: `/series/${params.slug}`, since: '0000' }),
  ask: ({ read, value }) => ({
    series: findSeries(read, value.path),
    events: listCalendarEvents(read, value.since, value.path),
    current: findCurrentPath(read, value.path),
  }),
  show: ({ params, frame, canonical }, { series: [series], events, current }) => {
    if (series === undefined || series.of !== 'events') return { show: 'problem', code: 'not-found' }
    const path = `/series/${params.slug}`
    const moved = movedFile(current, path, '.ics')
    if (moved !== null) return moved
    const { title: name, summary: description } = series
    const isUnindexed = series.isSample || isUnlisted(current)
    return showCalendar({ name, description, path, canonical, frame, lines: events, isUnindexed })
  },
})

export const calendarRoutes: readonly Route[] = [eventFileRoute, calendarRoute, seriesFileRoute]

/** The beginning of the year before: cancelled events stay in calendars for a year at least. */
function lastYearOf(now: string): string {
  return `${Number(now.slice(0, 4)) - 1}-01-01T00:00:00Z`
}

function endOfYear(now: string): string {
  return `${Number(now.slice(0, 4)) + 1}-01-01T00:00:00Z`
}
