import { findEventBounds, listEventAddresses } from '@serai/events'
import { listPageAddresses } from '@serai/pages'
import { listPersonAddresses } from '@serai/people'
import { findPublicationBounds, listPublicationAddresses } from '@serai/publications'
import { listSeriesAddresses } from '@serai/series'
import { robotsText, sitemapIndexText, sitemapText } from '@serai/web/sitemap'
import * as z from 'zod'
import { route, type Route, type Shown } from '../edge/route.ts'
import { yearOptions } from './list-filters.ts'

const robotsRoute = route({
  path: '/robots.txt',
  params: z.object({}),
  query: z.object({}),
  values: () => ({}),
  ask: () => ({}),
  show: ({ canonical }) => ({
    show: 'text',
    contentType: 'text/plain; charset=utf-8',
    text: robotsText({ sitemap: new URL('/sitemap.xml', canonical).href }),
  }),
})

/** The sitemap in parts: pages and people, then events, publications and news by their years, so that old parts stay as they are. */
const indexRoute = route({
  path: '/sitemap.xml',
  params: z.object({}),
  query: z.object({}),
  values: () => ({}),
  ask: ({ read }) => {
    const [events, publications, news] = [
      findEventBounds(read),
      findPublicationBounds(read, 'publications'),
      findPublicationBounds(read, 'news'),
    ]
    return {
      ...{ firstEvent: events.first, lastEvent: events.last },
      ...{ firstPublication: publications.first, lastPublication: publications.last },
      ...{ firstNews: news.first, lastNews: news.last },
    }
  },
  show: ({ canonical, now }, rows) => {
    const yearly = [
      { part: 'events', first: rows.firstEvent[0]?.overAt, last: rows.lastEvent[0]?.overAt },
      {
        part: 'publications',
        first: rows.firstPublication[0]?.issued,
        last: rows.lastPublication[0]?.issued,
      },
      { part: 'news', first: rows.firstNews[0]?.issued, last: rows.lastNews[0]?.issued },
    ]
    const parts = [
      'pages',
      'people',
      ...yearly.flatMap(({ part, first, last }) =>
        yearOptions(first, last, now).map(({ value }) => `${part}-${value}`),
      ),
    ]
    return xml(
      sitemapIndexText(parts.map((part) => ({ url: new URL(`/sitemap/${part}.xml`, canonical).href }))),
    )
  },
})

const yearlyPart = /^(events|publications|news)-([12]\d{3})$/

/** One part of the sitemap: what is listed and is no sample. */
const partRoute = route({
  path: '/sitemap/:part.xml',
  params: z.object({
    part: z
      .string()
      .regex(/^(?:pages|people|(?:events|publications|news)-[12]\d{3})$/)
      .meta({ slugOf: 'sitemap' }),
  }),
  query: z.object({}),
  values: ({ params: { part } }) => {
    const [, list, year] = yearlyPart.exec(part) ?? []
    const asked = (name: string) => (name === (list ?? part) ? 'asked' : null)
    return {
      ...{ pages: asked('pages'), people: asked('people'), events: asked('events') },
      ...{ publications: asked('publications'), news: asked('news') },
      from: year === undefined ? null : `${year}-01-01T00:00:00Z`,
      to: year === undefined ? null : `${Number(year) + 1}-01-01T00:00:00Z`,
    }
  },
  ask: ({ read, value: { pages, people, events, publications, news, from, to } }) => ({
    ...(pages === null ? {} : { pages: listPageAddresses(read), series: listSeriesAddresses(read) }),
    ...(people === null ? {} : { people: listPersonAddresses(read) }),
    ...(from === null || to === null
      ? {}
      : {
          ...(events === null ? {} : { events: listEventAddresses(read, from, to) }),
          ...(publications === null
            ? {}
            : { publications: listPublicationAddresses(read, 'publications', from, to) }),
          ...(news === null ? {} : { news: listPublicationAddresses(read, 'news', from, to) }),
        }),
  }),
  show: (
    { canonical },
    { pages = [], series = [], people = [], events = [], publications = [], news = [] },
  ) => {
    const entries = [
      ...pages.map((page) => ({ ...page, path: `/${page.path}` })),
      ...under('/series', series),
      ...under('/people', people),
      ...under('/events', events),
      ...under('/publications', [...publications, ...news]),
    ]
    return xml(
      sitemapText(
        entries
          .filter(({ isSample }) => !isSample)
          .map(({ path, updatedAt }) => ({ url: new URL(path, canonical).href, updatedAt })),
      ),
    )
  },
})

export const sitemapRoutes: readonly Route[] = [robotsRoute, indexRoute, partRoute]

function under<R extends { readonly slug: string }>(folder: string, rows: readonly R[]) {
  return rows.map((row) => ({ ...row, path: `${folder}/${row.slug}` }))
}

function xml(text: string): Shown {
  return { show: 'text', contentType: 'application/xml; charset=utf-8', text }
}
