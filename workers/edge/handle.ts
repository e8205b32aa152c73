import type { Hono } from 'hono'
import { openPlatformScope } from '../platform/open-scope.ts'
import { drawProblem } from './draw.tsx'
import { frontDoor } from './front-door.tsx'
import { withHeaders } from './headers.ts'
import { hostOf } from './hosts.ts'
import { refuse, type Visit } from './site-app.ts'
import type { Setting } from './setting.ts'

/**
 * Answers a request: the host says which space it is for, or that it is for the platform, or for nobody. Whatever is
 * asked, the answer is a page or a file with the right status; what went wrong inside is logged once and not told.
 */
export async function handle(
  request: Request,
  setting: Setting,
  site: Hono<{ Bindings: Visit }>,
): Promise<Response> {
  const requestId = hex(setting.chance.random(8))
  const url = new URL(request.url)
  const started = { requestId, method: request.method, host: url.hostname, path: url.pathname }
  try {
    const response = await answer(request, url, requestId, setting, site)
    setting.log({ ...started, status: response.status, cache: response.headers.get('x-cache') ?? 'miss' })
    return withHeaders(response, requestId)
  } catch (error) {
    setting.log({
      ...started,
      status: 500,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
    return withHeaders(drawProblem(setting, url, null, 'something-went-wrong', requestId), requestId)
  }
}

async function answer(
  request: Request,
  url: URL,
  requestId: string,
  setting: Setting,
  site: Hono<{ Bindings: Visit }>,
): Promise<Response> {
  if (!isDecodable(url.pathname)) return drawProblem(setting, url, null, 'malformed-address', requestId)
  const host = hostOf(url)
  if (host === setting.env.PLATFORM_HOST) return frontDoor(request, url, requestId, setting)
  const nearest = { DB: setting.env.DB.withSession('first-unconstrained') }
  const { platform } = openPlatformScope(nearest, setting.chance)
  const space = await setting.hosts.find(host, platform, setting.chance.now)
  if (space === null) return drawProblem(setting, url, null, 'unknown-host', requestId)
  if (space.state !== 'active') return drawProblem(setting, url, null, 'space-gone', requestId)
  const visit: Visit = { setting, space, url, requestId }
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(visit, 'method-not-allowed')
  return site.fetch(request, visit)
}

/** A path whose escapes are those of UTF-8 text, without control characters. */
function isDecodable(path: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(path))
  } catch {
    return false
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
