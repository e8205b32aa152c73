import { env } from 'cloudflare:workers'
import { encodeBase64Url, keepKeys, readSecret } from '@serai/auth'
import { openKeys } from '@serai/workers/edge/key-memory.ts'
import { openPlatformScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { aMemberWith } from '../support/people.ts'
import { noon, stillSetting, visit } from '../support/setting.ts'
import { cookieOf } from '../support/signed-in.ts'
import { aSpace } from '../support/space.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** A secret as a deployment is given one. */
const aSecret = () => encodeBase64Url(realChance().random(32))

const chanceAfter = (ms: number) => ({ ...realChance(), now: new Date(noon.getTime() + ms) })

/** What the cron does each minute. */
async function sweepKeys(text: string, ms = 0): Promise<void> {
  const secret = await readSecret(text)
  if (secret === null) throw new Error('The secret is refused.')
  await keepKeys(openPlatformScope({ ...env, SECRET: text }, chanceAfter(ms)), secret)
}

/** The `kid` that an isolate signs with that starts at this moment. */
async function signerOf(text: string, ms = 0): Promise<string | undefined> {
  const ring = await openKeys().ring({ ...env, SECRET: text }, chanceAfter(ms))
  return ring?.signing?.kid
}

async function countKeys(): Promise<number> {
  const row = await env.DB.prepare('select count(*) as n from signing_keys').first<{ n: number }>()
  return row?.n ?? 0
}

beforeEach(async () => {
  await env.DB.exec('delete from signing_keys')
})

describe('T5: the keys of a deployment', () => {
  it('are one at first, which signs at once, and no more until it is due', async () => {
    const secret = aSecret()
    await sweepKeys(secret)
    expect(await signerOf(secret)).toBeDefined()
    for (const ms of [0, minute, 22 * day]) await sweepKeys(secret, ms)
    expect(await countKeys()).toBe(1)
  })

  it('follow each other: the next is known before it signs', async () => {
    const secret = aSecret()
    await sweepKeys(secret)
    const first = await signerOf(secret)
    await sweepKeys(secret, 24 * day)
    expect(await countKeys()).toBe(2)
    expect(await signerOf(secret, 24 * day + 4 * minute)).toBe(first)
    expect(await signerOf(secret, 24 * day + 5 * minute)).not.toBe(first)
  })

  it('are made anew, to sign at once, where the secret was changed', async () => {
    const [old, changed] = [aSecret(), aSecret()]
    await sweepKeys(old)
    expect(await signerOf(changed)).toBeUndefined()
    await sweepKeys(changed)
    expect(await signerOf(changed)).toBeDefined()
    expect(await signerOf(changed)).not.toBe(await signerOf(old))
    await sweepKeys(changed, minute)
    expect(await countKeys()).toBe(2)
  })

  it('sign after thirty changes of the secret, however many rows lie about', async () => {
    for (let change = 0; change < 30; change++) await sweepKeys(aSecret(), change * minute)
    const secret = aSecret()
    await sweepKeys(secret, 30 * minute)
    await sweepKeys(secret, 31 * minute)
    expect(await signerOf(secret, 31 * minute)).toBeDefined()
    expect(await countKeys()).toBe(31)
  })

  it('do not wait for a successor where the key before it was killed', async () => {
    const secret = aSecret()
    await sweepKeys(secret)
    const first = await signerOf(secret)
    await sweepKeys(secret, 24 * day)
    await env.DB.prepare('delete from signing_keys where kid = ?').bind(first).run()
    expect(await signerOf(secret, 24 * day + minute)).toBeUndefined()
    await sweepKeys(secret, 24 * day + minute)
    expect(await signerOf(secret, 24 * day + minute)).toBeDefined()
  })

  it('of before a change let nobody in, and bring nobody an error', async () => {
    const space = await aSpace()
    const cookie = await cookieOf(space, await aMemberWith(space, 'member'))
    const changed = aSecret()
    await sweepKeys(changed)
    const setting = stillSetting({ env: { ...stillSetting().env, SECRET: changed }, keys: openKeys() })
    const [access = ''] = cookie.split('; ')
    const answer = await visit(space.host, '/members', { headers: { cookie: access } }, setting)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?path=%2Fmembers'])
  })
})
