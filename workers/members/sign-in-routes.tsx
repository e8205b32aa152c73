import {
  askForCode,
  askSecondFactor,
  findAttempt,
  finishLogin,
  knownBrowserOf,
  markBrowser,
  mostCodeTries,
  redeemCode,
  type CodeAsked,
  type HomeLogin,
  type ProvedAddress,
} from '@serai/auth'
import { platformSpace } from '@serai/db'
import { instantText, staffLoginHours, type Factor } from '@serai/kernel'
import { maskedEmail, readEmail } from '@serai/members'
import { isStrong, type PlatformScope } from '@serai/scope'
import { CodeView, SignInView, type SignInViewProps } from '@serai/web/members'
import { wordsFor } from '@serai/web/words'
import { cookiesOf } from '../edge/claim.ts'
import { clearCookie, readCookie, setCookie, withCookies } from '../edge/cookies.ts'
import { isDevelopment } from '../edge/development.ts'
import { deviceOf, networkOf, placeOf } from '../edge/device.ts'
import { drawPlatformView } from '../edge/draw.tsx'
import { readForm, typedIn } from '../edge/forms.ts'
import { refusal, type Arrival, type PlatformRoute } from '../edge/platform-app.ts'
import type { Setting } from '../edge/setting.ts'
import { seeOther } from '../edge/visit.ts'
import { goOn, hiddenOf, originOf, readBound, type Bound } from './destination.ts'
import { platformScopeOf, readAtHome } from './home-login.ts'

/** How long a browser may take from asking for a code to entering it. */
const attemptSeconds = 15 * 60

/** As long as browsers keep a cookie (RFC 6265bis §5.5). */
const knownSeconds = 400 * 24 * 3600

/** Signing in: an address, a code, and where one was bound. */
export const signInRoutes: readonly PlatformRoute[] = [
  { method: 'GET', path: '/sign-in', answer: offerSignIn },
  {
    method: 'POST',
    path: '/sign-in',
    takes: ['email', 'to', 'nonce', 'path'],
    isRated: true,
    answer: sendCode,
  },
  { method: 'GET', path: '/sign-in/code', answer: askCode },
  { method: 'POST', path: '/sign-in/code', takes: ['code'], isRated: true, answer: takeCode },
]

async function offerSignIn(arrival: Arrival, request: Request): Promise<Response> {
  const { setting, url } = arrival
  const scope = platformScopeOf(setting)
  const bound = await readBound(scope, url.searchParams)
  if (bound === null) return refusal(arrival, 'unknown-host')
  const { login, cookies } = await readAtHome(setting, request)
  const isEnough = login !== null && (!url.searchParams.has('strong') || isFreshlyStrong(login, scope.now))
  if (isEnough) return withCookies(await goOn(setting, scope, login, bound.destination), cookies)
  return withCookies(drawSignIn(setting, bound, { typed: '', problem: null }), cookies)
}

/** True of a login that showed a second factor no longer ago than a login of staff may lie unused. */
function isFreshlyStrong({ factors, authAt }: HomeLogin, now: Date): boolean {
  return isStrong(factors) && now.getTime() - Date.parse(authAt) <= staffLoginHours.idle * 3_600_000
}

async function sendCode(arrival: Arrival, request: Request): Promise<Response> {
  const { setting } = arrival
  const scope = platformScopeOf(setting)
  const sent = await readForm(request)
  if ('code' in sent) return refusal(arrival, sent.code)
  const typed = typedIn(sent.fields)
  const bound = await readBound(scope, { get: (name) => typed[name] ?? null })
  if (bound === null) return refusal(arrival, 'unknown-host')
  const email = readEmail(typed['email'] ?? '')
  if (email === null) return drawSignIn(setting, bound, { typed: typed['email'] ?? '', problem: 'badEmail' })
  const { destination } = bound
  const asked = await sendCodeTo(arrival, request, {
    email,
    destination,
    spaceName: bound.door?.name ?? null,
  })
  return asked === 'too-often' ? drawSignIn(setting, bound, { typed: email, problem: 'tooOften' }) : asked
}

/** Sends a code to an address and the browser to where it is entered, which then goes on to the destination. */
export async function sendCodeTo(
  { setting }: Arrival,
  request: Request,
  whom: Pick<CodeAsked, 'email' | 'destination' | 'spaceName'>,
): Promise<Response | 'too-often'> {
  const asked = await askForCode(platformScopeOf(setting), {
    ...whom,
    network: networkOf(request),
    mark: readCookie(request, 'known'),
    linkTo: `${setting.env.PLATFORM_ORIGIN}/sign-in/link`,
  })
  if (asked === 'too-often') return asked
  return withCookies(seeOther('/sign-in/code'), [setCookie('attempt', asked.browser, attemptSeconds)])
}

function drawSignIn(
  setting: Setting,
  { door, destination }: Bound,
  { typed, problem }: Pick<SignInViewProps, 'typed' | 'problem'>,
): Response {
  const spaceName = door?.name ?? null
  const title = wordsFor().signingIn.title(spaceName)
  const view = {
    ...{ spaceName, typed, problem, isDevelopment: isDevelopment(setting) },
    joinPolicy: door?.joinPolicy ?? null,
  }
  const status = { badEmail: 422, tooOften: 429, none: 200 }[problem ?? 'none']
  return drawPlatformView(
    setting,
    '/sign-in',
    {
      ...{ title, description: '', isOwn: true, hasIslands: true, formTo: originOf(setting, destination) },
      body: <SignInView {...view} hidden={hiddenOf(destination)} />,
    },
    status,
  )
}

