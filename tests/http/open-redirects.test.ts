import { beforeAll, describe, expect, it } from 'vitest'
import { platformHost, platformOrigin, signInByCode } from '../support/account-browser.ts'
import { haveKeys } from '../support/keys.ts'
import { aKnownPerson, joined, type KnownPerson } from '../support/known-person.ts'
import { realChance } from '@serai/workers/platform/open-scope.ts'
import { noon, stillSetting, visit } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { stillEnv } from '../support/still-env.ts'

let space: TestSpace
let other: TestSpace
let person: KnownPerson

beforeAll(async () => {
  await haveKeys()
  space = await aSpace()
  other = await aSpace()
  person = await aKnownPerson()
  await joined(space, person)
})

/** What an address is given so that a sign-in through it ends elsewhere. */
const payloads = (): readonly string[] => [
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  '/\\/evil.example',
  '/%2f%2fevil.example',
  '%2f%2fevil.example',
  '/%252f%252fevil.example',
  '/%5cevil.example',
  '/%255cevil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\nlocation: https://evil.example',
  '/%0d%0alocation:%20https://evil.example',
  ' //evil.example',
  '\u0000//evil.example',
  'https://evil.example',
  'https:evil.example',
  'http:///evil.example',
  `https://${space.host}@evil.example`,
  `//${space.host}@evil.example/`,
  `//${other.host}/`,
  `https://${other.host}/me`,
  `//${platformHost}/account`,
  '/@evil.example',
  'javascript:alert(1)',
  '/javascript:alert(1)',
  'data:text/html,x',
  '/..//evil.example',
  '/x/%2e%2e//evil.example',
  '/\u2044\u2044evil.example',
  '\uff0f\uff0fevil.example',
  '/\uff3cevil.example',
  '/\u3002evil.example',
  '/sign-in?path=//evil.example',
  '/sign-in/return?code=x&path=//evil.example',
]

const later = () =>
  stillSetting({
    env: { ...stillEnv, PLATFORM_ORIGIN: platformOrigin },
    chance: { now: noon, random: realChance().random },
  })

const atSpace = (path: string, cookie: string) => visit(space.host, path, { headers: { cookie } }, later())

function whereTo(answer: Response): URL {
  expect(answer.status).toBe(303)
  return new URL(answer.headers.get('location') ?? '', `https://${space.host}/`)
}

describe('T20: a sign-in that was set out on with a hostile path', () => {
  it('is tried with more than thirty', () => {
    expect(payloads().length).toBeGreaterThan(30)
  })

  it('ends in the space that it was for, through the whole hand-off', async () => {
    for (const payload of payloads()) {
      const out = await atSpace(`/sign-in?path=${encodeURIComponent(payload)}`, '')
      const nonce = out.headers.getSetCookie()[0]?.split(';')[0] ?? ''
      const platform = whereTo(out)
      expect([payload, platform.origin]).toEqual([payload, platformOrigin])
      // The same again at the platform, where anybody can make such a link.
      platform.searchParams.set('path', payload)
      const back = whereTo(await person.browser.get(`${platform.pathname}${platform.search}`))
      expect([payload, back.host]).toEqual([payload, space.host])
      expect([payload, back.pathname]).toEqual([payload, '/sign-in/return'])
      const end = whereTo(await atSpace(`${back.pathname}${back.search}`, nonce))
      expect([payload, end.host]).toEqual([payload, space.host])
    }
  })

  it('leads whoever goes back to it, once they are in, to the page again, and nobody else in', async () => {
    const out = await atSpace('/sign-in?path=/me', '')
    const nonce = out.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const platform = whereTo(out)
    const goOn = async () => whereTo(await person.browser.get(`${platform.pathname}${platform.search}`))
    const first = await goOn()
    const came = await atSpace(`${first.pathname}${first.search}`, nonce)
    const cookies = came.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
    const again = await goOn()
    const twice = await atSpace(`${again.pathname}${again.search}`, cookies.join('; '))
    expect(whereTo(twice).pathname).toBe('/me')
    expect((await atSpace(`${again.pathname}${again.search}`, '')).status).toBe(403)
    for (const payload of payloads()) {
      const forged = `/sign-in/return?code=x&path=${encodeURIComponent(payload)}`
      expect([payload, whereTo(await atSpace(forged, cookies.join('; '))).host]).toEqual([
        payload,
        space.host,
      ])
    }
  })

  it('ends at the platform where it was for no space', async () => {
    for (const payload of payloads()) {
      const end = await person.browser.get(`/sign-in?path=${encodeURIComponent(payload)}`)
      const { origin } = new URL(end.headers.get('location') ?? '', platformOrigin)
      expect([payload, end.status, origin]).toEqual([payload, 303, platformOrigin])
    }
  })

  it('and one that a form carries along, typed in by hand', async () => {
    const [payload = ''] = payloads()
    await person.browser.post('/account/sign-out')
    await person.browser.post('/sign-in', { email: person.email, path: payload })
    const end = await signInByCode(person.browser, person.email)
    expect(end.headers.get('location')).toBe('/account')
  })

  it('leads to no host that is not a space’s, however it is spelled', async () => {
    const hosts = [
      'evil.example',
      `${space.host}.evil.example`,
      `${space.host}@evil.example`,
      `evil.example#${space.host}`,
    ]
    for (const to of [...hosts, `${space.host}:8080`, `${space.host}/x`, `//${space.host}`, platformHost]) {
      const answer = await person.browser.get(`/sign-in?to=${encodeURIComponent(to)}&path=/`)
      expect([to, answer.status, answer.headers.get('location')]).toEqual([to, 404, null])
    }
  })
})
