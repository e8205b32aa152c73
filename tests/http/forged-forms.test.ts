import { env } from 'cloudflare:workers'
import { adminActions } from '@serai/workers/admin/admin-routes.ts'
import { identityRoutes } from '@serai/workers/members/identity-routes.ts'
import { memberActions } from '@serai/workers/members/member-routes.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { platformHost, platformOrigin, somebody, type AccountBrowser } from '../support/account-browser.ts'
import { aMemberWith } from '../support/people.ts'
import { rowsOf } from '../support/rows-of.ts'
import { stillSetting, visit } from '../support/setting.ts'
import { signedIn } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { stillEnv } from '../support/still-env.ts'

let space: TestSpace
let neighbour: TestSpace
let cookie: string
let person: AccountBrowser

beforeAll(async () => {
  space = await aSpace()
  neighbour = await aSpace()
  cookie = await signedIn(space, await aMemberWith(space, 'owner'))
  person = await somebody()
})

/** The headers of a request that some other page sends, or something that is no page; `own` is the host it goes to. */
const forgeries: Readonly<Record<string, (own: string) => Readonly<Record<string, string>>>> = {
  'a sibling space': () => ({ origin: `http://${neighbour.host}`, 'sec-fetch-site': 'same-site' }),
  'a sibling space, in an old browser': () => ({ origin: `http://${neighbour.host}` }),
  'another site': () => ({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }),
  'another site, in an old browser': () => ({ origin: 'https://evil.example' }),
  'a page without an origin': () => ({ origin: 'null', 'sec-fetch-site': 'cross-site' }),
  'a sandboxed frame of this host': () => ({ origin: 'null', 'sec-fetch-site': 'same-origin' }),
  'nobody who says so': () => ({}),
  'a page that hides its origin': () => ({ 'sec-fetch-site': 'same-origin' }),
  'an address bar': () => ({ 'sec-fetch-site': 'none' }),
  'this host by another scheme': (own) => ({ origin: `https://${own}`, 'sec-fetch-site': 'same-site' }),
  'this host on another port': (own) => ({ origin: `http://${own}:8080`, 'sec-fetch-site': 'same-site' }),
  'this host, but a browser that saw another': (own) => ({
    origin: `http://${own}`,
    'sec-fetch-site': 'cross-site',
  }),
  'a host with this one’s name in it': (own) => ({ origin: `http://${own}.evil.example` }),
  'a page that names this host in its referrer': (own) => ({ referer: `http://${own}/me` }),
  'a form that overrides its method': (own) => ({
    referer: `http://${own}/`,
    'x-http-method-override': 'GET',
  }),
}

const types = ['application/x-www-form-urlencoded', 'text/plain', 'application/json', ''] as const

const said = 'This was not sent from our own page'

const inSpace = [...memberActions, ...adminActions, { path: '/sign-out' } as const].map(({ path }) =>
  path.replace(/:\w+/g, 'x'),
)

const atPlatform = identityRoutes.filter(({ method }) => method === 'POST').map(({ path }) => path)

const deployment = { ...stillEnv, PLATFORM_ORIGIN: platformOrigin }

async function identitiesNow(): Promise<string> {
  const tables = [
    'identities',
    'passkeys',
    'totp_secrets',
    'recovery_codes',
    'login_attempts',
    'tries',
    'logins',
  ]
  const results = await env.DB.batch(tables.map((name) => env.DB.prepare(`select * from ${name}`)))
  return JSON.stringify(results.map((rows) => rows.results))
}

describe.each(Object.entries(forgeries))('T20: a form that is sent from %s', (_, headersOf) => {
  it('does nothing in a space, whichever it is', async () => {
    const before = await rowsOf(space.id)
    for (const [at, path] of inSpace.entries()) {
      const type = types[at % types.length] ?? ''
      const headers = { cookie, ...(type === '' ? {} : { 'content-type': type }), ...headersOf(space.host) }
      const answer = await visit(space.host, path, { method: 'POST', headers, body: 'name=x' })
      const page = await answer.text()
      expect([path, answer.status, page.includes(said)]).toEqual([path, 403, true])
      expect([path, answer.headers.getSetCookie()]).toEqual([path, []])
    }
    expect(await rowsOf(space.id)).toEqual(before)
  })

  it('does nothing at the platform, whichever it is', async () => {
    const before = await identitiesNow()
    const own = [...person.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    for (const [at, path] of atPlatform.entries()) {
      const type = types[at % types.length] ?? ''
      const brought = { cookie: own, ...(type === '' ? {} : { 'content-type': type }) }
      const headers = { ...brought, ...headersOf(platformHost) }
      const setting = stillSetting({ env: deployment })
      const answer = await visit(platformHost, path, { method: 'POST', headers, body: 'email=a' }, setting)
      expect([path, answer.status, (await answer.text()).includes(said)]).toEqual([path, 403, true])
      expect([path, answer.headers.getSetCookie()]).toEqual([path, []])
    }
    expect(await identitiesNow()).toBe(before)
  })
})

describe('T20: the forms that are tried', () => {
  it('are all that there are, and are read when they come from here', async () => {
    expect([inSpace.length, atPlatform.length].every((count) => count > 15)).toBe(true)
    for (const path of inSpace) {
      const headers = { origin: `http://${space.host}`, 'sec-fetch-site': 'same-origin' }
      const answer = await visit(space.host, path, { method: 'POST', headers, body: new URLSearchParams() })
      expect([path, (await answer.text()).includes(said)]).toEqual([path, false])
    }
  })

  it('are answered to nobody’s script: no other origin is told that it may read', async () => {
    for (const method of ['GET', 'OPTIONS', 'POST']) {
      const headers = { cookie, origin: `http://${neighbour.host}`, 'access-control-request-method': 'POST' }
      const answer = await visit(space.host, '/me', { method, headers })
      const told = [...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))
      expect([method, told]).toEqual([method, []])
    }
  })

  it('change nothing where they are asked for as a page', async () => {
    const before = await rowsOf(space.id)
    for (const path of inSpace)
      await visit(space.host, `${path}?confirm=on&joinPolicy=open`, { headers: { cookie } })
    expect(await rowsOf(space.id)).toEqual(before)
  })
})
