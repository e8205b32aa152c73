import type { HomeLogin } from '@serai/auth'
import type { SpaceDoor } from '@serai/db'
import { localPath, type Problem } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { wordsFor } from '@serai/web/words'
import { withCookies } from '../edge/cookies.ts'
import { readForm, typedIn } from '../edge/forms.ts'
import { addressOn } from '../edge/hosts.ts'
import { refusal, type Arrival } from '../edge/platform-app.ts'
import type { Setting } from '../edge/setting.ts'
import { seeOther } from '../edge/visit.ts'
import { platformScopeOf, readAtHome, scopeAtDoor } from './home-login.ts'

/** Somebody at a door: who they are, and a scope of the space as a newcomer's. */
export type AtDoor = { readonly login: HomeLogin; readonly door: SpaceDoor; readonly scope: Scope }

/** Answers whoever stands at the door of this host, with the cookies that their request earned; others sign in, and come back. */
export async function atDoor(
  arrival: Arrival,
  request: Request,
  host: string,
  answer: (at: AtDoor) => Response | Promise<Response>,
  back = `${arrival.url.pathname}${arrival.url.search}`,
): Promise<Response> {
  const { setting } = arrival
  const door = await platformScopeOf(setting).platform.findDoor(host)
  if (door === null) return refusal(arrival, 'unknown-host')
  const { login, cookies } = await readAtHome(setting, request)
  if (login === null) {
    return withCookies(seeOther(`/sign-in?path=${encodeURIComponent(localPath(back))}`), cookies)
  }
  const scope = scopeAtDoor(setting, door.id, login)
  return withCookies(await answer({ login, door, scope }), cookies)
}

/** What was typed into a form of the door; the refusal of what is no form. */
export async function readTyped(arrival: Arrival, request: Request) {
  const sent = await readForm(request)
  return 'code' in sent ? refusal(arrival, sent.code) : typedIn(sent.fields)
}

/** Through the door: signed in there too, and on one's own page, which says that one is a member now. */
export function enter(setting: Setting, door: SpaceDoor): Response {
  return seeOther(hrefOf(setting, door, `/sign-in?path=${encodeURIComponent('/me?done=joined')}`))
}

/** An address of the space that the door is of. */
export function hrefOf({ env }: Setting, { host }: SpaceDoor, path: string): string {
  return addressOn(env.PLATFORM_ORIGIN, host, path)
}

/** What went wrong with a form of the door as a whole, in words. */
export function faultOf(problem: Problem | null): string | null {
  if (problem === null) return null
  const { title, advice } = wordsFor().problems[problem.code]
  return `${title}. ${advice}`
}
