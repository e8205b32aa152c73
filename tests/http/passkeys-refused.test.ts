import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aBrowser,
  platformHost,
  platformOrigin,
  somebody,
  type AccountBrowser,
} from '../support/account-browser.ts'
import { aPasskey, made, signed, type CeremonyOptions, type SoftPasskey } from '../support/authenticator.ts'
import { falseRegistrations, falseSignatures, garbage } from '../support/false-answers.ts'
import { haveKeys } from '../support/keys.ts'

const page = { origin: platformOrigin, rpId: platformHost }

type Ceremonies = {
  readonly owner: AccountBrowser
  readonly passkey: SoftPasskey
  readonly other: SoftPasskey
}

let its: Ceremonies

beforeAll(async () => {
  await haveKeys()
  const [owner, stranger] = [await somebody(), await somebody()]
  const [passkey, other] = [await aPasskey(), await aPasskey()]
  await stranger.send('/account/passkeys', await made(other, await askToMake(stranger), page))
  passkey.counter = 7
  await owner.send('/account/passkeys', await made(passkey, await askToMake(owner), page))
  passkey.counter = 8
  its = { owner, passkey, other }
})

const askToMake = async (browser: AccountBrowser): Promise<CeremonyOptions> =>
  (await browser.send('/account/passkeys/options', {})).json()

const askToSign = async (browser: AccountBrowser): Promise<CeremonyOptions> =>
  (await browser.send('/sign-in/passkey/options', {})).json()

/** What became of an answer: its status, the cookies that it brought, and what the account answers then. */
async function outcomeOf(browser: AccountBrowser, answer: unknown): Promise<readonly unknown[]> {
  const { status } = await browser.send('/sign-in/passkey', answer)
  const cookies = [...browser.jar.keys()].filter((name) => name !== '__Host-pk')
  return [status, cookies, (await browser.get('/account')).status]
}

const nobody = [expect.toSatisfy((status: number) => status === 400 || status === 403), [], 303]

const countPasskeys = async () =>
  (await env.DB.prepare('select count(*) as count from passkeys').first<{ count: number }>())?.count

describe('T15: signing in with a passkey is refused to', () => {
  it.each(Object.entries(falseSignatures))('%s', async (_, untrue) => {
    const browser = aBrowser()
    const answer = await signed(its.passkey, await askToSign(browser), page, untrue)
    expect(await outcomeOf(browser, answer)).toEqual(nobody)
  })

  it('another person’s passkey in this one’s name', async () => {
    const browser = aBrowser()
    const untrue = { signWith: its.other }
    const answer = await signed(its.passkey, await askToSign(browser), page, untrue)
    expect(await outcomeOf(browser, answer)).toEqual(nobody)
  })

  it('another person’s passkey that names this one', async () => {
    const browser = aBrowser()
    const response = { userHandle: its.passkey.userHandle }
    const answer = await signed(its.other, await askToSign(browser), page, { response })
    expect(await outcomeOf(browser, answer)).toEqual(nobody)
  })

  it('an answer to a challenge that was for making one', async () => {
    const answer = await signed(its.passkey, await askToMake(its.owner), page)
    const browser = aBrowser()
    browser.jar.set('__Host-pk', its.owner.jar.get('__Host-pk') ?? '')
    expect(await outcomeOf(browser, answer)).toEqual(nobody)
  })

  it('an answer without a challenge, and one with a cookie that was never given', async () => {
    const browser = aBrowser()
    const answer = await signed(its.passkey, await askToSign(aBrowser()), page)
    expect(await outcomeOf(browser, answer)).toEqual(nobody)
    browser.jar.set('__Host-pk', 'made-up')
    expect(await outcomeOf(browser, answer)).toEqual(nobody)
  })

  it('nobody whose answer is true', async () => {
    const browser = aBrowser()
    const answer = await signed(its.passkey, await askToSign(browser), page)
    expect(await outcomeOf(browser, answer)).toEqual([200, ['__Host-at', '__Host-rt', '__Host-kb'], 200])
  })
})

