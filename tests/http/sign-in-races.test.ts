import { env } from 'cloudflare:workers'
import { admitMember, endLoginsEverywhere, finishLogin, readHomeLogin } from '@serai/auth'
import { asId, type Id, type Role } from '@serai/kernel'
import { changeRoles, suspendMember } from '@serai/members'
import { perform } from '@serai/scope'
import { openPlatformScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aBrowser,
  connectApp,
  mailsTo,
  platformOrigin,
  signInByCode,
  somebody,
  takeRecoveryCodes,
  timeOf,
  type AccountBrowser,
} from '../support/account-browser.ts'
import { haveKeys } from '../support/keys.ts'
import { aKnownPerson } from '../support/known-person.ts'
import { aMemberWith, interrupted, invitationLink, quietly } from '../support/people.ts'
import { noon } from '../support/setting.ts'
import { openHomeLogin } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { stillEnv } from '../support/still-env.ts'
import { readTotpCode } from '../support/totp-code.ts'

beforeAll(haveKeys)

const scopeNow = () => openPlatformScope(stillEnv, { ...realChance(), now: noon })
const notice = { link: `${platformOrigin}/account`, platformName: 'Serai' }

/** The logins of an address with the platform: how many there ever were, and how many go on. */
async function loginsOf(email: string) {
  const row = await env.DB.prepare(
    `select count(*) as opened, count(*) - count(ended_at) as open from logins where identity_id =
      (select identity_id from identity_emails where email = ?) and member_id is null`,
  )
    .bind(email)
    .first<{ opened: number; open: number }>()
  return row ?? { opened: 0, open: 0 }
}

/** Somebody with an app and recovery codes, some minutes after they connected it. */
async function owner() {
  const browser = await somebody()
  const secret = await connectApp(browser)
  const recovery = await takeRecoveryCodes(browser)
  browser.minutes = 5
  const codes = [await readTotpCode(secret, timeOf(browser)), ...recovery]
  return { browser, email: browser.email, codes }
}

const ways = (answers: readonly Response[]) => answers.map(({ headers }) => headers.get('location')).sort()

describe('an attempt that is used several times at once', () => {
  it('with its code by mail opens one login, and leads the others back to the beginning', async () => {
    const email = `${crypto.randomUUID()}@example.org`
    const browser = aBrowser()
    await browser.post('/sign-in', { email })
    const code = String((await mailsTo(email, 'sign-in-code')).at(-1)?.['code'])
    const answers = await Promise.all([1, 2, 3, 4].map(() => browser.post('/sign-in/code', { code })))
    expect(await loginsOf(email)).toEqual({ opened: 1, open: 1 })
    const again = '/sign-in?path=%2Faccount'
    expect(ways(answers)).toEqual(['/account', again, again, again])
    // Whichever answer the browser shows: who was signed in goes on from there.
    expect((await browser.get(again)).headers.get('location')).toBe('/account')
    expect((await browser.get('/account')).status).toBe(200)
  })

  it('with different second factors opens one login', async () => {
    const { email, codes } = await owner()
    const before = await loginsOf(email)
    const browser = aBrowser()
    browser.minutes = 5
    await signInByCode(browser, email)
    const enter = (code: string) => browser.post('/sign-in/second-factor', { code })
    const answers = await Promise.all(codes.slice(0, 3).map(enter))
    expect(answers.filter(({ headers }) => headers.get('location') === '/account')).toHaveLength(1)
    expect((await loginsOf(email)).opened - before.opened).toBe(1)
  })

  it('and is over meanwhile, opens none', async () => {
    const { identityId, email } = await aKnownPerson()
    const from = { browserHash: 'f'.repeat(64), device: '', place: '', isKnown: true, before: null }
    const proved = { identityId, email, factors: ['email'] as const }
    expect(await finishLogin(scopeNow(), proved, from, notice)).toBe('over')
    expect(await loginsOf(email)).toEqual({ opened: 1, open: 1 })
  })
})

describe('a step-up', () => {
  const stepUp = (browser: AccountBrowser, code: string) => browser.post('/account/step-up', { code })

  it('with several factors at once makes one login of the one before', async () => {
    const { browser, email, codes } = await owner()
    const before = await loginsOf(email)
    const answers = await Promise.all(codes.slice(0, 3).map((code) => stepUp(browser, code)))
    expect(answers.filter(({ headers }) => headers.get('location') === '/account?done=proved')).toHaveLength(
      1,
    )
    expect(await loginsOf(email)).toEqual({ opened: before.opened + 1, open: before.open })
  })

  it('opens nothing once its person signed out everywhere, whichever comes first', async () => {
    const { browser, email, codes } = await owner()
    await Promise.all([stepUp(browser, codes[0] ?? ''), browser.post('/account/sign-out-everywhere')])
    expect((await loginsOf(email)).open).toBe(0)
  })

  it('demands at the last moment that its login goes on', async () => {
    const { identityId, email } = await aKnownPerson()
    const row = await env.DB.prepare('select id from logins where identity_id = ?')
      .bind(identityId)
      .first<{ id: string }>()
    const before = asId<'login'>(row?.id ?? '')
    const scope = scopeNow()
    const home = interrupted(scope.home, () => endLoginsEverywhere(scopeNow(), identityId))
    const from = { browserHash: null, device: '', place: '', isKnown: true, before }
    const proved = { identityId, email, factors: ['email', 'totp'] as const }
    expect(await finishLogin({ ...scope, home }, proved, from, notice)).toBe('over')
    expect(await finishLogin(scope, proved, { ...from, before: null }, notice)).toBe('over')
    expect((await loginsOf(email)).open).toBe(0)
    expect(await readHomeLogin(scope, before)).toBeNull()
  })
})

describe('coming into a space', () => {
  /** Lets a member in while something is done to them, or to their device, right before their login is written. */
  async function admitted(space: TestSpace, role: Role, meanwhile: (who: Who) => Promise<unknown>) {
    const { identityId, email, memberId } = await aMemberWith(space, role)
    const factors = ['email', 'totp'] as const
    const loginId = await openHomeLogin(identityId, factors)
    const person = { loginId, identityId, email, factors, authAt: '2026-03-02T12:00:00Z' }
    const scope = interrupted(space.scope, () => meanwhile({ identityId, memberId }))
    return admitMember(scope, person, { device: '', place: '' })
  }

  type Who = { readonly identityId: Id<'identity'>; readonly memberId: Id<'member'> }

  it('opens nothing for somebody who is shut out, or signed out, at that moment', async () => {
    const space = await aSpace()
    await aMemberWith(space, 'owner')
    const shut = ({ memberId }: Who) => perform(suspendMember, quietly(space.scope), { memberId })
    expect(await admitted(space, 'member', shut)).toBe('suspended')
    const out = ({ identityId }: Who) => endLoginsEverywhere(scopeNow(), identityId)
    expect(await admitted(space, 'member', out)).toBe('over')
  })

  it('opens a login of staff for who becomes staff at that moment', async () => {
    const space = await aSpace()
    const promote = ({ memberId }: Who) =>
      perform(changeRoles, quietly(space.scope), {
        ...{ memberId, roles: [{ role: 'editor' as const }], linkTo: invitationLink },
      })
    const login = await admitted(space, 'member', promote)
    if (typeof login === 'string') throw new Error(`A new editor is let in, and is not ${login}.`)
    const endsAt = await env.DB.prepare('select ends_at from logins where id = ?')
      .bind(login.loginId)
      .first<string>('ends_at')
    expect(endsAt).toBe('2026-03-09T12:00:00Z')
  })
})
