import {
  confirmApp,
  findAppSetUp,
  makeRecoveryCodes,
  redeemSecondFactor,
  removeApp,
  setUpApp,
  showSecondFactor,
} from '@serai/auth'
import { AppView, RecoveryCodesView, SecondFactorView } from '@serai/web/members'
import { wordsFor } from '@serai/web/words'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { readCookie } from '../edge/cookies.ts'
import { drawPlatformView } from '../edge/draw.tsx'
import { readForm, typedIn } from '../edge/forms.ts'
import { refusal, type Arrival, type PlatformRoute } from '../edge/platform-app.ts'
import type { Setting } from '../edge/setting.ts'
import { seeOther } from '../edge/visit.ts'
import { hiddenOf, originOf } from './destination.ts'
import { drawAccount } from './draw-account.tsx'
import { accountAddress, findFactorBar, forPerson, type Person } from './for-person.ts'
import { platformScopeOf } from './home-login.ts'
import { attemptOf, refuseOver, signIn } from './sign-in-routes.tsx'

/** Authenticator apps and recovery codes: where they are set up, and where they are asked for. */
export const secondFactorRoutes: readonly PlatformRoute[] = [
  { method: 'GET', path: '/sign-in/second-factor', answer: askSecond },
  { method: 'POST', path: '/sign-in/second-factor', takes: ['code'], isRated: true, answer: takeSecond },
  { method: 'POST', path: '/account/step-up', takes: ['code'], isRated: true, answer: stepUp },
  { method: 'POST', path: '/account/authenticator/set-up', takes: [], answer: beginApp },
  { method: 'GET', path: '/account/authenticator', answer: showApp },
  { method: 'POST', path: '/account/authenticator', takes: ['code'], isRated: true, answer: confirm },
  { method: 'POST', path: '/account/authenticator/remove', takes: [], answer: remove },
  { method: 'POST', path: '/account/recovery-codes', takes: ['madeAt'], answer: giveRecoveryCodes },
]

async function askSecond({ setting }: Arrival, request: Request): Promise<Response> {
  const attempt = await attemptOf(setting, request)
  if (attempt === null || attempt.stage !== 'second-factor') return seeOther('/sign-in')
  return drawSecond(setting, attempt, false)
}

async function takeSecond(arrival: Arrival, request: Request): Promise<Response> {
  const { setting } = arrival
  const code = await readCode(request)
  if (typeof code !== 'string') return refusal(arrival, code.code)
  const browser = readCookie(request, 'attempt')
  if (browser === null) return refuseOver(arrival, request)
  const scope = platformScopeOf(setting)
  const proved = await redeemSecondFactor(scope, { browser, code })
  if (proved === 'too-often') return refusal(arrival, 'too-often')
  if (typeof proved === 'object') return signIn(setting, scope, request, proved)
  const attempt = proved === 'wrong' ? await attemptOf(setting, request) : null
  return attempt === null ? refuseOver(arrival, request) : drawSecond(setting, attempt, true)
}

type Attempt = NonNullable<Awaited<ReturnType<typeof attemptOf>>>

function drawSecond(setting: Setting, { destination }: Attempt, isWrong: boolean): Response {
  const formTo = originOf(setting, destination)
  const bound = new URLSearchParams({ ...hiddenOf(destination), strong: '1' })
  const page = {
    title: wordsFor().signingIn.secondTitle,
    body: <SecondFactorView isWrong={isWrong} byPasskey={`/sign-in?${bound.toString()}`} />,
    formTo,
  }
  return draw(setting, '/sign-in/second-factor', page, isWrong ? 422 : 200)
}

/** Somebody who is signed in shows a second factor: their login is a new one from then on. */
function stepUp(arrival: Arrival, request: Request): Promise<Response> {
  return forPerson(arrival, request, async (scope, person) => {
    const code = await readCode(request)
    if (typeof code !== 'string') return refusal(arrival, code.code)
    const { identityId, email, factors } = person
    const shown = await showSecondFactor(scope, identityId, code)
    if (shown === 'wrong') return drawAccount(arrival, scope, person, { fault: 'wrongCode' })
    if (shown === 'too-often') return drawAccount(arrival, scope, person, { fault: 'tooOften' })
    const destination = { host: null, path: '/account?done=proved', nonceHash: null }
    const proved = { browserHash: null, identityId, email, destination }
    return signIn(arrival.setting, scope, request, {
      ...proved,
      factors: [...factors.filter((one) => one !== shown && one !== 'demo'), shown],
    })
  })
}

