import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aBrowser,
  connectApp,
  mailsTo,
  provedBy,
  signInByCode,
  somebody,
  takeRecoveryCodes,
  timeOf,
  type AccountBrowser,
} from '../support/account-browser.ts'
import { haveKeys } from '../support/keys.ts'
import { aSpace } from '../support/space.ts'
import { readTotpCode } from '../support/totp-code.ts'

beforeAll(haveKeys)

/** Somebody with an app, who waits a while: the step that connected it is over. */
async function owner() {
  const browser = await somebody()
  const secret = await connectApp(browser)
  browser.minutes = 5
  return { browser, email: browser.email, secret }
}

/** A browser whose person has entered the code by mail, some minutes after noon. */
async function halfway(email: string, minutes = 5): Promise<AccountBrowser> {
  const browser = aBrowser()
  browser.minutes = minutes
  const onward = await signInByCode(browser, email)
  expect(onward.headers.get('location')).toBe('/sign-in/second-factor')
  return browser
}

const codeAt = (secret: string, browser: AccountBrowser, steps = 0) =>
  readTotpCode(secret, new Date(timeOf(browser).getTime() + steps * 30_000))

const enter = (browser: AccountBrowser, code: string) => browser.post('/sign-in/second-factor', { code })

const wrongFor = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('an authenticator app', () => {
  it('is given its key as text and as a picture, and counts once it has shown a code', async () => {
    const browser = await somebody()
    await browser.post('/account/authenticator/set-up')
    const page = await (await browser.get('/account/authenticator')).text()
    expect(page).toMatch(/<svg class="qr" viewBox="0 0 \d+ \d+"[^>]*role="img"/)
    expect(page).not.toMatch(/style=/)
    const secret = /<code[^>]*>([A-Z2-7 ]+)</.exec(page)?.[1]?.replaceAll(' ', '') ?? ''
    const elsewhere = aBrowser()
    const onward = await signInByCode(elsewhere, browser.email)
    expect(onward.headers.get('location')).toBe('/account')
    const code = await codeAt(secret, browser)
    expect((await browser.post('/account/authenticator', { code: wrongFor(code) })).status).toBe(422)
    const confirmed = await browser.post('/account/authenticator', { code })
    expect(confirmed.headers.get('location')).toBe('/account?done=app')
    expect((await browser.get('/account/authenticator')).headers.get('location')).toBe('/account')
    await halfway(browser.email)
    expect(await mailsTo(browser.email, 'factor-added')).toMatchObject([{ kind: 'totp' }])
  })

  it('is asked for after the code by mail, before anybody is signed in', async () => {
    const { email, secret } = await owner()
    const browser = await halfway(email)
    expect(provedBy(browser)).toBeNull()
    expect((await browser.get('/account')).status).toBe(303)
    expect((await browser.get('/sign-in/code')).headers.get('location')).toBe('/sign-in/second-factor')
    expect((await browser.get('/sign-in/second-factor')).status).toBe(200)
    const onward = await enter(browser, await codeAt(secret, browser))
    expect(onward.headers.get('location')).toBe('/account')
    expect(provedBy(browser)).toEqual(['email', 'totp'])
  })

  it('leads on to the space that its person was bound for', async () => {
    const { email, secret } = await owner()
    const { host } = await aSpace()
    const browser = aBrowser()
    browser.minutes = 5
    await browser.post('/sign-in', { email, to: host, nonce: 'b'.repeat(64), path: '/events' })
    const code = String((await mailsTo(email, 'sign-in-code')).at(-1)?.['code'])
    await browser.post('/sign-in/code', { code })
    const asked = await browser.get('/sign-in/second-factor')
    expect(asked.headers.get('content-security-policy')).toContain(`form-action 'self' https://${host}`)
    const onward = await enter(browser, await codeAt(secret, browser))
    expect(onward.headers.get('location')).toMatch(new RegExp(`^https://${host}/sign-in/return\\?code=`))
  })

  it('may be a step ahead or behind, and no more', async () => {
    const { email, secret } = await owner()
    const seen: (number | undefined)[] = []
    for (const [minutes, steps] of [
      [6, -2],
      [7, 2],
      [8, -1],
      [9, 1],
    ] as const) {
      const browser = await halfway(email, minutes)
      seen.push((await enter(browser, await codeAt(secret, browser, steps))).status)
    }
    expect(seen).toEqual([422, 422, 303, 303])
  })

  it('shows a code that counts once, and none before it counts after it', async () => {
    const { email, secret } = await owner()
    const [first, again, older, newer] = [
      await halfway(email),
      await halfway(email),
      await halfway(email),
      await halfway(email),
    ]
    const code = await codeAt(secret, first)
    const statuses = [
      (await enter(first, code)).status,
      (await enter(again, code)).status,
      (await enter(older, await codeAt(secret, older, -1))).status,
      (await enter(newer, await codeAt(secret, newer, 1))).status,
    ]
    expect(statuses).toEqual([303, 422, 422, 303])
  })

  it('signs in one of two who enter the same code at the same moment', async () => {
    const { email, secret } = await owner()
    const both = [await halfway(email), await halfway(email)]
    const code = await codeAt(secret, both[0] ?? aBrowser())
    const answers = await Promise.all(both.map((browser) => enter(browser, code)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  })

  it('may be wrong five times in an attempt, which is dead then, and not the account', async () => {
    const { email, secret } = await owner()
    const browser = await halfway(email)
    const code = await codeAt(secret, browser)
    const statuses: number[] = []
    for (let count = 0; count < 5; count++) statuses.push((await enter(browser, wrongFor(code))).status)
    statuses.push((await enter(browser, code)).status)
    expect(statuses).toEqual([422, 422, 422, 422, 422, 403])
    expect((await enter(await halfway(email), code)).status).toBe(303)
  })

  it('may be guessed at ten times in a quarter of an hour, in however many attempts', async () => {
    const { email, secret } = await owner()
    const statuses: number[] = []
    for (let attempt = 0; attempt < 3; attempt++) {
      const browser = await halfway(email)
      const code = await codeAt(secret, browser)
      for (let count = 0; count < 4; count++) statuses.push((await enter(browser, wrongFor(code))).status)
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429, 429])
    const right = await halfway(email)
    expect((await enter(right, await codeAt(secret, right))).status).toBe(429)
    const later = await halfway(email, 21)
    expect((await enter(later, await codeAt(secret, later))).status).toBe(303)
  })

  it('is waited for five minutes, whenever the code by mail came', async () => {
    const { email, secret } = await owner()
    const [early, late] = [await halfway(email, 30), await halfway(email, 30)]
    early.minutes = 34.9
    late.minutes = 35
    expect((await enter(late, await codeAt(secret, late))).status).toBe(403)
    expect((await enter(early, await codeAt(secret, early))).status).toBe(303)
  })

  it('cannot be shown by a browser that proved no address', async () => {
    const { email, secret } = await owner()
    const asked = aBrowser()
    asked.minutes = 5
    await asked.post('/sign-in', { email })
    const code = await codeAt(secret, asked)
    expect((await enter(asked, code)).status).toBe(403)
    expect((await enter(aBrowser(), code)).status).toBe(403)
    expect((await enter(await halfway(email), code)).status).toBe(303)
  })

  it('is kept sealed, for its own person alone', async () => {
    const { email, secret } = await owner()
    const rows = await env.DB.prepare('select * from totp_secrets').all()
    expect(rows.results.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows.results)).not.toContain(secret)
    const other = await owner()
    const idOf = '(select identity_id from identity_emails where email = ?)'
    await env.DB.prepare(
      `update totp_secrets set sealed_secret = (select sealed_secret from totp_secrets where identity_id = ${idOf}) where identity_id = ${idOf}`,
    )
      .bind(other.email, email)
      .run()
    const browser = await halfway(email)
    expect((await enter(browser, await codeAt(other.secret, browser))).status).toBe(422)
  })

  it('is one at most: a new key does not take the place of one that counts', async () => {
    const { browser, email, secret } = await owner()
    await browser.post('/account/authenticator/set-up')
    expect((await browser.get('/account/authenticator')).headers.get('location')).toBe('/account')
    const again = await halfway(email)
    expect((await enter(again, await codeAt(secret, again))).status).toBe(303)
  })

  it('is asked for no more once it is removed', async () => {
    const { browser, email } = await owner()
    expect(await (await browser.get('/account')).text()).toContain('This is your last second factor')
    await browser.post('/account/authenticator/remove')
    const elsewhere = aBrowser()
    expect((await signInByCode(elsewhere, email)).headers.get('location')).toBe('/account')
    expect(provedBy(elsewhere)).toEqual(['email'])
  })
})

