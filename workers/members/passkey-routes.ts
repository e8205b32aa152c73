import {
  askForNewPasskey,
  askForPasskey,
  newPasskeyAnswer,
  passkeyAnswer,
  registerPasskey,
  removePasskey,
  renamePasskey,
  signInWithPasskey,
} from '@serai/auth'
import { line } from '@serai/kernel'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { readCookie, setCookie, withCookies } from '../edge/cookies.ts'
import { deviceOf, networkOf } from '../edge/device.ts'
import { readForm } from '../edge/forms.ts'
import { refusal, type Arrival, type PlatformRoute } from '../edge/platform-app.ts'
import { seeOther } from '../edge/visit.ts'
import { readBound } from './destination.ts'
import { drawAccount } from './draw-account.tsx'
import { accountAddress, findFactorBar, forPerson, forPersonsScript } from './for-person.ts'
import { platformScopeOf } from './home-login.ts'
import { jsonRefusal, readJson } from './read-json.ts'
import { signIn } from './sign-in-routes.tsx'

/** Signing in with a passkey, and looking after one's own. */
export const passkeyRoutes: readonly PlatformRoute[] = [
  { method: 'POST', path: '/sign-in/passkey/options', takes: 'json', isRated: true, answer: offerChallenge },
  { method: 'POST', path: '/sign-in/passkey', takes: 'json', isRated: true, answer: takePasskey },
  { method: 'POST', path: '/account/passkeys/options', takes: 'json', answer: offerNewPasskey },
  { method: 'POST', path: '/account/passkeys', takes: 'json', answer: addPasskey },
  { method: 'POST', path: '/account/passkeys/rename', takes: ['id', 'name'], answer: rename },
  { method: 'POST', path: '/account/passkeys/remove', takes: ['id'], answer: remove },
]

const challengeSeconds = 5 * 60

/** Where somebody is bound, as the page of the sign-in carries it along. */
const bound = z.strictObject({
  to: z.string().max(253).optional(),
  nonce: z.string().max(64).optional(),
  path: z.string().max(1000).optional(),
})

async function offerChallenge({ setting }: Arrival, request: Request): Promise<Response> {
  const read = await readJson(request, bound)
  if ('code' in read) return jsonRefusal(read.code)
  const { to = null, nonce = null, path = null } = read.sent
  const scope = platformScopeOf(setting)
  const asked: Readonly<Record<string, string | null>> = { to, nonce, path }
  const there = await readBound(scope, { get: (name) => asked[name] ?? null })
  if (there === null) return jsonRefusal('unknown-host')
  const offered = await askForPasskey(scope, {
    destination: there.destination,
    network: networkOf(request),
    site: siteOf(setting),
  })
  if (offered === 'too-often') return jsonRefusal('too-often')
  return withCookies(Response.json(offered.options), [
    setCookie('challenge', offered.browser, challengeSeconds),
  ])
}

async function takePasskey({ setting }: Arrival, request: Request): Promise<Response> {
  const read = await readJson(request, passkeyAnswer)
  if ('code' in read) return jsonRefusal(read.code)
  const browser = readCookie(request, 'challenge')
  if (browser === null) return jsonRefusal('sign-in-over')
  const scope = platformScopeOf(setting)
  const proved = await signInWithPasskey(scope, { browser, answer: read.sent, site: siteOf(setting) })
  if (proved === null) return jsonRefusal('sign-in-over')
  const onward = await signIn(setting, scope, request, proved)
  return withCookies(Response.json({ to: onward.headers.get('location') }), onward.headers.getSetCookie())
}

function offerNewPasskey(arrival: Arrival, request: Request): Promise<Response> {
  return forPersonsScript(arrival, request, async (scope, person) => {
    const read = await readJson(request, z.strictObject({}))
    if ('code' in read) return jsonRefusal(read.code)
    if ((await findFactorBar(scope, person)) !== null) return jsonRefusal('second-factor-needed')
    const site = { ...siteOf(arrival.setting), name: wordsFor().frame.platform }
    const offered = await askForNewPasskey(scope, person, site)
    if (offered === 'too-many') return jsonRefusal('already-exists')
    return withCookies(Response.json(offered.options), [
      setCookie('challenge', offered.browser, challengeSeconds),
    ])
  })
}

function addPasskey(arrival: Arrival, request: Request): Promise<Response> {
  return forPersonsScript(arrival, request, async (scope, person) => {
    const read = await readJson(request, newPasskeyAnswer)
    if ('code' in read) return jsonRefusal(read.code)
    if ((await findFactorBar(scope, person)) !== null) return jsonRefusal('second-factor-needed')
    const device = deviceOf(request)
    const isAdded = await registerPasskey(scope, person, {
      browser: readCookie(request, 'challenge') ?? '',
      answer: read.sent,
      site: siteOf(arrival.setting),
      name: device === '' ? wordsFor().accountPage.passkey : device,
      link: accountAddress(arrival),
    })
    return isAdded ? Response.json({ to: '/account?done=passkey' }) : jsonRefusal('sign-in-over')
  })
}

const naming = z.object({ id: z.string().max(1364), name: line(60) })

function rename(arrival: Arrival, request: Request): Promise<Response> {
  return forPerson(arrival, request, async (scope, { identityId }) => {
    const form = await readForm(request)
    if ('code' in form) return refusal(arrival, form.code)
    const read = naming.safeParse(form.fields)
    if (!read.success) return refusal(arrival, 'invalid-input')
    const { id, name } = read.data
    const isTheirs = await renamePasskey(scope, { identityId, id }, name)
    return isTheirs ? seeOther('/account?done=name') : refusal(arrival, 'not-found')
  })
}

function remove(arrival: Arrival, request: Request): Promise<Response> {
  return forPerson(arrival, request, async (scope, person) => {
    const form = await readForm(request)
    if ('code' in form) return refusal(arrival, form.code)
    const read = naming.pick({ id: true }).safeParse(form.fields)
    if (!read.success) return refusal(arrival, 'invalid-input')
    const bar = await findFactorBar(scope, person)
    if (bar !== null) return drawAccount(arrival, scope, person, { fault: 'bar' })
    const isTheirs = await removePasskey(scope, person, {
      id: read.data.id,
      link: accountAddress(arrival),
    })
    return isTheirs ? seeOther('/account?done=removed') : refusal(arrival, 'not-found')
  })
}

function siteOf({ env }: Arrival['setting']) {
  return { origin: env.PLATFORM_ORIGIN }
}
