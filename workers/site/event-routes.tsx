import { findCurrentPath } from '@serai/drafts'
import { askEventPage, listEventsOfSeries, toEventPage } from '@serai/events'
import { slug } from '@serai/kernel'
import { listPublicationsOfSeries } from '@serai/publications'
import { findSeries } from '@serai/series'
import { EventMetadata } from '@serai/web/metadata'
import { EventView, SeriesView } from '@serai/web/site'
import * as z from 'zod'
import { route, type Route } from '../edge/route.ts'
import { calendarAt, toCalendarEvent, waysToCalendar } from './calendars.ts'
import { orMoved } from './moved.ts'
import { pageContext } from '../edge/page-context.ts'

const eventRoute = route({
  path: '/events/:slug',
  params: z.object({ slug: slug('event') }),
  query: z.object({}),
  values: ({ params }) => ({ path: `/events/${params.slug}` }),
  ask: ({ read, value }) => ({
    ...askEventPage(read, value.path),
    current: findCurrentPath(read, value.path),
  }),
  show: ({ params, now, frame, canonical }, { current, ...rows }) => {
    const event = toEventPage(rows)
    if (event === null) return { show: 'problem', code: 'not-found' }
    const fellFrom = event.changes.at(-1)?.previousStart ?? null
    const calendar = waysToCalendar(toCalendarEvent(event, fellFrom, canonical), event.seriesSlug)
    return orMoved(current, `/events/${params.slug}`, {
      show: 'view',
      title: event.title,
      description: event.summary,
      language: event.language,
      isUnindexed: event.isSample,
      hasIslands: event.startsAt !== null,
      holdsUntil: event.overAt > now ? event.overAt : null,
      head: <EventMetadata event={event} context={pageContext(frame, canonical)} />,
      body: <EventView event={event} isOver={event.overAt <= now} calendar={calendar} />,
    })
  },
})

/** How much of a series its page shows; its lists have the rest. */
const mostOfSeries = 100

const seriesRoute = route({
  path: '/series/:slug',
  params: z.object({ slug: slug('series') }),
  query: z.object({}),
  values: ({ params, now }) => ({ path: `/series/${params.slug}`, now }),
  ask: ({ read, value: { path, now } }) => ({
    series: findSeries(read, path),
    upcoming: listEventsOfSeries(read, path, now, 'upcoming', mostOfSeries),
    past: listEventsOfSeries(read, path, now, 'past', mostOfSeries),
    publications: listPublicationsOfSeries(read, path, mostOfSeries),
    current: findCurrentPath(read, path),
  }),
  show: ({ params, canonical }, { series: [series], upcoming, past, publications, current }) => {
    if (series === undefined) return { show: 'problem', code: 'not-found' }
    const path = `/series/${params.slug}` as const
    const calendar = series.of === 'events' ? calendarAt(canonical, `${path}.ics`) : null
    const lists = { series, upcoming, past, publications, calendar }
    return orMoved(current, path, {
      show: 'view',
      title: series.title,
      description: series.summary,
      language: series.language,
      isUnindexed: series.isSample,
      holdsUntil: upcoming[0]?.overAt ?? null,
      body: <SeriesView {...lists} />,
    })
  },
})

export const eventRoutes: readonly Route[] = [eventRoute, seriesRoute]
