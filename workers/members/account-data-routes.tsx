import { readIdentityData } from '@serai/auth'
import { instantText } from '@serai/kernel'
import { readDataOf } from '@serai/members'
import { ErasedView, type Said } from '@serai/web/members'
import { wordsFor } from '@serai/web/words'
import { signedOutCookies } from '../edge/claim.ts'
import { withCookies } from '../edge/cookies.ts'
import { drawPlatformView } from '../edge/draw.tsx'
import { readForm, typedIn } from '../edge/forms.ts'
import { refusal, type Arrival, type PlatformRoute } from '../edge/platform-app.ts'
import { seeOther } from '../edge/visit.ts'
import { drawAccount } from './draw-account.tsx'
import { eraseEverywhere, type ErasedEverywhere } from './erase-everywhere.ts'
import { findFactorBar, forPerson } from './for-person.ts'
import { scopeAtDoor } from './home-login.ts'
import { isSameText } from './is-same-text.ts'

/** All that the platform and its spaces have of a person, as a file; and what erases it. */
export const accountDataRoutes: readonly PlatformRoute[] = [
  { method: 'GET', path: '/account/data.json', answer: giveData },
  { method: 'POST', path: '/account/erase', takes: ['confirm'], answer: erase },
  { method: 'GET', path: '/account/erased', answer: showErased },
]

function giveData(arrival: Arrival, request: Request): Promise<Response> {
  return forPerson(arrival, request, async (scope, person) => {
    const spaces = await scope.platform.listSpacesHolding(person)
    const held = await Promise.all(
      spaces.map(async ({ id, host, name }) => {
        const data = await readDataOf(scopeAtDoor(arrival.setting, id, person), person)
        return { space: name, host, ...data }
      }),
    )
    const own = await readIdentityData(scope, person.identityId)
    const data = { at: instantText(scope.now), ...own, spaces: held }
    return new Response(`${JSON.stringify(data, null, 2)}\n`, {
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    })
  })
}

/** Erases whoever has just shown that it is they, and says that they mean it. */
function erase(arrival: Arrival, request: Request): Promise<Response> {
  return forPerson(arrival, request, async (scope, person) => {
    const form = await readForm(request)
    if ('code' in form) return refusal(arrival, form.code)
    const { accountPage: words } = wordsFor()
    const typed = typedIn(form.fields)
    const refuse = (text: string, reason: string | null, status: number) =>
      drawAccount(arrival, scope, person, { said: refusedWith(text, typed, reason), status })
    if ((await findFactorBar(scope, person)) !== null) return refuse(words.faults.bar, null, 403)
    if (!isSameText(typed['confirm'] ?? '', person.email))
      return refuse(words.data.notConfirmed, words.data.notIt, 422)
    const became = await eraseEverywhere(arrival.setting, scope, person)
    return became === 'erased'
      ? withCookies(seeOther('/account/erased'), signedOutCookies())
      : refuse(whyNot(became), null, 409)
  })
}

function refusedWith(text: string, values: Readonly<Record<string, string>>, reason: string | null): Said {
  const faults = reason === null ? [] : [{ path: 'confirm', reason }]
  return { at: 'erase', text, isFault: true, form: { values, faults } }
}

function whyNot(became: Exclude<ErasedEverywhere, 'erased'>): string {
  const { data } = wordsFor().accountPage
  if (became === 'unfinished') return data.unfinished
  const names = became.owned.map(({ name }) => name).join(', ')
  return became.isBegun ? data.ownedSince(names) : data.owned(names)
}

function showErased({ setting }: Arrival): Promise<Response> {
  const { title } = wordsFor().accountPage.erased
  const page = { title, description: '', isOwn: true, body: <ErasedView /> }
  return Promise.resolve(drawPlatformView(setting, '/account/erased', page))
}