async function askCode(arrival: Arrival, request: Request): Promise<Response> {
  const attempt = await attemptOf(arrival.setting, request)
  if (attempt === null || attempt.email === null) return seeOther('/sign-in')
  if (isWaiting(attempt)) return seeOther('/sign-in/second-factor')
  return drawCode(arrival.setting, attempt, isUsedUp(attempt) ? 'usedUpCode' : 'none')
}

async function takeCode(arrival: Arrival, request: Request): Promise<Response> {
  const { setting } = arrival
  const scope = platformScopeOf(setting)
  const sent = await readForm(request)
  if ('code' in sent) return refusal(arrival, sent.code)
  const browser = readCookie(request, 'attempt')
  if (browser === null) return refuseOver(arrival, request)
  const code = typedIn(sent.fields)['code'] ?? ''
  const proved = await redeemCode(scope, { browser, code })
  if (proved === null) {
    const attempt = await attemptOf(setting, request)
    if (attempt === null || attempt.email === null) return refuseOver(arrival, request)
    return isWaiting(attempt)
      ? seeOther('/sign-in/second-factor')
      : drawCode(setting, attempt, isUsedUp(attempt) ? 'usedUpCode' : 'wrongCode')
  }
  if (await askSecondFactor(scope, proved)) return seeOther('/sign-in/second-factor')
  return signIn(setting, scope, request, proved)
}

/** What is over is so because it led in, where somebody is signed in: they went back to a page of before. */
export async function refuseOver(arrival: Arrival, request: Request): Promise<Response> {
  const { login, cookies } = await readAtHome(arrival.setting, request)
  return withCookies(login === null ? refusal(arrival, 'sign-in-over') : seeOther('/account'), cookies)
}

/** True for an attempt whose code was taken: a form that was sent twice has led here. */
function isWaiting({ stage }: Attempt): boolean {
  return stage === 'second-factor'
}

/** Somebody who proved who they are, in an attempt of this browser or without one. */
type Proved = Omit<ProvedAddress, 'browserHash'> & { readonly browserHash: string | null }

/**
 * Signs somebody in with the platform and sends them where they were bound. A form that was sent twice finds the browser
 * signed in by the other one, or begins anew.
 */
export async function signIn(
  setting: Setting,
  scope: PlatformScope,
  request: Request,
  { browserHash, identityId, email, factors: proved, destination }: Proved,
): Promise<Response> {
  // A second factor is asked of staff everywhere but here, where whoever builds Serai tries it.
  const factors: readonly Factor[] = isDevelopment(setting) ? [...proved, 'demo'] : proved
  const mark = readCookie(request, 'known')
  // Who shows one more factor is signed in already, in this browser.
  const isKnown = browserHash === null || (await knownBrowserOf(scope, mark, email)) !== null
  const { login: before, cookies: held } = await readAtHome(setting, request)
  const from = {
    ...{ browserHash, device: deviceOf(request), place: placeOf(request), isKnown },
    before: before?.loginId ?? null,
  }
  const opened = await finishLogin(scope, { identityId, email, factors }, from, {
    link: `${setting.env.PLATFORM_ORIGIN}/account`,
    platformName: wordsFor().frame.platform,
  })
  if (opened === 'over') {
    const bound = browserHash === null ? { path: '/account' } : hiddenOf(destination)
    return withCookies(seeOther(`/sign-in?${new URLSearchParams(bound).toString()}`), held)
  }
  const { loginId, refreshToken } = opened
  const authAt = instantText(scope.now)
  const login = { identityId, memberId: null, factors, authAt, loginId, refreshToken, epoch: 1 }
  const cookies = await cookiesOf(setting, platformSpace, login)
  const onward = await goOn(setting, scope, { loginId, identityId, email, factors, authAt }, destination)
  const known = setCookie('known', await markBrowser(scope, mark, email), knownSeconds)
  return withCookies(onward, [...cookies, clearCookie('attempt'), clearCookie('challenge'), known])
}

/** True of an attempt that was guessed at so often that not even its code is taken any more. */
function isUsedUp({ tries }: Attempt): boolean {
  return tries >= mostCodeTries
}

type Attempt = NonNullable<Awaited<ReturnType<typeof findAttempt>>>

/** The attempt of the browser that asks, while it is not over. */
export async function attemptOf(setting: Setting, request: Request): Promise<Attempt | null> {
  const browser = readCookie(request, 'attempt')
  return browser === null ? null : findAttempt(platformScopeOf(setting), browser)
}

function drawCode(
  setting: Setting,
  { email, destination }: Attempt,
  fault: 'wrongCode' | 'usedUpCode' | 'none',
): Response {
  const { codeTitle } = wordsFor().signingIn
  // Whoever brings an invitation did not type its address, and need not be the one who has it.
  const isInvited = destination.path.startsWith('/invitation?')
  const again = isInvited
    ? destination.path
    : `/sign-in?${new URLSearchParams(hiddenOf(destination)).toString()}`
  const shown = isInvited ? maskedEmail(email ?? '') : (email ?? '')
  // An invited address is typed by nobody: a new code for it is asked for where the invitation is.
  const renew = isInvited ? null : { email: email ?? '', ...hiddenOf(destination) }
  const view = { email: shown, fault, again, renew, isDevelopment: isDevelopment(setting) }
  return drawPlatformView(
    setting,
    '/sign-in/code',
    {
      ...{ title: codeTitle, description: '', isOwn: true, formTo: originOf(setting, destination) },
      body: <CodeView {...view} />,
    },
    fault === 'none' ? 200 : 422,
  )
}
