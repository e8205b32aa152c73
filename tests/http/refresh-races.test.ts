import { env } from 'cloudflare:workers'
import { realChance } from '@serai/workers/platform/open-scope.ts'
import { chooseJoinPolicy } from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, somebody } from '../support/account-browser.ts'
import { haveKeys } from '../support/keys.ts'
import { aMemberWith, type TestMember } from '../support/people.ts'
import { openLoginOf } from '../support/refresh.ts'
import { noon, stillSetting, visit } from '../support/setting.ts'
import { signedIn } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let member: TestMember

beforeAll(async () => {
  await haveKeys()
  space = await aSpace()
  valueOf(await perform(chooseJoinPolicy, space.scope, { joinPolicy: 'application' }))
  member = await aMemberWith(space, 'member')
})

const secondsLater = (seconds: number) =>
  stillSetting({ chance: { ...realChance(), now: new Date(noon.getTime() + seconds * 1000) } })

/** What an answer sets, by name. */
function setBy(response: Response): ReadonlyMap<string, string> {
  const cookies = response.headers.getSetCookie().map((cookie) => /^([^=]+)=([^;]*)/.exec(cookie) ?? [])
  return new Map(cookies.map(([, name = '', value = '']) => [name, value]))
}

async function isUsed(token: string): Promise<boolean> {
  const [loginId = '', generation = ''] = token.split('.')
  const row = await env.DB.prepare('select used_at from refresh_tokens where login_id = ? and generation = ?')
    .bind(loginId, Number(generation))
    .first<{ used_at: string | null }>()
  return row?.used_at !== null
}

describe('T8: whoever loses a race for a refresh', () => {
  it('is never told to forget a cookie: all are given the same successor, whatever they asked', async () => {
    const { token } = await openLoginOf(space, member)
    const over = (await signedIn(space, member)).split('; ')[0] ?? ''
    const own = { origin: `http://${space.host}`, 'sec-fetch-site': 'same-origin' }
    const ways = [
      { path: '/members', init: {} },
      { path: '/me', init: {} },
      { path: '/', init: { method: 'HEAD' } },
      {
        path: '/me/profile',
        init: { method: 'POST', headers: own, body: new URLSearchParams({ name: '' }) },
      },
      { path: '/nothing/here', init: {} },
    ]
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) => {
        const { path, init } = ways[at % ways.length] ?? { path: '/', init: {} }
        // Some bring an access token that is over, too.
        const cookie = at % 2 === 0 ? `__Host-rt=${token}` : `${over}; __Host-rt=${token}`
        return visit(space.host, path, { ...init, headers: { ...init.headers, cookie } }, secondsLater(660))
      }),
    )
    const setting = answers.filter(({ headers }) => headers.has('set-cookie'))
    expect(setting).toHaveLength(40)
    expect(setting.flatMap(({ headers }) => headers.getSetCookie()).join('\n')).not.toMatch(/max-age=0/i)
    for (const answer of setting) expect([...setBy(answer).keys()]).toEqual(['__Host-at', '__Host-rt'])
    expect(new Set(setting.map((answer) => setBy(answer).get('__Host-rt'))).size).toBe(1)
    expect(setting.every((answer) => (setBy(answer).get('__Host-at') ?? '').split('.').length === 3)).toBe(
      true,
    )
    const successor = setBy(setting[0] ?? new Response()).get('__Host-rt') ?? ''
    const after = await visit(
      space.host,
      '/members',
      { headers: { cookie: `__Host-rt=${successor}` } },
      secondsLater(720),
    )
    expect([after.status, setBy(after).get('__Host-rt') === '']).toEqual([200, false])
  })

  it('nor at the platform, nor when it comes half a minute late', async () => {
    const { jar } = await somebody()
    const token = jar.get('__Host-rt') ?? ''
    const late = [0, 0, 0, 0.2, 0.49].map((minutes) => {
      const browser = aBrowser()
      browser.minutes = 11 + minutes
      browser.jar.set('__Host-rt', token)
      return browser
    })
    const [first] = late
    const pages = [await first?.get('/account')]
    pages.push(...(await Promise.all(late.slice(1).map((browser) => browser.get('/account')))))
    expect(pages.map((page) => page?.status)).toEqual([200, 200, 200, 200, 200])
    expect(new Set(late.map((browser) => browser.jar.get('__Host-rt'))).size).toBe(1)
    expect(first?.jar.has('__Host-rt')).toBe(true)
  })
})

describe('T8: a refresh', () => {
  it('reaches the browser with whatever the request is answered: a form of a newcomer, refused or done', async () => {
    const browser = await somebody()
    const asked = [
      () => browser.get(`/join?to=${space.host}`),
      () => browser.post('/join', { to: space.host, name: '' }),
      () => browser.post('/join', { to: space.host, name: 'A Newcomer' }),
      () => browser.get(`/invitation?to=${space.host}&token=none`),
      () => browser.post('/invitation', { to: space.host, token: 'none', name: 'A Newcomer' }),
    ]
    const statuses: number[] = []
    for (const [at, ask] of asked.entries()) {
      const before = browser.jar.get('__Host-rt')
      browser.minutes = (at + 1) * 11
      const { status } = await ask()
      statuses.push(status)
      expect([at, browser.jar.get('__Host-rt') === before]).toEqual([at, false])
      expect([at, browser.jar.has('__Host-rt')]).toEqual([at, true])
    }
    expect(statuses).toEqual([200, 422, 303, 410, 410])
    expect((await browser.get('/account')).status).toBe(200)
  })

  it('is not made for a request of another site’s, whose answer nobody keeps', async () => {
    const { token } = await openLoginOf(space, member)
    const cookie = `__Host-rt=${token}`
    for (const authorization of ['', 'Basic eDp4', 'Bearer x']) {
      const headers = {
        cookie,
        authorization,
        origin: 'http://neighbour.test',
        'sec-fetch-site': 'same-site',
      }
      for (const path of ['/me/profile', '/sign-out', '/admin/joining']) {
        const answer = await visit(space.host, path, { method: 'POST', headers }, secondsLater(660))
        expect([path, answer.status, [...setBy(answer).keys()]]).toEqual([path, 403, []])
      }
    }
    expect(await isUsed(token)).toBe(false)
    await visit(space.host, '/members', { headers: { cookie } }, secondsLater(660))
    expect(await isUsed(token)).toBe(true)
  })
})
