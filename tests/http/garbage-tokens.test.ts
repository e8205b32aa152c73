import { beforeAll, describe, expect, it } from 'vitest'
import { platformHost, platformOrigin, somebody } from '../support/account-browser.ts'
import { garbageRequests, type Held } from '../support/garbage.ts'
import { aMemberWith } from '../support/people.ts'
import { realChance } from '@serai/workers/platform/open-scope.ts'
import { noon, stillSetting, visit } from '../support/setting.ts'
import { signedIn } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { stillEnv } from '../support/still-env.ts'

let space: TestSpace
let member: Held
let person: Held

beforeAll(async () => {
  space = await aSpace()
  const [access = '', refresh = ''] = (await signedIn(space, await aMemberWith(space, 'member'))).split('; ')
  const valueOf = (cookie: string) => cookie.slice(cookie.indexOf('=') + 1)
  member = { access: valueOf(access), refresh: valueOf(refresh) }
  const { jar } = await somebody()
  person = { access: jar.get('__Host-at') ?? '', refresh: jar.get('__Host-rt') ?? '' }
})

/** Where each was signed in: tokens of one deployment count at no other. */
const deploymentOf = (host: string) =>
  host === platformHost ? { ...stillEnv, PLATFORM_ORIGIN: platformOrigin } : stillEnv

/** Sends them all, twenty at once, and answers how often which status came. */
async function statusesOf(
  host: string,
  paths: readonly string[],
  requests: readonly Readonly<Record<string, string>>[],
): Promise<Readonly<Record<number, number>>> {
  const statuses: Record<number, number> = {}
  for (let sent = 0; sent < requests.length; sent += 20) {
    const some = requests.slice(sent, sent + 20).map((headers, at) => {
      const chance = { now: noon, random: realChance().random }
      return visit(
        host,
        paths[at % paths.length] ?? '/',
        { headers },
        stillSetting({ env: deploymentOf(host), chance }),
      )
    })
    for (const { status } of await Promise.all(some)) statuses[status] = (statuses[status] ?? 0) + 1
  }
  return statuses
}

describe('T4: hundreds of damaged tokens', () => {
  it('bring nobody into a space, and it makes no mistake of them', async () => {
    const requests = garbageRequests(member, 600, 5)
    const statuses = await statusesOf(space.host, ['/members', '/me', '/admin', '/members/nobody'], requests)
    // Browsers are sent to sign in; a program is told that it is not signed in.
    expect(Object.keys(statuses)).toEqual(['303', '401'])
    expect(statuses[303]).toBeGreaterThan(300)
  }, 60_000)

  it('show nobody’s account, and the platform makes no mistake of them', async () => {
    const requests = garbageRequests(person, 1000, 6)
    const statuses = await statusesOf(
      platformHost,
      ['/account', '/account/authenticator', '/sign-in/code'],
      requests,
    )
    expect(statuses).toEqual({ 303: 1000 })
  }, 60_000)

  it('and those that nobody damaged are let in, and have ended nowhere', async () => {
    const own = `__Host-at=${member.access}`
    expect(await statusesOf(space.host, ['/members'], [{ cookie: own }])).toEqual({ 200: 1 })
    expect(
      await statusesOf(space.host, ['/members'], [{ authorization: `Bearer ${member.access}` }]),
    ).toEqual({ 200: 1 })
    expect(await statusesOf(platformHost, ['/account'], [{ cookie: `__Host-at=${person.access}` }])).toEqual({
      200: 1,
    })
    expect(await statusesOf(space.host, ['/members'], [{ cookie: `__Host-rt=${member.refresh}` }])).toEqual({
      200: 1,
    })
    expect(await statusesOf(platformHost, ['/account'], [{ cookie: `__Host-rt=${person.refresh}` }])).toEqual(
      { 200: 1 },
    )
  })
})
