import { env } from 'cloudflare:workers'
import { rotateLogin } from '@serai/auth'
import { openPlatformScope, openScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aBrowser,
  connectApp,
  mailsTo,
  platformOrigin,
  signInByCode,
  somebody,
  type AccountBrowser,
} from '../support/account-browser.ts'
import { countingD1 } from '../support/counting-d1.ts'
import { haveKeys } from '../support/keys.ts'
import { mailsOf } from '../support/mailbox.ts'
import { aMemberWith } from '../support/people.ts'
import { openLoginOf } from '../support/refresh.ts'
import { noon, visit } from '../support/setting.ts'
import { aSpace } from '../support/space.ts'
import { readTotpCode } from '../support/totp-code.ts'

beforeAll(haveKeys)

const account = `${platformOrigin}/account`

const noticesTo = (email: string) => mailsTo(email, 'new-device')

/** Signs out and in again, in the same browser. */
async function again(browser: AccountBrowser, email: string): Promise<void> {
  await browser.post('/account/sign-out')
  await signInByCode(browser, email)
}

describe('a notice of a sign-in', () => {
  it('goes to whoever signs in from a browser that is new to them, and says from where', async () => {
    const { email } = await somebody()
    await signInByCode(aBrowser(), email)
    expect(await noticesTo(email)).toEqual([
      { spaceName: 'Serai', device: 'Firefox, Linux', place: '', at: '2026-03-02T12:00:00Z', link: account },
    ])
  })

  it('does not go out for the first sign-in ever, nor for one from the same browser', async () => {
    const browser = await somebody()
    await again(browser, browser.email)
    await again(browser, browser.email)
    expect(await noticesTo(browser.email)).toEqual([])
  })

  it('does not go out before the sign-in is a success', async () => {
    const { email } = await somebody()
    const guessing = aBrowser()
    await guessing.post('/sign-in', { email })
    for (let guess = 0; guess < 6; guess++) await guessing.post('/sign-in/code', { code: '00000000' })
    expect(await noticesTo(email)).toEqual([])
  })

  it('is not saved by the mark of somebody else, nor by one that was made up', async () => {
    const [one, other] = [await somebody(), await somebody()]
    const mark = one.jar.get('__Host-kb') ?? ''
    const marks = [mark, `${mark}x`, `${'A'.repeat(22)}.${'0'.repeat(64)}`, 'x']
    for (const brought of marks) {
      const browser = aBrowser()
      browser.jar.set('__Host-kb', brought)
      await signInByCode(browser, other.email)
    }
    expect(await noticesTo(other.email)).toHaveLength(marks.length)
  })

  it('is saved to each of several who share a browser', async () => {
    const [one, other] = [await somebody(), await somebody()]
    await again(one, other.email)
    expect(await noticesTo(other.email)).toHaveLength(1)
    await again(one, one.email)
    await again(one, other.email)
    expect([await noticesTo(one.email), (await noticesTo(other.email)).length]).toEqual([[], 1])
  })

  it('does not go out for one more factor of a login that goes on', async () => {
    const browser = await somebody()
    const secret = await connectApp(browser)
    browser.minutes = 5
    browser.jar.delete('__Host-kb')
    const code = await readTotpCode(secret, new Date(noon.getTime() + 5 * 60_000))
    const shown = await browser.post('/account/step-up', { code })
    expect(shown.headers.get('location')).toBe('/account?done=proved')
    expect(await noticesTo(browser.email)).toEqual([])
  })
})

