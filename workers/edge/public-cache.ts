import { scopedKey, type SpaceId } from '@serai/kernel'

/** Where pages that are the same for everybody wait for the next visitor. */
export type PublicCache = {
  find(key: string): Promise<Response | null>
  keep(key: string, response: Response): Promise<void>
}

/** The Cache API of the data centre. It has no effect on `*.workers.dev`. */
export function openPublicCache(): PublicCache {
  const urlOf = (key: string) => `https://pages.invalid/${key}`
  return {
    find: async (key) => (await caches.default.match(urlOf(key))) ?? null,
    keep: (key, response) => caches.default.put(urlOf(key), response),
  }
}

/** A cache that keeps nothing. */
export const noPublicCache: PublicCache = { find: async () => null, keep: async () => undefined }

/**
 * The name of a page in the cache. The space, its epoch and the build are in it: a publish or a deployment makes new
 * names, and what was kept under the old ones is never found again.
 */
export function pageKey(space: SpaceId, epoch: number, build: string, path: string, query: string): string {
  return scopedKey('cache', space, epoch, build, path, query)
}

/** A request whose answer may come from the cache and go into it: one that proves nothing about who asks. */
export function isAnonymous(request: Request): boolean {
  return (
    !request.headers.has('authorization') && !/(?:^|;\s*)__Host-/.test(request.headers.get('cookie') ?? '')
  )
}

/** How long a data centre keeps a page that nothing new has displaced. */
const mostKeptSeconds = 24 * 60 * 60

/**
 * The page as it goes into the cache; null when it must not: only whole answers of a page that is the same for
 * everybody are kept, never a problem, a redirect or anything that sets a cookie, and none beyond `holdsUntil`.
 */
export function keepable(
  method: string,
  response: Response,
  now: Date,
  holdsUntil: string | null,
): Response | null {
  if (method !== 'GET' || response.status !== 200 || response.headers.has('set-cookie')) return null
  if (response.headers.get('cache-control') !== publicPage) return null
  const holds =
    holdsUntil === null ? mostKeptSeconds : Math.floor((Date.parse(holdsUntil) - now.getTime()) / 1000)
  if (holds < 1) return null
  const copy = response.clone()
  const headers = new Headers(copy.headers)
  headers.set('cache-control', `public, max-age=${Math.min(holds, mostKeptSeconds)}`)
  return new Response(copy.body, { status: 200, headers })
}

/** Browsers ask again each time: whether a page is still the newest is for the epoch to say. */
export const publicPage = 'public, max-age=0, must-revalidate'
