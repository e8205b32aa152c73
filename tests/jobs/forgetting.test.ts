import { env } from 'cloudflare:workers'
import { rotateLogin } from '@serai/auth'
import { listFailedMails } from '@serai/mail'
import { sweep } from '@serai/workers/jobs/crons.ts'
import { openPlatformScope, openScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { describe, expect, it } from 'vitest'
import { aDeadMail, aMailbox, deliver, mailsOf, queued } from '../support/mailbox.ts'
import { aMemberWith } from '../support/people.ts'
import { openLoginOf } from '../support/refresh.ts'
import { rowsOf } from '../support/rows-of.ts'
import { noon } from '../support/setting.ts'
import { stillEnv } from '../support/still-env.ts'
import { aSpace, type TestSpace } from '../support/space.ts'

const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000)

/** What the cron does, so many days after noon. */
async function keptHouse(days: number): Promise<void> {
  await sweep({ env: stillEnv, chance: { ...realChance(), now: hours(days * 24) }, log: () => undefined })
}

/** The successor of a refresh token so many hours after noon, or why there is none. */
async function rotated(space: TestSpace, token: string, after: number): Promise<string> {
  const scope = openScope(stillEnv, space.id, { kind: 'system' }, [], { ...realChance(), now: hours(after) })
  const notice = { link: 'https://space.test/me', platformName: 'Serai' }
  const { identities } = openPlatformScope(stillEnv, realChance())
  const login = await rotateLogin(scope, token, { identities, notice })
  return typeof login === 'string' ? login : login.refreshToken
}

/** How many rows a space has of what a login leaves. */
async function leftOf(space: TestSpace): Promise<readonly (number | undefined)[]> {
  const rows = await rowsOf(space.id)
  return [rows['logins'], rows['refresh_tokens'], rows['login_audiences']].map((list) => list?.length ?? 0)
}

describe('what is over', () => {
  it('of a login that lapsed is kept for thirty days, and then forgotten with all that is its', async () => {
    const space = await aSpace()
    const member = await aMemberWith(space, 'member')
    const { token } = await openLoginOf(space, member)
    await rotated(space, token, 1)
    const before = await leftOf(space)
    expect(before).toEqual([2, expect.any(Number), expect.any(Number)])
    await keptHouse(90 + 29)
    expect(await leftOf(space)).toEqual(before)
    await keptHouse(90 + 31)
    expect(await leftOf(space)).toEqual([0, 0, 0])
  })

  it('of a login that was ended goes thirty days later, and those that go on stay', async () => {
    const space = await aSpace()
    const { token, loginId } = await openLoginOf(space, await aMemberWith(space, 'member'))
    const before = await leftOf(space)
    await env.DB.prepare("update logins set ended_at = '2026-03-02T12:00:00Z' where space_id = ? and id = ?")
      .bind(space.id, loginId)
      .run()
    await keptHouse(29)
    expect(await leftOf(space)).toEqual(before)
    await keptHouse(31)
    expect((await leftOf(space))[0]).toBe(1)
    expect(await rotated(space, token, 31 * 24)).toBe('unknown')
  })

  it('of mail is forgotten after ninety days, whatever it is, and what waits is not', async () => {
    const space = await aSpace()
    await queued(space.scope)
    await deliver(space, aMailbox())
    await aDeadMail(space)
    await queued(space.scope)
    await keptHouse(89)
    expect(await mailsOf(space)).toHaveLength(3)
    await keptHouse(91)
    expect(await mailsOf(space)).toMatchObject([{ state: 'waiting' }])
    const { failed } = await space.scope.db.read({ failed: listFailedMails(space.scope.db) })
    expect(failed).toEqual([])
  })

  it('is forgotten some hundreds at a time, the oldest first', async () => {
    const space = await aSpace()
    await env.DB.prepare(
      `with recursive n(n) as (select 1 union all select n + 1 from n where n < 700)
       insert into mails (space_id, id, template, to_address, state, attempts, expires_at, created_at, failure)
       select ?1, 'mail-' || n, 'invitation', 'one@example.org', 'sent', 1, '2024-01-01T00:00:00Z',
         '2024-01-' || printf('%02d', n / 100 + 1) || 'T00:00:00Z', '' from n`,
    )
      .bind(space.id)
      .run()
    await keptHouse(0)
    const left = await mailsOf(space)
    expect(left).toHaveLength(200)
    expect(new Set(left.map((mail) => mail['created_at'])).has('2024-01-01T00:00:00Z')).toBe(false)
    await keptHouse(0)
    expect(await mailsOf(space)).toEqual([])
  })

  it('of keys is a key that has verified nothing for thirty days', async () => {
    await env.DB.exec('delete from signing_keys')
    await keptHouse(0)
    const kid = (await env.DB.prepare('select kid from signing_keys').first<{ kid: string }>())?.kid
    const isKept = async () =>
      (await env.DB.prepare('select kid from signing_keys where kid = ?').bind(kid).first()) !== null
    await keptHouse(50)
    expect(await isKept()).toBe(true)
    await keptHouse(70)
    expect(await isKept()).toBe(false)
  })
})

describe('refresh tokens that were used', () => {
  it('are forgotten two days later but for the last three, and a forgotten one ends nobody’s login', async () => {
    const space = await aSpace()
    const { token } = await openLoginOf(space, await aMemberWith(space, 'member'))
    const tokens = [token]
    for (let step = 1; step <= 12; step++) tokens.push(await rotated(space, tokens.at(-1) ?? '', step))
    const kept = async () =>
      ((await rowsOf(space.id))['refresh_tokens'] as { generation: number }[])
        .map(({ generation }) => generation)
        .sort((one, other) => one - other)
    expect((await kept()).length).toBeGreaterThanOrEqual(13)
    for (const after of [100, 101, 102, 400]) tokens.push(await rotated(space, tokens.at(-1) ?? '', after))
    // Another login of the same space has its first token still.
    expect((await kept()).filter((generation) => generation > 0)).toEqual([14, 15, 16])
    expect(await rotated(space, token, 401)).toBe('unknown')
    expect(await rotated(space, tokens.at(-1) ?? '', 401)).not.toBe('ended')
    expect(await rotated(space, tokens.at(-2) ?? '', 402)).toBe('replayed')
  })
})
