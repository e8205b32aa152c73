import { beforeAll, describe, expect, it } from 'vitest'
import {
  aBrowser,
  mailsTo,
  platformHost,
  platformOrigin,
  provedBy,
  signInByCode,
  somebody,
  type AccountBrowser,
} from '../support/account-browser.ts'
import {
  aPasskey,
  made,
  selfAttested,
  signed,
  type CeremonyOptions,
  type SoftPasskey,
} from '../support/authenticator.ts'
import { haveKeys } from '../support/keys.ts'
import { visit } from '../support/setting.ts'
import { aSpace } from '../support/space.ts'

const page = { origin: platformOrigin, rpId: platformHost }

beforeAll(haveKeys)

async function optionsOf(answer: Promise<Response>): Promise<CeremonyOptions & Record<string, unknown>> {
  const response = await answer
  expect(response.status).toBe(200)
  return response.json()
}

const askToMake = (browser: AccountBrowser) => optionsOf(browser.send('/account/passkeys/options', {}))
const askToSign = (browser: AccountBrowser, bound = {}) =>
  optionsOf(browser.send('/sign-in/passkey/options', bound))

async function add(browser: AccountBrowser, passkey: SoftPasskey): Promise<Response> {
  return browser.send('/account/passkeys', await made(passkey, await askToMake(browser), page))
}

async function signInWith(browser: AccountBrowser, passkey: SoftPasskey, bound = {}): Promise<Response> {
  return browser.send('/sign-in/passkey', await signed(passkey, await askToSign(browser, bound), page))
}

describe('T15: a passkey', () => {
  it.each(['ES256', 'RS256'] as const)(
    'with %s is made for the platform, and signs its person in',
    async (alg) => {
      const owner = await somebody()
      const passkey = await aPasskey(alg)
      expect(await (await add(owner, passkey)).json()).toEqual({ to: '/account?done=passkey' })
      const elsewhere = aBrowser()
      const answer = await signInWith(elsewhere, passkey)
      expect([answer.status, await answer.json()]).toEqual([200, { to: '/account' }])
      expect(provedBy(elsewhere)).toEqual(['passkey'])
      expect(await (await elsewhere.get('/account')).text()).toContain(owner.email)
    },
  )

  it('is asked for as one that says whose it is and that its person unlocks, and is not attested', async () => {
    const owner = await somebody()
    const first = await askToMake(owner)
    expect(first).toMatchObject({
      rp: { id: platformHost, name: 'Serai' },
      user: { name: owner.email },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [],
    })
    const signing = await askToSign(aBrowser())
    expect(signing).toMatchObject({ rpId: platformHost, userVerification: 'required' })
    expect(signing['allowCredentials']).toBeUndefined()
    expect(signing.challenge).not.toBe((await askToSign(aBrowser())).challenge)
  })

  it('that a browser offers unasked takes nothing from a code that is on its way', async () => {
    const owner = await somebody()
    const browser = aBrowser()
    await browser.post('/sign-in', { email: owner.email })
    await askToSign(browser)
    const code = String((await mailsTo(owner.email, 'sign-in-code')).at(-1)?.['code'])
    const done = await browser.post('/sign-in/code', { code })
    expect([done.status, done.headers.get('location')]).toEqual([303, '/account'])
  })

  it('is not made twice on one device', async () => {
    const owner = await somebody()
    const passkey = await aPasskey()
    const answer = await made(passkey, await askToMake(owner), page)
    await owner.send('/account/passkeys', answer)
    expect((await askToMake(owner))['excludeCredentials']).toEqual([
      { id: answer['id'], transports: ['internal'], type: 'public-key' },
    ])
    expect((await add(owner, passkey)).status).toBe(403)
    expect((await add(await somebody(), passkey)).status).toBe(403)
    // It names the stranger now, and is still its owner's.
    expect((await signInWith(aBrowser(), passkey)).status).toBe(403)
  })

  it('may say of itself that its key is its own, and brings no certificate', async () => {
    const owner = await somebody()
    const passkey = await aPasskey()
    const plain = await selfAttested(passkey, await askToMake(owner), page)
    expect((await owner.send('/account/passkeys', plain)).status).toBe(200)
    const other = await aPasskey()
    const certified = await selfAttested(other, await askToMake(owner), page, [['x5c', [['no', 'list']]]])
    expect((await owner.send('/account/passkeys', certified)).status).toBe(403)
  })

  it('that counts nothing signs again and again, and one that counts must count on', async () => {
    const [plain, counting] = [await aPasskey(), await aPasskey()]
    const owner = await somebody()
    await add(owner, plain)
    await add(owner, counting)
    const statuses = async (passkey: SoftPasskey, counters: readonly number[]) => {
      const seen: number[] = []
      for (const counter of counters) {
        passkey.counter = counter
        seen.push((await signInWith(aBrowser(), passkey)).status)
      }
      return seen
    }
    expect(await statuses(plain, [0, 0, 0])).toEqual([200, 200, 200])
    expect(await statuses(counting, [5, 6, 6, 5, 0, 7])).toEqual([200, 200, 403, 403, 403, 200])
  })

  it('leads on to the space that its person was bound for', async () => {
    const passkey = await aPasskey()
    await add(await somebody(), passkey)
    const { host } = await aSpace()
    const bound = { to: host, nonce: 'a'.repeat(64), path: '/events' }
    const { to } = await (await signInWith(aBrowser(), passkey, bound)).json<{ to: string }>()
    expect(to).toMatch(new RegExp(`^https://${host}/sign-in/return\\?code=[\\w-]{43}&path=%2Fevents$`))
    expect((await aBrowser().send('/sign-in/passkey/options', { to: 'nowhere.test' })).status).toBe(404)
  })

  it('is for localhost where somebody builds Serai', async () => {
    const headers = { origin: 'http://localhost', 'content-type': 'application/json' }
    const sent = await visit('localhost', '/sign-in/passkey/options', { method: 'POST', headers, body: '{}' })
    expect(await sent.json()).toMatchObject({ rpId: 'localhost' })
  })

  it('is told to its person by mail', async () => {
    const owner = await somebody()
    await add(owner, await aPasskey())
    expect(await mailsTo(owner.email, 'factor-added')).toEqual([
      { kind: 'passkey', at: '2026-03-02T12:00:00Z', link: `${platformOrigin}/account` },
    ])
  })

  it('counts for five minutes from being asked for, in the browser that asked, once', async () => {
    const passkey = await aPasskey()
    const owner = await somebody()
    await add(owner, passkey)
    const [late, early, other] = [aBrowser(), aBrowser(), aBrowser()]
    const lateAnswer = await signed(passkey, await askToSign(late), page)
    const earlyAnswer = await signed(passkey, await askToSign(early), page)
    late.minutes = 5
    early.minutes = 4.9
    await askToSign(other)
    expect((await late.send('/sign-in/passkey', lateAnswer)).status).toBe(403)
    expect((await other.send('/sign-in/passkey', earlyAnswer)).status).toBe(403)
    const browser = early.jar.get('__Host-pk') ?? ''
    const done = await early.send('/sign-in/passkey', earlyAnswer)
    expect([done.status, early.jar.has('__Host-pk')]).toEqual([200, false])
    early.jar.set('__Host-pk', browser)
    expect((await early.send('/sign-in/passkey', earlyAnswer)).status).toBe(403)
  })

  it('is taken once, of two who answer at the same moment', async () => {
    const passkey = await aPasskey()
    await add(await somebody(), passkey)
    const browser = aBrowser()
    const answer = await signed(passkey, await askToSign(browser), page)
    const both = await Promise.all([1, 2].map(() => browser.send('/sign-in/passkey', answer)))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403])
  })

  it('loses its challenge to an answer that does not hold', async () => {
    const passkey = await aPasskey()
    await add(await somebody(), passkey)
    const browser = aBrowser()
    const options = await askToSign(browser)
    const untrue = await signed(passkey, options, page, { rpId: 'elsewhere.example' })
    expect((await browser.send('/sign-in/passkey', untrue)).status).toBe(403)
    expect((await browser.send('/sign-in/passkey', await signed(passkey, options, page))).status).toBe(403)
  })
})

