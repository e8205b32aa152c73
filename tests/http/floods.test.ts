import { env } from 'cloudflare:workers'
import { networkOf } from '@serai/workers/edge/device.ts'
import { realChance } from '@serai/workers/platform/open-scope.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { aBrowser } from '../support/account-browser.ts'
import { countingD1 } from '../support/counting-d1.ts'
import { haveKeys } from '../support/keys.ts'
import { aMemberWith, type TestMember } from '../support/people.ts'
import { noon, stillSetting, visit } from '../support/setting.ts'
import { cookieOf } from '../support/signed-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { stillEnv } from '../support/still-env.ts'

/** More than twice what a minute allows: a flood may begin in one minute and end in the next. */
const many = 310

let space: TestSpace
let member: TestMember

beforeAll(async () => {
  await haveKeys()
  space = await aSpace()
  member = await aMemberWith(space, 'member')
})

/** Asks so often, some at once. */
async function flood(ask: (count: number) => Promise<Response>): Promise<readonly Response[]> {
  const answers: Response[] = []
  for (let sent = 0; sent < many; sent += 31)
    answers.push(...(await Promise.all(Array.from({ length: 31 }, (_, at) => ask(sent + at)))))
  return answers
}

const countOf = (statuses: readonly number[], status: number) =>
  statuses.filter((one) => one === status).length

describe('T12: a flood from one network', () => {
  it('is told to wait, by whichever of its ways, while its pages are read; another network is not', async () => {
    const [flooding, other] = [aBrowser(), aBrowser()]
    const ways = ['/sign-in/code', '/sign-in/second-factor', '/sign-in/passkey', '/sign-in/passkey/options']
    const way = (count: number) => ways[count % 4] ?? ''
    const answers = await flood((count) => flooding.post(way(count), { code: 'x' }))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(0)
    for (const { headers } of refused) expect(headers.get('retry-after')).toBe('60')
    expect(await refused[0]?.text()).toContain('Wait a minute, then try again')
    // What the ways answer by themselves, to a code without an attempt and to a form that is no JSON.
    const others = answers.filter(({ status }) => status !== 429).map(({ status }) => status)
    expect([...new Set(others)].toSorted()).toEqual([400, 403])
    const from = await Promise.all(ways.map((path) => other.post(path, { code: 'x' })))
    expect(from.map(({ status }) => status)).toEqual([403, 403, 400, 400])
    expect((await flooding.get('/sign-in')).status).toBe(200)
  })

  it('of refresh tokens reaches the database no further, and whoever is signed in there notices nothing', async () => {
    const cookie = await cookieOf(space, member)
    const { database, asked } = countingD1(env.DB)
    const chance = { now: noon, random: realChance().random }
    // The same binding, by the count of its own that is soonest over.
    const setting = stillSetting({
      env: { ...stillEnv, DB: database, REFRESH_RATE: env.SIGN_IN_RATE },
      chance,
    })
    const forged = `__Host-rt=${'0'.repeat(26)}.0.${'A'.repeat(43)}`
    const from = (network: string) => ({
      'cf-connecting-ip': `${network}::7`,
      origin: `http://${space.host}`,
    })
    const refresh = (network: string) => {
      const headers = { ...from(network), cookie: forged }
      return visit(space.host, '/sign-out', { method: 'POST', headers }, setting)
    }
    const statuses = (await flood(() => refresh('2001:db8:9:1'))).map(({ status }) => status)
    expect(countOf(statuses, 429)).toBeGreaterThan(0)
    expect(countOf(statuses, 303) + countOf(statuses, 429)).toBe(many)
    const rotations = asked.trips.filter(({ statements }) =>
      statements.some(({ sql }) => sql.includes('update "refresh_tokens"')),
    )
    expect(rotations).toHaveLength(countOf(statuses, 303))
    expect((await refresh('2001:db8:9:2')).status).toBe(303)
    const headers = { ...from('2001:db8:9:1'), cookie }
    expect((await visit(space.host, '/members', { headers }, setting)).status).toBe(200)
  })
})

describe('T12: the network of a request', () => {
  const network = (address: string) =>
    networkOf(new Request('http://a.test/', { headers: { 'cf-connecting-ip': address } }))

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:0001:02::6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
    ['2001:db8::1:2:3:4', '2001:db8:0:0'],
    ['2001:db8::2:3:4:5', '2001:db8:0:0'],
    ['2001:db8:1::6', '2001:db8:1:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('of %s is %s', (address, known) => {
    expect(network(address)).toBe(known)
  })
})
