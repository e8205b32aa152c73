import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aBrowser,
  connectApp,
  mailsTo,
  signInByCode,
  somebody,
  takeRecoveryCodes,
  timeOf,
  type AccountBrowser,
} from '../support/account-browser.ts'
import { haveKeys } from '../support/keys.ts'
import { readTotpCode } from '../support/totp-code.ts'

beforeAll(haveKeys)

const codeTo = async (email: string) => String((await mailsTo(email, 'sign-in-code')).at(-1)?.['code'])

/** What a guesser of codes sends, the nth time: never the right one, which has no U. */
const guessed = (n: number) => `UUUU-${String(n).padStart(4, '0')}`

/** A browser in a network of its own that holds what this one holds: a thief who has copied it. */
function copyOf({ jar, minutes }: AccountBrowser): AccountBrowser {
  const copy = aBrowser()
  copy.minutes = minutes
  for (const [name, value] of jar) copy.jar.set(name, value)
  return copy
}

/** Guesses so often, each time from another network, twenty at once; answers how often which status came. */
async function guess(
  count: number,
  send: (n: number) => Promise<Response>,
): Promise<Readonly<Record<number, number>>> {
  const statuses: Record<number, number> = {}
  for (let sent = 0; sent < count; sent += 20) {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => send(sent + at)))
    for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1
  }
  return statuses
}

describe('T12: a code by mail', () => {
  it('is dead after a thousand guesses from a thousand networks, and its person gets in by a new one', async () => {
    const { email } = await somebody()
    const victim = aBrowser()
    await victim.post('/sign-in', { email })
    const code = await codeTo(email)
    const statuses = await guess(1000, (n) => copyOf(victim).post('/sign-in/code', { code: guessed(n) }))
    expect(statuses).toEqual({ 422: 1000 })
    expect((await victim.post('/sign-in/code', { code })).status).toBe(422)
    expect((await signInByCode(victim, email)).headers.get('location')).toBe('/account')
  }, 60_000)

  it.each([1, 4, 5, 6, 20])('that is right at the guess number %i is taken up to the fifth', async (n) => {
    const { email } = await somebody()
    const victim = aBrowser()
    await victim.post('/sign-in', { email })
    const code = await codeTo(email)
    for (let at = 1; at < n; at++) await copyOf(victim).post('/sign-in/code', { code: guessed(at) })
    expect((await copyOf(victim).post('/sign-in/code', { code })).status).toBe(n <= 5 ? 303 : 422)
  })

  it('says so once it is used up, to an address that nobody has as to any other, and offers a new one', async () => {
    const known = (await somebody()).email
    const pages = await Promise.all(
      [known, 'nobody.has.it@example.org'].map(async (email) => {
        const browser = aBrowser()
        await browser.post('/sign-in', { email })
        for (let n = 1; n < 5; n++) {
          const wrong = await browser.post('/sign-in/code', { code: guessed(n) })
          expect(await wrong.text()).toContain('name="code"')
        }
        const last = await (await browser.post('/sign-in/code', { code: guessed(5) })).text()
        expect(await (await browser.get('/sign-in/code')).text()).toBe(last)
        return last.replaceAll(email, 'an address')
      }),
    )
    expect(pages[0]).toBe(pages[1])
    expect(pages[0]).toContain('This code is used up')
    expect(pages[0]).toContain('action="/sign-in"')
    expect(pages[0]).not.toContain('name="code"')
  })

  it('is not even tried by whoever does not hold what the asking browser holds', async () => {
    const { email } = await somebody()
    const victim = aBrowser()
    await victim.post('/sign-in', { email })
    const code = await codeTo(email)
    const blind = await guess(60, () => aBrowser().post('/sign-in/code', { code }))
    const made = await guess(40, (n) => {
      const browser = aBrowser()
      browser.jar.set('__Host-pa', `${'A'.repeat(40)}${String(n).padStart(3, '0')}`)
      return browser.post('/sign-in/code', { code })
    })
    expect([blind, made]).toEqual([{ 403: 60 }, { 403: 40 }])
    expect((await victim.post('/sign-in/code', { code })).status).toBe(303)
  })

  it('is sent to its person’s own browser however many others ask for one in their name, from everywhere', async () => {
    const { email, ...own } = await somebody()
    await own.post('/account/sign-out')
    const statuses = await guess(60, () => aBrowser().post('/sign-in', { email }))
    expect(statuses).toEqual({ 303: 60 })
    // All strangers together: what an address gets in a quarter of an hour is bounded, wherever it is asked from.
    expect(await mailsTo(email, 'sign-in-code')).toHaveLength(20)
    expect((await signInByCode(own, email)).headers.get('location')).toBe('/account')
  })

  it.each([
    ['one IPv4 address', () => '203.0.113.7', 5],
    ['one IPv6 network, each time of another address', (n: number) => `2001:db8:7:7::${n.toString(16)}`, 5],
    ['three networks', (n: number) => `2001:db8:8:${n % 3}::1`, 15],
  ])(
    'is sent to a browser that its person has never used while a stranger asks from %s',
    async (_, addressOf, most) => {
      const { email } = await somebody()
      const before = (await mailsTo(email, 'sign-in-code')).length
      await guess(40, (n) => aBrowser({ address: addressOf(n) }).post('/sign-in', { email }))
      expect((await mailsTo(email, 'sign-in-code')).length - before).toBe(most)
      const own = aBrowser()
      expect((await signInByCode(own, email)).headers.get('location')).toBe('/account')
    },
  )

  it('of another attempt is none, however many are asked for at once', async () => {
    const { email } = await somebody()
    const browsers = Array.from({ length: 4 }, aBrowser)
    for (const browser of browsers) await browser.post('/sign-in', { email })
    const codes = (await mailsTo(email, 'sign-in-code')).slice(-4).map(({ code }) => String(code))
    const [first] = browsers
    const statuses: (number | undefined)[] = []
    for (const code of codes.slice(1)) statuses.push((await first?.post('/sign-in/code', { code }))?.status)
    expect(statuses).toEqual([422, 422, 422])
  })
})

