import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aBrowser,
  connectApp,
  provedBy,
  signInByCode,
  somebody,
  takeRecoveryCodes,
  timeOf,
  type AccountBrowser,
} from '../support/account-browser.ts'
import { haveKeys } from '../support/keys.ts'
import { aMemberWith } from '../support/people.ts'
import { aSpace } from '../support/space.ts'
import { readTotpCode } from '../support/totp-code.ts'

beforeAll(haveKeys)

/** What changes how a person signs in. */
const changes = [
  ['/account/passkeys/remove', { id: 'x'.repeat(43) }],
  ['/account/authenticator/set-up', {}],
  ['/account/authenticator', { code: '000000' }],
  ['/account/authenticator/remove', {}],
  ['/account/recovery-codes', {}],
] as const

const pageOf = async (browser: AccountBrowser) => (await browser.get('/account')).text()

const loginsIn = (page: string) => [...page.matchAll(/action="\/account\/logins\/end"[^]*?value="(\w{26})"/g)]

describe('an account', () => {
  it('is its person’s alone: others are sent to sign in, and back', async () => {
    const nobody = aBrowser()
    expect((await nobody.get('/account')).headers.get('location')).toBe('/sign-in?path=/account')
    for (const [path, fields] of changes) {
      const answer = await nobody.post(path, fields)
      expect([path, answer.headers.get('location')]).toEqual([path, '/sign-in?path=/account'])
    }
  })

  it('says who its person is, and is kept nowhere', async () => {
    const browser = await somebody()
    const response = await browser.get('/account')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const page = await response.text()
    expect(page).toContain(browser.email)
    expect(page).toContain('You belong to no space')
    expect(page).toContain('Firefox, Linux')
    expect(page).not.toMatch(/style=|onclick=/)
  })

  it('leads to the spaces that its person belongs to, and no other', async () => {
    const [space, other] = [await aSpace({ name: 'The one' }), await aSpace({ name: 'The other' })]
    const browser = await somebody()
    const member = await aMemberWith(space, 'member')
    await env.DB.prepare(
      'update members set identity_id = (select identity_id from identity_emails where email = ?) where id = ?',
    )
      .bind(browser.email, member.memberId)
      .run()
    const page = await pageOf(browser)
    expect(page).toContain(`href="https://${space.host}/"`)
    expect(page).not.toContain(other.host)
    expect(page).not.toContain('You belong to no space')
  })

  it('says what was done, by names that it knows', async () => {
    const browser = await somebody()
    const says = async (done: string) => (await browser.get(`/account?done=${done}`)).text()
    expect(await says('app')).toContain('role="status">The app is connected')
    expect(await says('toString')).not.toContain('class="saved"')
  })
})

describe('how somebody signs in', () => {
  it('is changed within ten minutes of signing in, and not after', async () => {
    const browser = await somebody()
    browser.minutes = 10
    expect((await browser.post('/account/authenticator/set-up')).status).toBe(303)
    browser.minutes = 10.1
    for (const [path, fields] of changes) {
      const answer = await browser.post(path, fields)
      expect([path, answer.status]).toEqual([path, 403])
      expect(await answer.text()).toContain('This login is more than ten minutes old')
    }
    expect((await browser.send('/account/passkeys/options', {})).status).toBe(403)
    const page = await pageOf(browser)
    expect(page).not.toContain('action="/account/authenticator/set-up"')
    const again = await browser.post('/account/sign-in-again')
    expect(again.headers.get('location')).toBe('/sign-in?path=/account')
    expect((await signInByCode(browser, browser.email)).headers.get('location')).toBe('/account')
    expect((await browser.post('/account/authenticator/set-up')).status).toBe(303)
  })

  it('is not changed by a login that showed less than its person has, until it shows that', async () => {
    const owner = await somebody()
    const weak = aBrowser()
    await signInByCode(weak, owner.email)
    await connectApp(owner)
    const [code = ''] = await takeRecoveryCodes(owner)
    for (const [path, fields] of changes) {
      const answer = await weak.post(path, fields)
      expect([path, answer.status]).toEqual([path, 403])
      expect(await answer.text()).toContain('You signed in by mail alone')
    }
    expect((await weak.send('/account/passkeys/options', {})).status).toBe(403)
    expect((await weak.post('/account/step-up', { code: 'AAAAA-AAAAA' })).status).toBe(422)
    const shown = await weak.post('/account/step-up', { code })
    expect(shown.headers.get('location')).toBe('/account?done=proved')
    expect(provedBy(weak)).toEqual(['email', 'recovery'])
    expect((await weak.post('/account/authenticator/remove')).status).toBe(303)
  })

  it('is open again for whoever shows a code of their app, by a new login in place of the old', async () => {
    const browser = await somebody()
    const secret = await connectApp(browser)
    browser.minutes = 60
    expect((await browser.post('/account/recovery-codes')).status).toBe(403)
    const old = { ...Object.fromEntries(browser.jar) }
    const code = await readTotpCode(secret, timeOf(browser))
    await browser.post('/account/step-up', { code })
    expect(provedBy(browser)).toEqual(['email', 'totp'])
    expect((await browser.post('/account/recovery-codes')).status).toBe(200)
    expect((await browser.post('/account/step-up', { code })).status).toBe(422)
    const stolen = aBrowser()
    stolen.minutes = 60
    for (const [name, value] of Object.entries(old)) stolen.jar.set(name, value)
    expect((await stolen.get('/account')).status).toBe(303)
    expect((await browser.get('/account')).status).toBe(200)
  })

  it('gives ten recovery codes once: the same form sent again, or by two at once, makes none in their place', async () => {
    const browser = await somebody()
    await connectApp(browser)
    const make = (madeAt: string) => browser.post('/account/recovery-codes', { madeAt })
    const both = await Promise.all([make(''), make('')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 303])
    expect((await make('')).headers.get('location')).toBe('/account?done=codes')
    browser.minutes = 1
    const old = /name="madeAt" value="([^"]+)"/.exec(await pageOf(browser))?.[1] ?? ''
    const [code = ''] = await takeRecoveryCodes(browser)
    expect((await make(old)).headers.get('location')).toBe('/account?done=codes')
    expect(await (await browser.get('/account?done=codes')).text()).toContain('No new codes were made')
    const later = aBrowser()
    later.minutes = 1
    await signInByCode(later, browser.email)
    expect((await later.post('/sign-in/second-factor', { code })).status).toBe(303)
  })

  it('may be tried too often there too', async () => {
    const browser = await somebody()
    await connectApp(browser)
    const statuses: number[] = []
    for (let count = 0; count < 11; count++)
      statuses.push((await browser.post('/account/step-up', { code: 'AAAAA-AAAAA' })).status)
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429])
  })

  it('makes the login that changed it as strong as what it showed', async () => {
    const browser = await somebody()
    await connectApp(browser)
    expect((await takeRecoveryCodes(browser)).length).toBe(10)
    browser.minutes = 10
    expect(await pageOf(browser)).toContain('with a code by mail, an authenticator app')
  })
})

