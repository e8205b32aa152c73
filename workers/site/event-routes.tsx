import { findCurrentPath } from '@serai/drafts'
import {
  askEventPage,
  listEventsOfSeries,
  listPastEvents,
  listUpcomingEvents,
  toEventPage,
} from '@serai/events'
import { slug } from '@serai/kernel'
import { listPublicationsOfSeries } from '@serai/publications'
import { findSeries } from '@serai/series'
import { EventsView, EventView, SeriesView } from '@serai/web/site'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { route, type Route } from '../edge/route.ts'
import { after, pageOf } from './cursor.ts'
import { orMoved } from './moved.ts'

const pageSize = 20

const eventsRoute = route({
  path: '/events',
  params: z.object({}),
  query: z.object({ after }),
  ask: ({ read, now, query }) => ({
    upcoming: listUpcomingEvents(read, now, pageSize),
    past: listPastEvents(
      read,
      now,
      pageSize,
      query.after === undefined ? null : { overAt: query.after.at, id: query.after.id },
    ),
  }),
  show: ({ query, frame }, { upcoming, past }) => {
    const words = wordsFor(frame.languages[0] ?? 'en').events
    const { rows, older } = pageOf(past, pageSize, '/events', (row) => row.overAt)
    const isFirst = query.after === undefined
    return {
      show: 'view',
      title: words.title,
      description: `${words.title} – ${frame.name}`,
      holdsUntil: upcoming[0]?.overAt ?? null,
      body: (
        <EventsView
          upcoming={isFirst ? upcoming.slice(0, pageSize) : []}
          past={rows}
          newer={isFirst ? null : '/events'}
          older={older}
        />
      ),
    }
  },
})

const eventRoute = route({
  path: '/events/:slug',
  params: z.object({ slug: slug('event') }),
  query: z.object({}),
  ask: ({ read, params }) => ({
    ...askEventPage(read, `/events/${params.slug}`),
    current: findCurrentPath(read, `/events/${params.slug}`),
  }),
  show: ({ params, now }, { current, ...rows }) => {
    const event = toEventPage(rows)
    if (event === null) return { show: 'problem', code: 'not-found' }
    return orMoved(current, `/events/${params.slug}`, {
      show: 'view',
      title: event.title,
      description: event.summary,
      language: event.language,
      isUnindexed: event.isSample,
      holdsUntil: event.overAt > now ? event.overAt : null,
      body: <EventView event={event} isOver={event.overAt <= now} />,
    })
  },
})

const seriesRoute = route({
  path: '/series/:slug',
  params: z.object({ slug: slug('series') }),
  query: z.object({}),
  ask: ({ read, params }) => ({
    series: findSeries(read, `/series/${params.slug}`),
    events: listEventsOfSeries(read, `/series/${params.slug}`, 100),
    publications: listPublicationsOfSeries(read, `/series/${params.slug}`, 100),
    current: findCurrentPath(read, `/series/${params.slug}`),
  }),
  show: ({ params }, { series: [series], events, publications, current }) => {
    if (series === undefined) return { show: 'problem', code: 'not-found' }
    return orMoved(current, `/series/${params.slug}`, {
      show: 'view',
      title: series.title,
      description: series.summary,
      language: series.language,
      isUnindexed: series.isSample,
      body: <SeriesView series={series} events={events} publications={publications} />,
    })
  },
})

export const eventRoutes: readonly Route[] = [eventsRoute, eventRoute, seriesRoute]