describe('a passkey of one’s own', () => {
  const idOf = async (browser: AccountBrowser) =>
    /name="id" value="([\w-]{43})"/.exec(await (await browser.get('/account')).text())?.[1] ?? ''

  it('has the name of its device until it is given another', async () => {
    const owner = await somebody()
    await add(owner, await aPasskey())
    const id = await idOf(owner)
    expect(await (await owner.get('/account')).text()).toContain('<bdi>Firefox, Linux</bdi>')
    expect((await owner.post('/account/passkeys/rename', { id, name: ' Blue <key> ' })).status).toBe(303)
    expect(await (await owner.get('/account')).text()).toContain('<bdi>Blue &lt;key&gt;</bdi>')
    expect((await owner.post('/account/passkeys/rename', { id, name: ' ' })).status).toBe(422)
  })

  it('is removed with a warning, and opens nothing any more', async () => {
    const owner = await somebody()
    const passkey = await aPasskey()
    await add(owner, passkey)
    const again = aBrowser()
    await signInWith(again, passkey)
    const before = await (await again.get('/account')).text()
    expect(before).toContain('This is your last second factor')
    expect((await again.post('/account/passkeys/remove', { id: await idOf(again) })).status).toBe(303)
    expect((await signInWith(aBrowser(), passkey)).status).toBe(403)
    expect(await (await again.get('/account')).text()).toContain('You have no passkey yet')
  })

  it('is nobody else’s to name or remove', async () => {
    const owner = await somebody()
    const passkey = await aPasskey()
    await add(owner, passkey)
    const id = await idOf(owner)
    const stranger = await somebody()
    const asked = { rename: { name: 'Mine' }, remove: {} }
    for (const [path, fields] of Object.entries(asked)) {
      const [theirs, none] = await Promise.all(
        [id, 'x'.repeat(43)].map((one) => stranger.post(`/account/passkeys/${path}`, { ...fields, id: one })),
      )
      expect([path, theirs?.status, none?.status]).toEqual([path, 404, 404])
    }
    expect((await signInWith(aBrowser(), passkey)).status).toBe(200)
  })

  it('is one of twenty at most', async () => {
    const owner = await somebody()
    for (let count = 0; count < 20; count++) expect((await add(owner, await aPasskey())).status).toBe(200)
    expect((await owner.send('/account/passkeys/options', {})).status).toBe(409)
  })

  it('is not added by whoever reads its person’s mail', async () => {
    const owner = await somebody()
    await add(owner, await aPasskey())
    const thief = aBrowser()
    await signInByCode(thief, owner.email)
    expect(provedBy(thief)).toEqual(['email'])
    expect((await thief.send('/account/passkeys/options', {})).status).toBe(403)
    expect((await thief.post('/account/passkeys/remove', { id: await idOf(thief) })).status).toBe(403)
    expect((await thief.post('/account/authenticator/set-up')).status).toBe(403)
  })
})