describe('T7: whoever’s login is ended because a token came twice', () => {
  it('is told, at the platform', async () => {
    const browser = await somebody()
    const stolen = browser.jar.get('__Host-rt') ?? ''
    browser.minutes = 11
    browser.jar.delete('__Host-at')
    expect((await browser.get('/account')).status).toBe(200)
    const thief = aBrowser()
    thief.minutes = 13
    thief.jar.set('__Host-rt', stolen)
    expect((await thief.get('/account')).status).toBe(303)
    const told = { spaceName: 'Serai', at: '2026-03-02T12:13:00Z', link: account }
    expect(await mailsTo(browser.email, 'login-ended')).toEqual([told])
    browser.minutes = 13
    expect((await browser.get('/account')).status).toBe(303)
  })

  it('is told once, by the space, however many requests bring the token', async () => {
    const space = await aSpace({ name: 'The institute' })
    const member = await aMemberWith(space, 'member')
    const { email } = await identify(member.identityId)
    const { token } = await openLoginOf(space, member)
    const at = (seconds: number) => new Date(noon.getTime() + seconds * 1000)
    const rotate = (now: Date) => {
      const chance = { ...realChance(), now }
      const { identities } = openPlatformScope(env, chance)
      const notice = { link: `https://${space.host}/me`, platformName: 'Serai' }
      const scope = openScope(env, space.id, { kind: 'system' }, [], chance)
      return rotateLogin({ ...scope, jobs: { later: () => Promise.resolve() } }, token, {
        identities,
        notice,
      })
    }
    await rotate(at(0))
    const answers = await Promise.all(Array.from({ length: 20 }, () => rotate(at(60))))
    expect(answers.every((one) => one === 'replayed' || one === 'ended')).toBe(true)
    const told = (await mailsOf(space)).filter(({ template }) => template === 'login-ended')
    expect(told.map(({ to_address, member_id }) => [to_address, member_id])).toEqual([[email, null]])
  })

  it('is led to where their other logins stand, on the host that it was of', async () => {
    const space = await aSpace({ name: 'The institute' })
    const member = await aMemberWith(space, 'member')
    const { email } = await identify(member.identityId)
    const { token } = await openLoginOf(space, member)
    await env.DB.prepare('update refresh_tokens set used_at = ? where space_id = ?')
      .bind('2026-03-02T11:00:00Z', space.id)
      .run()
    const answer = await visit(space.host, '/me', { headers: { cookie: `__Host-rt=${token}` } })
    expect(answer.status).toBe(303)
    const told = { spaceName: 'The institute', at: '2026-03-02T12:00:00Z' }
    expect(await mailsTo(email, 'login-ended')).toEqual([{ ...told, link: `http://${space.host}:8787/me` }])
  })
})

/** Gives somebody an address that they have proved. */
async function identify(identityId: string): Promise<{ readonly email: string }> {
  const email = `${crypto.randomUUID()}@example.org`
  await env.DB.batch([
    env.DB.prepare('insert or ignore into identities (id, created_at) values (?, ?)').bind(
      identityId,
      '2026-03-02T12:00:00Z',
    ),
    env.DB.prepare('insert into identity_emails (email, identity_id, verified_at) values (?, ?, ?)').bind(
      email,
      identityId,
      '2026-03-02T12:00:00Z',
    ),
  ])
  return { email }
}

describe('whoever removes a way to sign in', () => {
  it('is told, and only where there was one', async () => {
    const browser = await somebody()
    await browser.post('/account/authenticator/remove')
    expect(await mailsTo(browser.email, 'factor-removed')).toEqual([])
    await connectApp(browser)
    await browser.post('/account/authenticator/remove')
    const at = '2026-03-02T12:00:00Z'
    expect(await mailsTo(browser.email, 'factor-removed')).toEqual([{ kind: 'totp', at, link: account }])
  })
})

it('signing out everywhere is one batch with the line that says so', async () => {
  const { database, asked } = countingD1(env.DB)
  const { email } = await somebody()
  const browser = aBrowser({ database })
  await signInByCode(browser, email)
  asked.trips.length = 0
  await browser.post('/account/sign-out-everywhere')
  const writes = asked.trips.filter(({ statements }) => statements.some(({ sql }) => !/^select/i.test(sql)))
  const tables = writes.map(({ statements }) => statements.map(({ sql }) => /"(\w+)"/.exec(sql)?.[1]))
  expect(tables).toEqual([['login_audiences', 'logins', 'audit_lines']])
})