describe('logins', () => {
  it('stand in a list, with this one marked, and are ended one by one', async () => {
    const here = await somebody()
    const there = aBrowser()
    await signInByCode(there, here.email)
    const page = await pageOf(here)
    expect(page.match(/this one/g)).toHaveLength(1)
    const [[, id = ''] = []] = loginsIn(page)
    expect(loginsIn(page)).toHaveLength(1)
    const [, list = ''] = page.split('id="logins"')
    expect(list.indexOf('this one')).toBeLessThan(list.indexOf('/account/logins/end'))
    expect(list).toMatch(/>\s*End the login of [^<]+, since \d+ \w+ \d{4}, \d\d:\d\d UTC/)
    const stranger = await somebody()
    expect((await stranger.post('/account/logins/end', { id })).status).toBe(404)
    expect((await there.get('/account')).status).toBe(200)
    expect((await here.post('/account/logins/end', { id })).headers.get('location')).toBe(
      '/account?done=ended',
    )
    expect((await there.get('/account')).status).toBe(303)
    expect((await here.post('/account/logins/end', { id })).status).toBe(404)
    expect((await here.post('/account/logins/end', { id: 'no id' })).status).toBe(404)
    expect(loginsIn(await pageOf(here))).toHaveLength(0)
  })

  it('end here alone by signing out', async () => {
    const [here, there] = [await somebody(), aBrowser()]
    await signInByCode(there, here.email)
    const held = { ...Object.fromEntries(here.jar) }
    expect((await here.post('/account/sign-out')).headers.get('location')).toBe('/')
    expect([...here.jar.keys()]).toEqual(['__Host-kb'])
    for (const [name, value] of Object.entries(held)) here.jar.set(name, value)
    expect((await here.get('/account')).status).toBe(303)
    expect((await there.get('/account')).status).toBe(200)
  })

  it('end on every device and in every space by signing out everywhere', async () => {
    const [here, there] = [await somebody(), aBrowser()]
    await signInByCode(there, here.email)
    await here.post('/account/sign-out-everywhere')
    expect([...here.jar.keys()]).toEqual(['__Host-kb'])
    expect((await there.get('/account')).status).toBe(303)
    there.minutes = 20
    expect((await there.get('/account')).status).toBe(303)
  })

  it('keep the cookies that a request brought anew, and not over those of a sign-out', async () => {
    const browser = await somebody()
    browser.minutes = 11
    const before = browser.jar.get('__Host-rt')
    await browser.get('/account')
    expect(browser.jar.get('__Host-rt')).not.toBe(before)
    browser.minutes = 22
    await browser.post('/account/sign-out')
    expect([...browser.jar.keys()]).toEqual(['__Host-kb'])
  })
})
