import { FrontDoorView } from '@serai/web/site'
import { wordsFor } from '@serai/web/words'
import { openPlatformScope } from '../platform/open-scope.ts'
import { drawPlatformView, drawProblem } from './draw.tsx'
import type { Setting } from './setting.ts'

/** The bare platform host: what Serai is, and the spaces that are public. */
export async function frontDoor(
  request: Request,
  url: URL,
  requestId: string,
  setting: Setting,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return drawProblem(setting, url, null, 'method-not-allowed', requestId)
  }
  if (url.pathname !== '/') return drawProblem(setting, url, null, 'not-found', requestId)
  const nearest = { DB: setting.env.DB.withSession('first-unconstrained') }
  const spaces = await openPlatformScope(nearest, setting.chance).platform.listFrontDoorSpaces()
  const port = url.port === '' ? '' : `:${url.port}`
  const hrefOf = (host: string) => `${url.protocol}//${host}${port}/`
  const { title, lead } = wordsFor('en').frontDoor
  return drawPlatformView(setting, '/', {
    title,
    description: lead,
    body: <FrontDoorView spaces={spaces} hrefOf={hrefOf} />,
  })
}
