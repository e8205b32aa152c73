import { listNewestEvents } from '@serai/events'
import { listNewestPublications } from '@serai/publications'
import { feedText, type FeedEntry, type FeedFormat } from '@serai/web/feeds'
import * as z from 'zod'
import { route, type Route } from '../edge/route.ts'
import { sampleTitle } from './sample-title.ts'

/** How many of the newest items a feed tells of. */
const mostEntries = 30

const contentTypes: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

/** What became public last in the space, of every kind that has a date. */
export const feedRoutes: readonly Route[] = (['atom', 'rss', 'json'] as const).map((format) =>
  route({
    path: `/feed.${format}`,
    params: z.object({}),
    query: z.object({}),
    values: () => ({}),
    ask: ({ read }) => ({
      events: listNewestEvents(read, mostEntries),
      publications: listNewestPublications(read, mostEntries),
    }),
    show: ({ frame, canonical }, { events, publications }) => {
      const at = (path: string) => new URL(path, canonical).href
      const entries = [
        ...events.map((event) => eventEntry(event, at)),
        ...publications.map((publication) => publicationEntry(publication, at)),
      ]
        .toSorted((one, other) => (one.publishedAt > other.publishedAt ? -1 : 1))
        .slice(0, mostEntries)
      return {
        show: 'text',
        contentType: contentTypes[format],
        text: feedText(format, {
          name: frame.name,
          tagline: frame.tagline,
          language: frame.languages[0] ?? 'en',
          home: at('/'),
          self: { atom: at('/feed.atom'), rss: at('/feed.rss'), json: at('/feed.json') },
          updatedAt: newestOf(entries),
          entries,
        }),
      }
    },
  }),
)

type EventRow = Awaited<ReturnType<typeof listNewestEvents>>[number]
type PublicationRow = Awaited<ReturnType<typeof listNewestPublications>>[number]

function eventEntry({ slug, isSample, ...event }: EventRow, at: (path: string) => string): FeedEntry {
  const title = sampleTitle(event.title, isSample)
  return {
    ...event,
    title,
    kind: 'event',
    url: at(`/events/${slug}`),
    authors: [],
    categories: [],
    pdf: null,
  }
}

function publicationEntry(row: PublicationRow, at: (path: string) => string): FeedEntry {
  const { id, slug, kind, title, subtitle, abstract, names, publishedAt, updatedAt, pdf } = row
  const url = at(`/publications/${slug}`)
  return {
    ...{ id, url, publishedAt, updatedAt },
    kind: kind === 'news' ? 'news' : 'publication',
    title: sampleTitle(subtitle === '' ? title : `${title}: ${subtitle}`, row.isSample),
    summary: abstract,
    authors: names.first,
    categories: [],
    pdf: pdf === null ? null : { url: `${url}.pdf`, bytes: pdf.bytes },
  }
}

function newestOf(entries: readonly FeedEntry[]): string {
  return entries.reduce(
    (newest, { updatedAt }) => (updatedAt > newest ? updatedAt : newest),
    '1970-01-01T00:00:00Z',
  )
}
