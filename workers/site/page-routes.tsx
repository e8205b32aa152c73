import { findCurrentPath } from '@serai/drafts'
import { listEvents, noEventFilters } from '@serai/events'
import { slugPattern } from '@serai/kernel'
import { findPage, listPagesBelow } from '@serai/pages'
import { listPublications, noPublicationFilters } from '@serai/publications'
import { listSeries } from '@serai/series'
import { listPartners } from '@serai/spaces'
import { HomeView, PageView } from '@serai/web/site'
import * as z from 'zod'
import { route, type Route } from '../edge/route.ts'
import { orMoved } from './moved.ts'

/** What the home page shows of each list. */
const fewAtHome = 4

/** What is to come is walked by its end; of so many, those that begin first are shown. */
const mostLookedAt = 12

function soonest<E extends { readonly sortAt: string }>(events: readonly E[]): readonly E[] {
  return events.toSorted((one, other) => one.sortAt.localeCompare(other.sortAt)).slice(0, fewAtHome)
}

const homeRoute = route({
  path: '/',
  params: z.object({}),
  query: z.object({}),
  values: ({ now }) => ({ now }),
  ask: ({ read, value: { now } }) => {
    const few = { size: fewAtHome, after: null }
    const events = { ...few, now, filters: noEventFilters }
    return {
      page: findPage(read, '/'),
      upcoming: listEvents(read, { ...events, size: mostLookedAt, which: 'upcoming' }),
      past: listEvents(read, { ...events, which: 'past' }),
      publications: listPublications(read, {
        ...few,
        which: 'publications',
        filters: noPublicationFilters,
      }),
      series: listSeries(read),
      partners: listPartners(read),
    }
  },
  show: ({ frame }, { page, upcoming, past, publications, series, partners }) => ({
    show: 'view',
    title: '',
    description: frame.tagline,
    holdsUntil: upcoming[0]?.overAt ?? null,
    body: (
      <HomeView
        frame={frame}
        page={page[0] ?? null}
        upcoming={soonest(upcoming)}
        past={past.slice(0, fewAtHome)}
        publications={publications.slice(0, fewAtHome)}
        series={series}
        partners={partners}
      />
    ),
  }),
})

const pagePath = z
  .string()
  .max(300)
  .refine((path) => path.split('/').every((part) => slugPattern.test(part)))
  .meta({ slugOf: 'page' })

/** Every path that is nothing else: a page of the space's own tree. */
const pageRoute = route({
  path: '/:path*',
  params: z.object({ path: pagePath }),
  query: z.object({}),
  values: ({ params }) => ({ path: `/${params.path}` }),
  ask: ({ read, value: { path } }) => ({
    page: findPage(read, path),
    below: listPagesBelow(read, path),
    current: findCurrentPath(read, path),
  }),
  show: ({ params }, { page: [page], below, current }) => {
    if (page === undefined) return { show: 'problem', code: 'not-found' }
    return orMoved(current, `/${params.path}`, {
      show: 'view',
      title: page.title,
      description: page.summary,
      language: page.language,
      isUnindexed: page.isSample,
      body: <PageView page={page} below={below} />,
    })
  },
})

export const homeRoutes: readonly Route[] = [homeRoute]
export const pageRoutes: readonly Route[] = [pageRoute]
