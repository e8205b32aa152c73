import { FrontDoorView } from '@serai/web/site'
import { wordsFor } from '@serai/web/words'
import { openPlatformScope } from '../platform/open-scope.ts'
import { drawPlatformView, drawProblem } from './draw.tsx'
import { addressOn } from './hosts.ts'
import type { Setting } from './setting.ts'

/** The bare platform host: what Serai is, and the spaces that are public. */
export async function frontDoor(
  request: Request,
  url: URL,
  requestId: string,
  setting: Setting,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return drawProblem(setting, null, 'method-not-allowed', requestId)
  }
  if (url.pathname !== '/') return drawProblem(setting, null, 'not-found', requestId)
  const nearest = { DB: setting.env.DB.withSession('first-unconstrained') }
  const spaces = await openPlatformScope(nearest, setting.chance).platform.listFrontDoorSpaces()
  const hrefOf = (host: string) => addressOn(setting.env.PLATFORM_ORIGIN, host, '/')
  const { title, lead } = wordsFor('en').frontDoor
  return drawPlatformView(setting, '/', {
    title,
    description: lead,
    body: <FrontDoorView spaces={spaces} hrefOf={hrefOf} />,
  })
}