describe('recovery codes', () => {
  it('are ten that differ, said once, and each counts once in place of the app', async () => {
    const { browser, email } = await owner()
    const codes = await takeRecoveryCodes(browser)
    expect([codes.length, new Set(codes).size]).toEqual([10, 10])
    expect(await (await browser.get('/account')).text()).toContain('10 of 10 are left')
    const [code = ''] = codes
    const first = await halfway(email)
    expect((await enter(first, ` ${code.toLowerCase().replace('-', ' ')} `)).status).toBe(303)
    expect(provedBy(first)).toEqual(['email', 'recovery'])
    expect((await enter(await halfway(email), code)).status).toBe(422)
    expect(await (await browser.get('/account')).text()).toContain('9 of 10 are left')
    expect(await mailsTo(email, 'factor-added')).toMatchObject([{ kind: 'totp' }, { kind: 'recovery' }])
  })

  it('count for their own person', async () => {
    const [one, other] = [await owner(), await owner()]
    const [code = ''] = await takeRecoveryCodes(one.browser)
    expect((await enter(await halfway(other.email), code)).status).toBe(422)
    expect((await enter(await halfway(one.email), code)).status).toBe(303)
  })

  it('are over once there are new ones', async () => {
    const { browser, email } = await owner()
    const [old = ''] = await takeRecoveryCodes(browser)
    const [fresh = ''] = await takeRecoveryCodes(browser)
    expect(await (await browser.get('/account')).text()).toContain('10 of 10 are left')
    expect((await enter(await halfway(email), old)).status).toBe(422)
    expect((await enter(await halfway(email), fresh)).status).toBe(303)
  })

  it('sign in one of two who enter the same at the same moment', async () => {
    const { browser, email } = await owner()
    const [code = ''] = await takeRecoveryCodes(browser)
    const both = [await halfway(email), await halfway(email)]
    const answers = await Promise.all(both.map((one) => enter(one, code)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  })

  it('are kept as hashes that nobody makes without the secret', async () => {
    const { browser } = await owner()
    const codes = await takeRecoveryCodes(browser)
    const { results } = await env.DB.prepare('select * from recovery_codes').all()
    const text = JSON.stringify(results)
    expect(results.length).toBeGreaterThanOrEqual(10)
    expect(codes.filter((code) => text.includes(code) || text.includes(code.replace('-', '')))).toEqual([])
  })
})
