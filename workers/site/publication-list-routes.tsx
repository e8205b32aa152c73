import {
  findEndOfPublications,
  isBoundedPublicationSearch,
  listPublications,
  noPublicationFilters,
} from '@serai/publications'
import { addressWith, NewsView, PublicationsView } from '@serai/web/site'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { route, type Route } from '../edge/route.ts'
import { after, afterText, pageOf, placesOfCursor, valuesOfCursor, type Cursor } from './cursor.ts'
import { areOffered, pairsOf } from './list-filters.ts'
import {
  askPublicationOptions,
  publicationFields,
  publicationFiltersAt,
  publicationQuery,
  valuesOfPublicationFilters,
} from './publication-filters.ts'

const pageSize = 20

const publicationsRoute = route({
  path: '/publications',
  params: z.object({}),
  query: z.object({ ...publicationQuery, after }),
  values: ({ query }) => ({ ...valuesOfPublicationFilters(query), ...valuesOfCursor(query.after) }),
  ask: ({ read, value }) => {
    const filters = publicationFiltersAt(value)
    const listing = { which: 'publications', size: pageSize, after: placesOfCursor(value), filters } as const
    return {
      ...askPublicationOptions(read, value),
      publications: listPublications(read, listing),
      ...(isBoundedPublicationSearch(filters) ? { end: findEndOfPublications(read, listing) } : {}),
    }
  },
  show: ({ query, frame, now }, { publications, end, ...options }) => {
    const words = wordsFor(frame.languages[0] ?? 'en')
    const filters = publicationFields(query, options, words, now)
    if (!areOffered(filters)) return { show: 'problem', code: 'not-found' }
    const page = pageOf(publications, pageSize, ({ sortAt }) => sortAt, end?.[0])
    const here = pairsOf(filters)
    const { title } = words.publications
    return {
      show: 'view',
      title,
      description: `${title} – ${frame.name}`,
      canonicalQuery: addressWith('', [...here, ...cursorPair(query.after)]),
      isUnindexed: here.length > 1,
      body: (
        <PublicationsView
          publications={page.rows}
          filters={filters}
          kept={[]}
          isFiltered={here.length > 0}
          newer={query.after === undefined ? null : addressWith('/publications', here)}
          older={
            page.next === null ? null : addressWith('/publications', [...here, ...cursorPair(page.next)])
          }
        />
      ),
    }
  },
})

const newsRoute = route({
  path: '/news',
  params: z.object({}),
  query: z.object({ after }),
  values: ({ query }) => valuesOfCursor(query.after),
  ask: ({ read, value }) => ({
    news: listPublications(read, {
      which: 'news',
      size: pageSize,
      after: placesOfCursor(value),
      filters: noPublicationFilters,
    }),
  }),
  show: ({ query, frame }, { news }) => {
    const { title } = wordsFor(frame.languages[0] ?? 'en').news
    const page = pageOf(news, pageSize, ({ sortAt }) => sortAt)
    return {
      show: 'view',
      title,
      description: `${title} – ${frame.name}`,
      canonicalQuery: addressWith('', cursorPair(query.after)),
      body: (
        <NewsView
          news={page.rows}
          newer={query.after === undefined ? null : '/news'}
          older={page.next === null ? null : addressWith('/news', cursorPair(page.next))}
        />
      ),
    }
  },
})

export const publicationListRoutes: readonly Route[] = [publicationsRoute, newsRoute]

function cursorPair(cursor: Cursor | undefined) {
  return cursor === undefined ? [] : [{ name: 'after', value: afterText(cursor) }]
}
