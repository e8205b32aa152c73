import type { HostedSpace } from '@serai/db'
import type { ProblemCode } from '@serai/kernel'
import { Hono, type Context } from 'hono'
import { drawText, drawProblem, drawView } from './draw.tsx'
import { pageTag, unlessUnchanged } from './entity-tag.ts'
import { addressOn } from './hosts.ts'
import { load, loadFrame, type Loaded } from './load.ts'
import { isAnonymous, keepable, pageKey } from './public-cache.ts'
import type { Route } from './route.ts'
import type { Setting } from './setting.ts'

/** A request that has found its space. */
export type Visit = {
  readonly setting: Setting
  readonly space: HostedSpace
  readonly url: URL
  readonly requestId: string
  /** What the request turned out to be about, for its line in the logs. */
  readonly seen: { route?: string }
}

type SiteContext = Context<{ Bindings: Visit }>

/** The site of a space, the same for every space: its routes, each answered from the cache or in one round trip. */
export function siteApp(routes: readonly Route[]): Hono<{ Bindings: Visit }> {
  const app = new Hono<{ Bindings: Visit }>()
  for (const route of routes) app.get(honoPath(route.path), (context) => answer(context, route))
  app.get('*', (context) => refuse(context.env, 'not-found'))
  app.onError((error) => {
    throw error
  })
  return app
}

/** A route's path in Hono's words: `:slug.pdf` is a part with that ending, `:path*` all that is left. */
function honoPath(path: string): string {
  return path.replace(/:(\w+)(\.\w+|\*)?/g, (_, name: string, tail: string | undefined) => {
    if (tail === undefined) return `:${name}`
    return tail === '*' ? `:${name}{.+}` : `:${name}{[^/]+\\${tail}}`
  })
}

async function answer(context: SiteContext, route: Route): Promise<Response> {
  const { setting, space, url, seen } = context.env
  seen.route = route.path
  const input = readInput(route, context.req.param() as Record<string, string>, url)
  if (typeof input === 'string') return refuse(context.env, input)

  const request = context.req.raw
  const key = pageKey(space.id, space.epoch, setting.build.id, url.pathname, queryKey(input.query))
  if (isAnonymous(request)) {
    const kept = await setting.cache.find(key)
    if (kept !== null) {
      const headers = { ...headersOf(kept), 'x-cache': 'hit' }
      return unlessUnchanged(request, new Response(kept.body, { headers }))
    }
  }
  const canonical = addressOn(setting.env.PLATFORM_ORIGIN, space.canonicalHost, url.pathname)
  const loaded = await load(setting, space, route, { request, canonical, ...input })
  return loaded === null ? refuse(context.env, 'not-found') : draw(context, loaded, canonical, key)
}

function draw(
  { env, req }: SiteContext,
  { frame, shown, isFresh }: Loaded,
  canonical: string,
  key: string,
): Response {
  const { setting, requestId } = env
  switch (shown.show) {
    case 'response':
      return shown.response
    case 'moved':
      return movedTo(shown.to)
    case 'problem':
      return drawProblem(setting, frame, shown.code, requestId)
    case 'text':
    case 'view': {
      const holdsUntil = shown.holdsUntil ?? null
      const response = shown.show === 'view' ? drawView(setting, canonical, frame, shown) : drawText(shown)
      response.headers.set('etag', pageTag(frame.epoch, setting.build.id, holdsUntil))
      const mayKeep = shown.isKeptNowhere !== true && isFresh && isAnonymous(req.raw)
      const copy = mayKeep ? keepable(req.method, response, setting.chance.now, holdsUntil) : null
      if (copy !== null) setting.waitUntil(setting.cache.keep(key, copy))
      return unlessUnchanged(req.raw, response)
    }
  }
}

/** The way to where something is for good. */
export function movedTo(location: string): Response {
  return new Response(null, { status: 301, headers: { location, 'cache-control': 'public, max-age=300' } })
}

/** What the address says, by the route's own schemas; else the problem with it. */
function readInput(
  route: Route,
  parts: Readonly<Record<string, string>>,
  url: URL,
): { params: Record<string, unknown>; query: Record<string, unknown> } | ProblemCode {
  const ending = /:\w+(\.\w+)/.exec(route.path)?.[1] ?? ''
  const bare = Object.entries(parts).map(([name, value]) => [
    name,
    ending === '' ? value : value.slice(0, -ending.length),
  ])
  const params = route.params.safeParse(Object.fromEntries(bare))
  if (!params.success) return 'not-found'
  const query = route.query.safeParse(Object.fromEntries(url.searchParams))
  return query.success ? { params: params.data, query: query.data } : 'bad-request'
}

/** The query as the cache knows it: what the route looks at, in one order. */
function queryKey(query: Readonly<Record<string, unknown>>): string {
  const known = Object.entries(query).filter(([, value]) => value !== undefined)
  return JSON.stringify(known.sort(([one], [other]) => (one < other ? -1 : 1)))
}

function headersOf(response: Response): Record<string, string> {
  return { ...Object.fromEntries(response.headers), 'cache-control': 'public, max-age=0, must-revalidate' }
}

/** A problem in the frame of the space it happened in. */
export async function refuse({ setting, space, requestId }: Visit, code: ProblemCode): Promise<Response> {
  return drawProblem(setting, await loadFrame(setting, space), code, requestId)
}
