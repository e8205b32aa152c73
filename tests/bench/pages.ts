import { benchHost } from './data/bench-spaces.ts'
import type { Corpus } from './data/corpus.ts'
import { searchedWord } from './data/made-up-text.ts'

/** The pages that are measured, by the names that `--pages` takes. */
export const pageNames = ['home', 'events', 'publications', 'event', 'publication', 'search'] as const

export type PageName = (typeof pageNames)[number]

/** Every address of a page that is asked for, in turn. */
export function pathsOf(page: PageName, { eventSlugs, publicationSlugs }: Corpus): readonly string[] {
  switch (page) {
    case 'home':
      return ['/']
    case 'events':
    case 'publications':
      return [`/${page}`]
    case 'event':
      return eventSlugs.map((slug) => `/events/${slug}`)
    case 'publication':
      return publicationSlugs.map((slug) => `/publications/${slug}`)
    case 'search':
      return [`/search?q=${searchedWord}`]
  }
}

/** How a page is asked for: read each time, from the cache, or by somebody who has it already. */
export type Mode = 'uncached' | 'cached' | 'unchanged'

/** Whoever shows a token is shown a page that was read for them: the cache is neither asked nor filled. */
const uncached = { authorization: 'Bearer none' }

/** The headers by which the product is asked for a page. */
export function headersOfOurs(mode: Mode, etag: string): Readonly<Record<string, string>> {
  const host = { host: `${benchHost}:8787` }
  if (mode === 'uncached') return { ...host, ...uncached }
  return mode === 'cached' ? host : { ...host, 'if-none-match': etag }
}

/** The headers by which the floor is asked for a page. */
export function headersOfFloor(mode: Mode): Readonly<Record<string, string>> {
  return { host: 'floor.localhost', ...(mode === 'cached' ? { 'x-cached': '1' } : {}) }
}
