import { env } from 'cloudflare:workers'
import {
  askForNewPasskey,
  confirmApp,
  endLoginsEverywhere,
  findAppSetUp,
  makeRecoveryCodes,
  newPasskeyAnswer,
  readFactors,
  readHomeLogin,
  registerPasskey,
  removeApp,
  removePasskey,
  setUpApp,
  type HomeLogin,
} from '@serai/auth'
import { asId } from '@serai/kernel'
import { openPlatformScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aBrowser,
  connectApp,
  mailsTo,
  platformHost,
  platformOrigin,
  provedBy,
  signInByCode,
  somebody,
  takeRecoveryCodes,
} from '../support/account-browser.ts'
import { aPasskey, made } from '../support/authenticator.ts'
import { haveKeys } from '../support/keys.ts'
import { aKnownPerson } from '../support/known-person.ts'
import { noon } from '../support/setting.ts'
import { stillEnv } from '../support/still-env.ts'
import { readTotpCode } from '../support/totp-code.ts'

beforeAll(haveKeys)

const site = { origin: platformOrigin, name: 'Serai' }
const link = `${platformOrigin}/account`

const scopeNow = () => openPlatformScope(stillEnv, { ...realChance(), now: noon })

/** Somebody who is signed in, as a request of theirs has read them. */
async function aPersonAtHome(): Promise<HomeLogin> {
  const { identityId } = await aKnownPerson()
  const row = await env.DB.prepare('select id from logins where identity_id = ?')
    .bind(identityId)
    .first<{ id: string }>()
  const login = await readHomeLogin(scopeNow(), asId<'login'>(row?.id ?? ''))
  if (login === null) throw new Error('Whoever has just signed in is signed in.')
  return login
}

async function newAppCode(person: HomeLogin): Promise<string> {
  await setUpApp(scopeNow(), person.identityId)
  const app = await findAppSetUp(scopeNow(), person, site.name)
  return readTotpCode(app?.secret ?? '', noon)
}

/** A passkey that was made and is still to be added. */
async function newPasskey(person: HomeLogin) {
  const offered = await askForNewPasskey(scopeNow(), person, site)
  if (offered === 'too-many') throw new Error('Nobody here has so many.')
  const page = { origin: platformOrigin, rpId: platformHost }
  const answer = newPasskeyAnswer.parse(await made(await aPasskey(), offered.options, page))
  const given = { browser: offered.browser, answer, site, name: 'A key', link }
  return { id: answer.id, add: () => registerPasskey(scopeNow(), person, given) }
}

const factorsOf = ({ identityId }: HomeLogin) => readFactors(scopeNow(), identityId)

async function linesOf({ identityId }: HomeLogin, action: string): Promise<number | null> {
  return env.DB.prepare('select count(*) as n from audit_lines where subject_id = ? and action = ?')
    .bind(identityId, action)
    .first<number>('n')
}

