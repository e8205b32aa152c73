import { endHomeLogin, endLoginsEverywhere, endThisLogin } from '@serai/auth'
import { id } from '@serai/kernel'
import { isAccountNote } from '@serai/web/members'
import * as z from 'zod'
import { signedOutCookies } from '../edge/claim.ts'
import { withCookies } from '../edge/cookies.ts'
import { readForm } from '../edge/forms.ts'
import { refusal, type Arrival, type PlatformRoute } from '../edge/platform-app.ts'
import { seeOther } from '../edge/visit.ts'
import { drawAccount } from './draw-account.tsx'
import { forPerson } from './for-person.ts'

/** A person's account with the platform, and the ways out of it. */
export const accountRoutes: readonly PlatformRoute[] = [
  { method: 'GET', path: '/account', answer: showAccount },
  { method: 'POST', path: '/account/logins/end', takes: ['id'], answer: endOne },
  {
    method: 'POST',
    path: '/account/sign-in-again',
    takes: [],
    answer: (...asked) => leave('/sign-in?path=/account', ...asked),
  },
  { method: 'POST', path: '/account/sign-out', takes: [], answer: (...asked) => leave('/', ...asked) },
  { method: 'POST', path: '/account/sign-out-everywhere', takes: [], answer: leaveEverywhere },
]

function showAccount(arrival: Arrival, request: Request): Promise<Response> {
  return forPerson(arrival, request, (scope, person) => {
    const done = arrival.url.searchParams.get('done')
    return drawAccount(arrival, scope, person, { note: isAccountNote(done) ? done : null })
  })
}

const ending = z.object({ id: id('login') })

function endOne(arrival: Arrival, request: Request): Promise<Response> {
  return forPerson(arrival, request, async (scope, { identityId, loginId }) => {
    const form = await readForm(request)
    if ('code' in form) return refusal(arrival, form.code)
    const read = ending.safeParse(form.fields)
    const isEnded = read.success && (await endHomeLogin(scope, identityId, read.data.id))
    if (!isEnded) return refusal(arrival, 'not-found')
    if (read.data.id !== loginId) return seeOther('/account?done=ended')
    return withCookies(seeOther('/'), signedOutCookies())
  })
}

function leave(to: string, arrival: Arrival, request: Request): Promise<Response> {
  return forPerson(arrival, request, async ({ home }, { loginId }) => {
    await endThisLogin(home, { sessionId: loginId, memberId: null })
    return withCookies(seeOther(to), signedOutCookies())
  })
}

function leaveEverywhere(arrival: Arrival, request: Request): Promise<Response> {
  return forPerson(arrival, request, async (scope, { identityId }) => {
    await endLoginsEverywhere(scope, identityId)
    return withCookies(seeOther('/'), signedOutCookies())
  })
}