describe('T12: a second factor', () => {
  it('dies of a spread attack: ten are verified, by whatever way, and no more in a quarter of an hour', async () => {
    const owner = await somebody()
    const secret = await connectApp(owner)
    const [recovery = ''] = await takeRecoveryCodes(owner)
    // Whoever reads the mail has got as far as the second factor, in four browsers of four networks.
    const halfway = Array.from({ length: 4 }, aBrowser)
    for (const browser of halfway) {
      browser.minutes = 5
      expect((await signInByCode(browser, owner.email)).headers.get('location')).toBe(
        '/sign-in/second-factor',
      )
    }
    const tried: number[] = []
    for (const [at, browser] of halfway.slice(0, 3).entries())
      for (let n = 0; n < 5; n++) {
        const code = n % 2 === 0 ? String(100_000 + at * 10 + n) : `UUUUU-${at}000${n}`
        tried.push((await copyOf(browser).post('/sign-in/second-factor', { code })).status)
      }
    expect(tried.filter((status) => status === 422)).toHaveLength(10)
    expect(tried.filter((status) => status === 429)).toHaveLength(5)
    const [, , , last = aBrowser()] = halfway
    const right = await readTotpCode(secret, timeOf(last))
    expect((await last.post('/sign-in/second-factor', { code: right })).status).toBe(429)
    expect((await last.post('/sign-in/second-factor', { code: recovery })).status).toBe(429)
    owner.minutes = 5
    expect((await owner.post('/account/step-up', { code: right })).status).toBe(429)
    const later = aBrowser()
    later.minutes = 21
    await signInByCode(later, owner.email)
    const code = await readTotpCode(secret, timeOf(later))
    expect((await later.post('/sign-in/second-factor', { code })).status).toBe(303)
  })
})

describe('T12: a password', () => {
  it('is asked for nowhere, and kept nowhere', async () => {
    const browser = await somebody()
    for (const path of ['/sign-in', '/account', '/account/authenticator'])
      expect(await (await browser.get(path)).text()).not.toMatch(/type="password"/)
    const { results } = await env.DB.prepare("select sql from sqlite_master where type = 'table'").all()
    expect(results.length).toBeGreaterThan(20)
    expect(JSON.stringify(results)).not.toMatch(/passw/i)
  })
})