describe('T15: a passkey is not made of', () => {
  it.each(Object.entries(falseRegistrations))('%s', async (_, untrue) => {
    const before = await countPasskeys()
    const answer = await made(await aPasskey(), await askToMake(its.owner), page, untrue)
    const { status } = await its.owner.send('/account/passkeys', answer)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(await countPasskeys()).toBe(before)
  })

  it('a key that is too short', async () => {
    const answer = await made(await aPasskey('RS256', 1024), await askToMake(its.owner), page)
    expect((await its.owner.send('/account/passkeys', answer)).status).toBe(403)
  })

  it('an answer to another person’s challenge', async () => {
    const stranger = await somebody()
    const answer = await made(await aPasskey(), await askToMake(its.owner), page)
    stranger.jar.set('__Host-pk', its.owner.jar.get('__Host-pk') ?? '')
    expect((await stranger.send('/account/passkeys', answer)).status).toBe(403)
  })

  it('an answer to a challenge that was for signing in', async () => {
    const answer = await made(await aPasskey(), await askToSign(its.owner), page)
    expect((await its.owner.send('/account/passkeys', answer)).status).toBe(403)
  })

  it('an answer that came before', async () => {
    const owner = await somebody()
    const answer = await made(await aPasskey(), await askToMake(owner), page)
    const statuses = [
      (await owner.send('/account/passkeys', answer)).status,
      (await owner.send('/account/passkeys', answer)).status,
    ]
    expect(statuses).toEqual([200, 403])
  })

  it('an answer of nobody who is signed in', async () => {
    const browser = aBrowser()
    expect((await browser.send('/account/passkeys/options', {})).status).toBe(401)
    const answer = await made(await aPasskey(), await askToSign(browser), page)
    expect((await browser.send('/account/passkeys', answer)).status).toBe(401)
  })
})

describe('T15: what is no answer at all is refused', () => {
  const paths = ['/sign-in/passkey', '/account/passkeys'] as const

  it.each(Object.entries(garbage))('such as %s', async (_, body) => {
    for (const path of paths) {
      const { status } = await its.owner.send(path, body === '' ? '' : body)
      expect([path, status]).toEqual([path, 400])
    }
  })

  it('and garbage instead of where somebody is bound', async () => {
    for (const body of ['', '[]', '{"to":1}', `{"path":"/${'x'.repeat(2000)}"}`])
      expect((await aBrowser().send('/sign-in/passkey/options', body)).status).toBe(400)
  })

  it('and so is what is too large, of another type, or from another page', async () => {
    const answer = await made(await aPasskey(), await askToMake(its.owner), page)
    const large = { ...answer, more: 'x'.repeat(64 * 1024) }
    const text = JSON.stringify(answer)
    const statuses = [
      (await its.owner.send('/account/passkeys', large)).status,
      (await its.owner.send('/account/passkeys', text, { headers: { 'content-type': 'text/plain' } })).status,
      (await its.owner.send('/account/passkeys', text, { headers: { origin: 'http://space.serai.example' } }))
        .status,
      (await its.owner.send('/account/passkeys', text, { headers: { 'sec-fetch-site': 'same-site' } }))
        .status,
      (await its.owner.send('/account/passkeys', answer)).status,
    ]
    expect(statuses).toEqual([413, 400, 403, 403, 200])
  })

  it('and so is whoever asks a hundred times in a quarter of an hour', async () => {
    const browser = aBrowser()
    const seen = new Set<number>()
    for (let count = 0; count < 100; count++)
      seen.add((await browser.send('/sign-in/passkey/options', {})).status)
    const { status } = await browser.send('/sign-in/passkey/options', {})
    browser.minutes = 15
    const later = (await browser.send('/sign-in/passkey/options', {})).status
    expect([[...seen], status, later]).toEqual([[200], 429, 200])
  })
})
