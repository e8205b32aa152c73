import { listEntriesOfTopic } from '@serai/drafts'
import { askSearch, inOrder, longestSearch, mostFound, readSearch, toFound } from '@serai/search'
import { addressWith, SearchView } from '@serai/web/site'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { route, type Route } from '../edge/route.ts'
import { chosen } from './list-filters.ts'

const pageSize = 20

/** How many of the newest items of a topic of that name are found, of each list. */
const mostByTopic = 40

/** One box over everything that a visitor may find in lists. */
const searchRoute = route({
  path: '/search',
  params: z.object({}),
  query: z.object({
    q: z.string().default(''),
    page: chosen(z.string().regex(/^(?:[1-9]|10)$/)),
  }),
  values: ({ query: { q, page = '1' } }) => {
    const words = q.length > longestSearch ? null : readSearch(q)
    const asked = { isFirst: page === '1' ? 'yes' : null }
    if (words === null)
      return {
        ...asked,
        inTitle: null,
        anywhere: null,
        folded: null,
        typed: null,
        capital: null,
        topic: null,
      }
    const { phrases, lastBegins, near } = words
    return {
      ...asked,
      inTitle: { phrases, lastBegins, where: 'title' as const },
      anywhere: { phrases, lastBegins, where: 'anywhere' as const },
      ...{ folded: near[0], typed: near[1], capital: near[2] },
      topic: `/topics/${phrases.join('-').replaceAll(' ', '-')}`,
    }
  },
  ask: ({ read, value: { isFirst, inTitle, anywhere, folded, typed, capital, topic } }) => ({
    ...(inTitle === null || anywhere === null || folded === null || typed === null || capital === null
      ? {}
      : askSearch(read, {
          ...{ inTitle, anywhere, near: [folded, typed, capital] },
          shown: isFirst === null ? mostFound : pageSize,
        })),
    ...(topic === null
      ? {}
      : {
          events: listEntriesOfTopic(read, 'event', topic, mostByTopic),
          publications: listEntriesOfTopic(read, 'publication', topic, mostByTopic),
        }),
  }),
  show: ({ query: { q, page = '1' }, frame }, rows) => {
    const { byTitle = [], newest = [], byText = [], events = [], publications = [] } = rows
    const words = wordsFor(frame.languages[0] ?? 'en')
    const isTooLong = q.length > longestSearch
    const sought = readSearch(q) ?? { phrases: [], lastBegins: false }
    const found = inOrder(
      [...events, ...publications, ...byText, ...newest, ...byTitle],
      sought.phrases,
    ).slice(0, mostFound)
    const from = (Number(page) - 1) * pageSize
    const pageAt = (number: number) =>
      addressWith('/search', [
        { name: 'q', value: q },
        ...(number === 1 ? [] : [{ name: 'page', value: String(number) }]),
      ])
    return {
      show: 'view',
      ...(isTooLong ? { status: 400 as const } : {}),
      title: words.search.title,
      description: '',
      isUnindexed: true,
      isKeptNowhere: true,
      body: (
        <SearchView
          query={isTooLong ? q.slice(0, longestSearch) : q}
          results={found.slice(from, from + pageSize).map((entry) => toFound(entry, sought))}
          isCut={byText.length >= mostFound}
          problem={isTooLong ? 'too-long' : null}
          newer={page === '1' ? null : pageAt(Number(page) - 1)}
          older={found.length > from + pageSize ? pageAt(Number(page) + 1) : null}
          words={words}
        />
      ),
    }
  },
})

export const searchRoutes: readonly Route[] = [searchRoute]
