import type { HostedSpace } from '@serai/db'
import type { ProblemCode } from '@serai/kernel'
import { findFrame, type Frame } from '@serai/spaces'
import { audiencesOf } from '@serai/scope'
import { Hono, type Context } from 'hono'
import { openScope } from '../platform/open-scope.ts'
import { drawProblem, drawView } from './draw.tsx'
import { addressOn } from './hosts.ts'
import { load, type Loaded } from './load.ts'
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
    if (kept !== null) return new Response(kept.body, { headers: { ...headersOf(kept), 'x-cache': 'hit' } })
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
    case 'view': {
      const response = drawView(setting, canonical, frame, shown)
      const mayKeep = isFresh && isAnonymous(req.raw)
      const copy = mayKeep
        ? keepable(req.method, response, setting.chance.now, shown.holdsUntil ?? null)
        : null
      if (copy !== null) setting.waitUntil(setting.cache.keep(key, copy))
      return response
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
  return drawProblem(setting, await findFrameOf(setting, space), code, requestId)
}

async function findFrameOf(setting: Setting, space: HostedSpace): Promise<Frame | null> {
  const database = { ...setting.env, DB: setting.env.DB.withSession('first-unconstrained') }
  const scope = openScope(database, space.id, { kind: 'visitor' }, [], setting.chance)
  const { frame } = await scope.db.read({ frame: findFrame(scope.db.reader(audiencesOf(scope.actor))) })
  return frame[0] ?? null
}
