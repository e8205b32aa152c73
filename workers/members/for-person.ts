import { factorBarOf, readFactors, type FactorBar, type HomeLogin } from '@serai/auth'
import type { PlatformScope } from '@serai/scope'
import { withCookies } from '../edge/cookies.ts'
import type { Arrival } from '../edge/platform-app.ts'
import { seeOther } from '../edge/visit.ts'
import { platformScopeOf, readAtHome } from './home-login.ts'
import { jsonRefusal } from './read-json.ts'

/** Somebody who is signed in with the platform, by the login that asks. */
export type Person = HomeLogin

type Answer = (scope: PlatformScope, person: Person) => Promise<Response>

/** Answers whoever is signed in; anybody else is sent to sign in first. */
export function forPerson(arrival: Arrival, request: Request, answer: Answer): Promise<Response> {
  return answerPerson(arrival, request, answer, () => seeOther('/sign-in?path=/account'))
}

/** The same for a script, which is told so. */
export function forPersonsScript(arrival: Arrival, request: Request, answer: Answer): Promise<Response> {
  return answerPerson(arrival, request, answer, () => jsonRefusal('not-signed-in'))
}

/** What this login lacks to add or remove factors; null when nothing. */
export async function findFactorBar(scope: PlatformScope, person: Person): Promise<FactorBar | null> {
  return factorBarOf(person, await readFactors(scope, person.identityId), scope.now)
}

/** Where a person looks after their account: what mails about it lead to. */
export function accountAddress({ setting }: Arrival): string {
  return `${setting.env.PLATFORM_ORIGIN}/account`
}

async function answerPerson(
  { setting }: Arrival,
  request: Request,
  answer: Answer,
  refuse: () => Response,
): Promise<Response> {
  const { login, cookies } = await readAtHome(setting, request)
  const response = login === null ? refuse() : await answer(platformScopeOf(setting), login)
  // What the answer itself sets comes last, and counts: a new login, or none.
  const bare = new Response(response.body, response)
  bare.headers.delete('set-cookie')
  return withCookies(bare, [...cookies, ...response.headers.getSetCookie()])
}