function beginApp(arrival: Arrival, request: Request): Promise<Response> {
  return unlessBarred(arrival, request, async (scope, { identityId }) => {
    await setUpApp(scope, identityId)
    return seeOther('/account/authenticator')
  })
}

function showApp(arrival: Arrival, request: Request): Promise<Response> {
  return unlessBarred(arrival, request, (scope, person) => drawApp(arrival, scope, person, false))
}

function confirm(arrival: Arrival, request: Request): Promise<Response> {
  return unlessBarred(arrival, request, async (scope, person) => {
    const code = await readCode(request)
    if (typeof code !== 'string') return refusal(arrival, code.code)
    const became = await confirmApp(scope, person, { code, link: accountAddress(arrival) })
    if (became === 'too-often') return refusal(arrival, 'too-often')
    if (became === 'over') return refusal(arrival, 'sign-in-over')
    return became === 'confirmed' ? seeOther('/account?done=app') : drawApp(arrival, scope, person, true)
  })
}

function remove(arrival: Arrival, request: Request): Promise<Response> {
  return unlessBarred(arrival, request, async (scope, person) => {
    const isRemoved = await removeApp(scope, person, accountAddress(arrival))
    return isRemoved ? seeOther('/account?done=removed') : refusal(arrival, 'sign-in-over')
  })
}

/** The one answer that says them: a page that is loaded again leads to the account, and makes no others in their place. */
function giveRecoveryCodes(arrival: Arrival, request: Request): Promise<Response> {
  return unlessBarred(arrival, request, async (scope, person) => {
    const form = await readForm(request)
    if ('code' in form) return refusal(arrival, form.code)
    const { madeAt = '' } = typedIn(form.fields)
    const from = { link: accountAddress(arrival), madeAt: madeAt === '' ? null : madeAt }
    const codes = await makeRecoveryCodes(scope, person, from)
    if (codes === 'stale') return seeOther('/account?done=codes')
    if (codes === 'no-factor') return drawAccount(arrival, scope, person, { fault: 'noFactor' })
    if (codes === 'over') return refusal(arrival, 'sign-in-over')
    const { title } = wordsFor().accountPage.recovery
    return draw(arrival.setting, '/account/recovery-codes', {
      title,
      body: <RecoveryCodesView codes={codes} />,
    })
  })
}

/** Answers somebody whose login may add and remove factors; others are told what it lacks. */
function unlessBarred(
  arrival: Arrival,
  request: Request,
  answer: Parameters<typeof forPerson>[2],
): Promise<Response> {
  return forPerson(arrival, request, async (scope, person) =>
    (await findFactorBar(scope, person)) === null
      ? answer(scope, person)
      : drawAccount(arrival, scope, person, { fault: 'bar' }),
  )
}

/** The secret that waits for its first code, for the person whose it is. */
async function drawApp(
  arrival: Arrival,
  scope: Parameters<typeof findAppSetUp>[0],
  person: Person,
  isWrong: boolean,
): Promise<Response> {
  const words = wordsFor()
  const app = await findAppSetUp(scope, person, words.frame.platform)
  if (app === null) return seeOther('/account')
  const page = { title: words.accountPage.app.title, body: <AppView {...app} isWrong={isWrong} /> }
  return draw(arrival.setting, '/account/authenticator', page, isWrong ? 422 : 200)
}

type Page = { readonly title: string; readonly body: JSX.Element; readonly formTo?: string | null }

function draw(setting: Setting, path: string, page: Page, status = 200): Response {
  return drawPlatformView(setting, path, { description: '', isOwn: true, ...page }, status)
}

/** The code that a form sent. */
async function readCode(request: Request) {
  const form = await readForm(request)
  return 'code' in form ? form : (typedIn(form.fields)['code'] ?? '').slice(0, 100)
}
