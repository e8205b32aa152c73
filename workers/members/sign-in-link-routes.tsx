import { LinkView } from '@serai/web/members'
import { wordsFor } from '@serai/web/words'
import { drawPlatformView } from '../edge/draw.tsx'
import type { Arrival, PlatformRoute } from '../edge/platform-app.ts'
import { originOf } from './destination.ts'
import { attemptOf } from './sign-in-routes.tsx'

/** Where the link in a mail with a code leads. */
export const signInLinkRoutes: readonly PlatformRoute[] = [
  { method: 'GET', path: '/sign-in/link', answer: showLink },
]

/** Programs that read mail follow links, and some send forms too: the code alone, without the browser, does nothing. */
async function showLink({ setting, url }: Arrival, request: Request): Promise<Response> {
  const code = url.searchParams.get('code') ?? ''
  // Whether it was ever sent to anybody is not asked: the answer is by its shape alone.
  const attempt = isWholeCode(code) ? await attemptOf(setting, request) : null
  const state = !isWholeCode(code) ? 'broken' : attempt === null ? 'elsewhere' : 'here'
  const { linkTitle, elsewhereTitle, brokenLinkTitle } = wordsFor().signingIn
  const title = { broken: brokenLinkTitle, elsewhere: elsewhereTitle, here: linkTitle }[state]
  return drawPlatformView(setting, '/sign-in/link', {
    ...{ title, description: '', isOwn: true },
    formTo: attempt === null ? null : originOf(setting, attempt.destination),
    body: <LinkView code={code} state={state} />,
  })
}

/** True of what stands in the link of a mail, whole; whether it was ever sent to anybody is another matter. */
function isWholeCode(code: string): boolean {
  return /^[0-9A-Za-z]{4}-?[0-9A-Za-z]{4}$/.test(code)
}