describe('recovery codes', () => {
  it('are refused to who has neither a passkey nor an app, and the page says what comes first', async () => {
    const browser = await somebody()
    const page = await (await browser.get('/account')).text()
    expect(page).toContain('Add a passkey or connect an app first')
    expect(page).not.toContain('action="/account/recovery-codes"')
    await browser.post('/account/authenticator/set-up')
    const answer = await browser.post('/account/recovery-codes')
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('No recovery codes were made')
    expect(await mailsTo(browser.email, 'factor-added')).toEqual([])
  })

  it('are forgotten with the last factor, an app', async () => {
    const browser = await somebody()
    await connectApp(browser)
    const [code = ''] = await takeRecoveryCodes(browser)
    await browser.post('/account/authenticator/remove')
    expect(await (await browser.get('/account')).text()).toContain('You have none.')
    const elsewhere = aBrowser()
    await signInByCode(elsewhere, browser.email)
    expect((await elsewhere.post('/account/step-up', { code })).status).toBe(422)
    expect(provedBy(elsewhere)).toEqual(['email'])
  })

  it('are forgotten with the last factor, a passkey, and not with one before it', async () => {
    const person = await aPersonAtHome()
    const passkey = await newPasskey(person)
    await passkey.add()
    await confirmApp(scopeNow(), person, { code: await newAppCode(person), link })
    expect(await makeRecoveryCodes(scopeNow(), person, { link, madeAt: null })).toHaveLength(10)
    await removeApp(scopeNow(), person, link)
    expect((await factorsOf(person)).recoveryCodes).toBe(10)
    await removePasskey(scopeNow(), person, { id: passkey.id, link })
    expect((await factorsOf(person)).recoveryCodes).toBe(0)
  })

  it('do not count where nothing is left that they stand in for', async () => {
    const browser = await somebody()
    await connectApp(browser)
    const [code = ''] = await takeRecoveryCodes(browser)
    await env.DB.prepare(
      'delete from totp_secrets where identity_id = (select identity_id from identity_emails where email = ?)',
    )
      .bind(browser.email)
      .run()
    const elsewhere = aBrowser()
    await signInByCode(elsewhere, browser.email)
    expect((await elsewhere.post('/account/step-up', { code })).status).toBe(422)
  })
})

describe('a request that was under way when its person signed out everywhere', () => {
  it('adds no passkey, no app and no recovery codes', async () => {
    const person = await aPersonAtHome()
    const [first, second] = [await newPasskey(person), await newPasskey(person)]
    expect(await first.add()).toBe(true)
    const code = await newAppCode(person)
    await endLoginsEverywhere(scopeNow(), person.identityId)
    expect(await second.add()).toBe(false)
    expect(await confirmApp(scopeNow(), person, { code, link })).toBe('over')
    expect(await makeRecoveryCodes(scopeNow(), person, { link, madeAt: null })).toBe('over')
    const left = await factorsOf(person)
    expect([left.passkeys.map(({ id }) => id), left.hasApp, left.recoveryCodes]).toEqual([
      [first.id],
      false,
      0,
    ])
  })

  it('removes none', async () => {
    const person = await aPersonAtHome()
    const passkey = await newPasskey(person)
    await passkey.add()
    await confirmApp(scopeNow(), person, { code: await newAppCode(person), link })
    await endLoginsEverywhere(scopeNow(), person.identityId)
    expect(await removePasskey(scopeNow(), person, { id: passkey.id, link })).toBe(false)
    expect(await removeApp(scopeNow(), person, link)).toBe(false)
    expect(await factorsOf(person)).toMatchObject({ passkeys: [{ id: passkey.id }], hasApp: true })
  })
})

describe('a form that is sent twice at once', () => {
  it('connects an app once, and says so to both', async () => {
    const person = await aPersonAtHome()
    const code = await newAppCode(person)
    const confirm = () => confirmApp(scopeNow(), person, { code, link })
    expect(await Promise.all([confirm(), confirm()])).toEqual(['confirmed', 'confirmed'])
    expect(await linesOf(person, 'auth.add-factor')).toBe(1)
    expect(await mailsTo(person.email, 'factor-added')).toHaveLength(1)
  })

  it('removes an app or a passkey once', async () => {
    const person = await aPersonAtHome()
    const passkey = await newPasskey(person)
    await passkey.add()
    await confirmApp(scopeNow(), person, { code: await newAppCode(person), link })
    const without = () => removePasskey(scopeNow(), person, { id: passkey.id, link })
    expect((await Promise.all([without(), without()])).filter(Boolean)).toHaveLength(1)
    await Promise.all([removeApp(scopeNow(), person, link), removeApp(scopeNow(), person, link)])
    expect(await linesOf(person, 'auth.remove-passkey')).toBe(1)
    expect(await linesOf(person, 'auth.remove-app')).toBe(1)
    expect(await mailsTo(person.email, 'factor-removed')).toHaveLength(2)
  })
})
