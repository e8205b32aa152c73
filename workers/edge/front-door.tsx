import { instantText } from '@serai/kernel'
import { robotsText, sitemapText } from '@serai/web/sitemap'
import { FrontDoorView, PartsView } from '@serai/web/site'
import { wordsFor } from '@serai/web/words'
import { openPlatformScope } from '../platform/open-scope.ts'
import { isDevelopment } from './development.ts'
import { drawText, drawPlatformView } from './draw.tsx'
import { addressOn } from './hosts.ts'
import { readJwks } from './key-memory.ts'
import { refusal, type PlatformRoute } from './platform-app.ts'
import type { Setting } from './setting.ts'

/** The bare platform host: what Serai is, the spaces that are public, and what is on next in them. */
export const frontDoorRoutes: readonly PlatformRoute[] = [
  { method: 'GET', path: '/', answer: ({ setting }) => drawFrontDoor(setting) },
  {
    method: 'GET',
    path: '/robots.txt',
    answer: async ({ setting }) =>
      drawText({
        show: 'text',
        contentType: 'text/plain; charset=utf-8',
        text: robotsText({ sitemap: `${setting.env.PLATFORM_ORIGIN}/sitemap.xml` }),
      }),
  },
  {
    method: 'GET',
    path: '/sitemap.xml',
    answer: async ({ setting }) =>
      drawText({
        show: 'text',
        contentType: 'application/xml; charset=utf-8',
        text: sitemapText([{ url: `${setting.env.PLATFORM_ORIGIN}/` }]),
      }),
  },
  {
    method: 'GET',
    path: '/dev/ui',
    answer: async (arrival) =>
      isDevelopment(arrival.setting) ? drawParts(arrival.setting) : refusal(arrival, 'not-found'),
  },
  {
    method: 'GET',
    path: '/.well-known/jwks.json',
    answer: async ({ setting: { env, chance } }) =>
      Response.json(await readJwks(env, chance), { headers: { 'cache-control': 'public, max-age=60' } }),
  },
]

async function drawFrontDoor(setting: Setting): Promise<Response> {
  const { env, chance } = setting
  const nearest = { ...env, DB: env.DB.withSession('first-unconstrained') }
  const { platform } = openPlatformScope(nearest, chance)
  const { spaces, upcoming } = await platform.findFrontDoor(instantText(chance.now))
  const hrefOf = (host: string) => addressOn(env.PLATFORM_ORIGIN, host, '/')
  const { title, lead } = wordsFor('en').frontDoor
  return drawPlatformView(setting, '/', {
    title,
    description: lead,
    body: <FrontDoorView spaces={spaces} upcoming={upcoming} hrefOf={hrefOf} />,
  })
}

/** Every part of the interface on one page, for those who build it. */
function drawParts(setting: Setting): Response {
  return drawPlatformView(setting, '/dev/ui', { title: 'Parts', description: '', body: <PartsView /> })
}
