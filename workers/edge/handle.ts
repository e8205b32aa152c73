import type { Hono } from 'hono'
import { onPrimary, openPlatformScope } from '../platform/open-scope.ts'
import { drawProblem } from './draw.tsx'
import { Flooded } from './floods.ts'
import { withHeaders } from './headers.ts'
import { addressOn, hostOf } from './hosts.ts'
import { inWords } from '../platform/in-words.ts'
import type { Arrival } from './platform-app.ts'
import { movedTo, refuse, type Visit } from './visit.ts'
import type { Setting } from './setting.ts'

/** What answers: on a space's host, and on the platform's own. */
export type Apps = {
  readonly site: Hono<{ Bindings: Visit }>
  readonly platform: Hono<{ Bindings: Arrival }>
}

/** A request with what is known of it before its host is looked up. */
type Arrived = {
  readonly request: Request
  readonly url: URL
  readonly requestId: string
  readonly seen: Visit['seen']
}

/**
 * Answers a request: the host says which space it is for, or that it is for the platform, or for nobody. Whatever is
 * asked, the answer is a page or a file with the right status; what went wrong inside is logged once and not told.
 */
export async function handle(
  request: Request,
  setting: Setting,
  { site, platform }: Apps,
): Promise<Response> {
  const requestId = hex(setting.chance.random(8))
  const url = new URL(request.url)
  // The route, not the path: a path can name a person, or be all that guards an unlisted page.
  const seen: Visit['seen'] = {}
  const line = () => ({ requestId, method: request.method, host: url.hostname, route: seen.route ?? null })
  try {
    const response = await answer({ request, url, requestId, seen }, setting, { site, platform })
    setting.log({ ...line(), status: response.status, cache: response.headers.get('x-cache') ?? 'miss' })
    return withHeaders(response, requestId)
  } catch (error) {
    if (error instanceof Flooded) {
      setting.log({ ...line(), status: 429 })
      return withHeaders(drawProblem(setting, null, 'too-fast', requestId), requestId)
    }
    setting.log({ ...line(), status: 500, error: inWords(error) })
    return withHeaders(drawProblem(setting, null, 'something-went-wrong', requestId), requestId)
  }
}

async function answer(
  { request, url, requestId, seen }: Arrived,
  setting: Setting,
  apps: Apps,
): Promise<Response> {
  const { env, chance } = setting
  const { PLATFORM_ORIGIN: platform } = env
  const host = hostOf(url)
  if (!(await setting.keys.isReady(env))) return drawProblem(setting, null, 'not-configured', requestId)
  if (host === new URL(platform).hostname)
    return apps.platform.fetch(request, { setting, url, requestId, seen })
  // A replica may still hold the epoch before a page was taken back, and the cache that page.
  const primary = onPrimary(env)
  const space = await setting.hosts.find(host, openPlatformScope(primary, chance).platform, chance.now)
  if (space === null) return drawProblem(setting, null, 'unknown-host', requestId)
  if (space.state !== 'active') return drawProblem(setting, null, 'space-gone', requestId)
  const visit: Visit = { setting, space, url, requestId, seen }
  const path = decoded(url.pathname)
  if (path === null) return refuse(visit, 'malformed-address')
  const plain = plainPath(path) ?? url.pathname
  if (host !== space.canonicalHost || plain !== url.pathname) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(visit, 'not-found')
    return movedTo(addressOn(platform, space.canonicalHost, `${plain}${url.search}`))
  }
  return apps.site.fetch(request, visit)
}

/** The path as text; null when its escapes are not those of UTF-8, or hide a control character. */
function decoded(path: string): string | null {
  try {
    const text = decodeURIComponent(path)
    return /\p{Cc}/u.test(text) ? null : text
  } catch {
    return null
  }
}

/**
 * How this site spells such a path: lower case, no escapes, no slash at the end. Null for a path that needs escapes
 * or climbs: nothing of ours is there.
 */
function plainPath(path: string): string | null {
  const spelled = path.toLowerCase().replace(/(?<=.)\/$/, '')
  return spelled === '/' || /^(?:\/[\w~-][\w.~-]*)+$/.test(spelled) ? spelled : null
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
