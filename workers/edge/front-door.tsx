import { instantText } from '@serai/kernel'
import { robotsText, sitemapText } from '@serai/web/sitemap'
import { FrontDoorView, PartsView } from '@serai/web/site'
import { wordsFor } from '@serai/web/words'
import { openPlatformScope } from '../platform/open-scope.ts'
import { drawText, drawPlatformView, drawProblem } from './draw.tsx'
import { addressOn } from './hosts.ts'
import type { Setting } from './setting.ts'

/** The bare platform host: what Serai is, the spaces that are public, and what is on next in them. */
export async function frontDoor(
  request: Request,
  url: URL,
  requestId: string,
  setting: Setting,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return drawProblem(setting, null, 'method-not-allowed', requestId)
  }
  const { PLATFORM_ORIGIN: platform } = setting.env
  switch (url.pathname) {
    case '/':
      return drawFrontDoor(setting)
    case '/robots.txt':
      return drawText({
        show: 'text',
        contentType: 'text/plain; charset=utf-8',
        text: robotsText({ sitemap: `${platform}/sitemap.xml` }),
      })
    case '/sitemap.xml':
      return drawText({
        show: 'text',
        contentType: 'application/xml; charset=utf-8',
        text: sitemapText([{ url: `${platform}/` }]),
      })
    case '/dev/ui':
      if (isDevelopment(platform)) return drawParts(setting)
  }
  return drawProblem(setting, null, 'not-found', requestId)
}

async function drawFrontDoor(setting: Setting): Promise<Response> {
  const { env, chance } = setting
  const nearest = { DB: env.DB.withSession('first-unconstrained') }
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

/** True on the machine of somebody who builds Serai: no deployment has this host. */
function isDevelopment(platform: string): boolean {
  return new URL(platform).hostname === 'localhost'
}
