import { askSearch, inOrder, longestSearch, mostFound, readSearch, toFound } from '@serai/search'
import { addressWith, SearchView } from '@serai/web/site'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { route, type Route } from '../edge/route.ts'
import { chosen } from './list-filters.ts'

const pageSize = 20

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
      return { ...asked, inTitle: null, anywhere: null, folded: null, typed: null, capital: null }
    const { phrases, near } = words
    return {
      ...asked,
      inTitle: { phrases, where: 'title' as const },
      anywhere: { phrases, where: 'anywhere' as const },
      ...{ folded: near[0], typed: near[1], capital: near[2] },
    }
  },
  ask: ({ read, value: { isFirst, inTitle, anywhere, folded, typed, capital } }) => ({
    ...(inTitle === null || anywhere === null || folded === null || typed === null || capital === null
      ? {}
      : askSearch(read, {
          ...{ inTitle, anywhere, near: [folded, typed, capital] },
          shown: isFirst === null ? mostFound : pageSize,
        })),
  }),
  show: ({ query: { q, page = '1' }, frame }, { byTitle = [], newest = [], byText = [] }) => {
    const words = wordsFor(frame.languages[0] ?? 'en')
    const isTooLong = q.length > longestSearch
    const phrases = readSearch(q)?.phrases ?? []
    const found = inOrder([...byText, ...newest, ...byTitle], phrases).slice(0, mostFound)
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
          results={found.slice(from, from + pageSize).map((entry) => toFound(entry, phrases))}
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
