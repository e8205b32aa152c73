import { env } from 'cloudflare:workers'
import { chooseJoinPolicy, eraseMember, suspendMember } from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, connectApp, somebody, type AccountBrowser } from '../support/account-browser.ts'
import { countingCrypto } from '../support/counting-crypto.ts'
import { countingD1, type Asked } from '../support/counting-d1.ts'
import { haveKeys } from '../support/keys.ts'
import { aKnownPerson, joined, type KnownPerson } from '../support/known-person.ts'
import { aMemberWith, invite, type TestMember } from '../support/people.ts'
import { stillRandom } from '../support/setting.ts'
import { browserOfMember } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let owner: TestMember
/** An address of each sort, as the space and the platform know it. */
const addresses: Record<string, string> = {}
const people: Record<string, KnownPerson> = {}

const sorts = [
  'unknown',
  'member',
  'suspended',
  'of another space',
  'erased',
  'with an app',
  'invited',
] as const

const anAddress = () => `${crypto.randomUUID()}@example.org`

beforeAll(async () => {
  await haveKeys()
  const elsewhere = await aSpace()
  space = await aSpace()
  owner = await aMemberWith(space, 'owner')
  valueOf(await perform(chooseJoinPolicy, space.scope, { joinPolicy: 'application' }))
  for (const sort of ['member', 'suspended', 'of another space', 'erased', 'with an app']) {
    const person = await aKnownPerson()
    const memberId = await joined(sort === 'of another space' ? elsewhere : space, person)
    if (sort === 'suspended') valueOf(await perform(suspendMember, space.scope, { memberId }))
    if (sort === 'erased') valueOf(await perform(eraseMember, space.scope, { memberId }))
    if (sort === 'with an app') await connectApp(person.browser)
    addresses[sort] = person.email
    people[sort] = person
  }
  addresses['unknown'] = anAddress()
  addresses['invited'] = anAddress()
  await invite(space.scope, addresses['invited'])
})

/** All that can be told from outside of what was done for somebody, and all the work that it was. */
type Seen = {
  readonly answers: readonly (readonly [status: number, headers: string, body: string])[]
  readonly statements: readonly unknown[]
  readonly work: Readonly<Record<string, number>>
  readonly mails: number
}

async function mailsTo(address: string): Promise<number> {
  const row = await env.DB.prepare('select count(*) as n from mails where to_address = ?')
    .bind(address)
    .first<{ n: number }>()
  return row?.n ?? 0
}

const workOf = ({ trips }: Asked) =>
  trips.map(({ statements }) => statements.map(({ sql, params, rowsRead }) => [sql, params.length, rowsRead]))

/** Does something in a browser that has the same chance each time, so that answers differ by their address alone. */
async function seenBy(
  secret: readonly string[],
  deed: (browser: AccountBrowser) => Promise<readonly Response[]>,
  seed = 11,
): Promise<Seen> {
  const [address = ''] = secret
  const { database, asked } = countingD1(env.DB)
  const browser = aBrowser({ database, random: stillRandom(seed) })
  const before = await mailsTo(address)
  const { done, counts } = await countingCrypto(() => deed(browser))
  const statements = workOf(asked)
  const masked = (text: string) => secret.reduce((out, one) => out.replaceAll(one, 'SECRET'), text)
  const answers = await Promise.all(
    done.map(async (answer) => {
      const headers = masked(JSON.stringify([...answer.headers]))
      return [answer.status, headers, masked(await answer.text())] as const
    }),
  )
  const mails = (await mailsTo(address)) - before
  // What chance made must not stand in the way of the next who has the same; and nobody has asked before.
  await env.DB.batch([
    env.DB.prepare('delete from login_attempts'),
    env.DB.prepare("delete from mails where template = 'sign-in-code'"),
    env.DB.prepare('delete from tries'),
  ])
  return { answers, statements, work: counts, mails }
}

const ask = (email: string) => (browser: AccountBrowser) =>
  browser.post('/sign-in', { email, to: space.host })

describe('T11: nobody learns which addresses there are', () => {
  it.each(sorts.slice(1))(
    'by asking for a code: an address that is %s is as an unknown one',
    async (sort) => {
      const observe = (email: string) =>
        seenBy([email], async (browser) => [
          await ask(email)(browser),
          await browser.get('/sign-in/code'),
          await ask(email)(browser),
        ])
      const unknown = await observe(anAddress())
      const seen = await observe(addresses[sort] ?? '')
      expect(seen).toEqual(unknown)
      expect(unknown.answers.map(([status]) => status)).toEqual([303, 200, 303])
      expect(unknown.mails).toBe(2)
      expect(unknown.statements.length).toBeGreaterThan(3)
      expect(unknown.work['sign']).toBeGreaterThan(3)
      expect(unknown.work['digest']).toBeGreaterThan(1)
    },
  )

  it.each(sorts.slice(1))('by trying a wrong code: of an address that is %s, too', async (sort) => {
    const observe = (email: string) =>
      seenBy([email], async (browser) => {
        const answers = [await ask(email)(browser)]
        for (let guess = 0; guess < 7; guess++)
          answers.push(await browser.post('/sign-in/code', { code: `0000-000${guess}` }))
        return answers
      })
    const unknown = await observe(anAddress())
    expect(await observe(addresses[sort] ?? '')).toEqual(unknown)
    expect(unknown.answers.slice(1).map(([status]) => status)).toEqual(Array.from({ length: 7 }, () => 422))
  })

  it.each(sorts.slice(1))('by asking until no more is sent: of an address that is %s, too', async (sort) => {
    const observe = (email: string) =>
      seenBy([email], async (browser) => {
        const answers: Response[] = []
        for (let count = 0; count < 7; count++) answers.push(await ask(email)(browser))
        return answers
      })
    const unknown = await observe(anAddress())
    expect(await observe(addresses[sort] ?? '')).toEqual(unknown)
    expect(unknown.mails).toBe(5)
    expect(new Set(unknown.answers.map(([status]) => status))).toEqual(new Set([303]))
  })

  it('and what is random in an answer is so for one address as for two', async () => {
    const email = addresses['member'] ?? ''
    const observe = (seed: number) => seenBy([email], async (browser) => [await ask(email)(browser)], seed)
    const [first, again, other] = [await observe(11), await observe(11), await observe(12)]
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
    const withoutChance = ({ answers }: Seen) =>
      answers.map(([status, headers, body]) => [
        status,
        headers.replace(/__Host-pa=[\w-]{43}/, 'ATTEMPT').replace(/"x-request-id","[0-9a-f]{16}"/, 'REQUEST'),
        body,
      ])
    expect(withoutChance(other)).toEqual(withoutChance(first))
  })
})

describe('T11: at the door of a space', () => {
  it('/join answers whoever is not signed in the same', async () => {
    const observe = (more: string) =>
      seenBy([], async (browser) => [
        await browser.get(`/join?to=${space.host}${more}`),
        await browser.post('/join', { to: space.host, name: 'Somebody' }),
      ])
    const seen = [await observe(''), await observe(`&email=${addresses['member']}`)]
    expect(seen[0]?.answers.map(([status]) => status)).toEqual([303, 303])
    expect(seen.map(({ work }) => work)).toEqual([seen[0]?.work, seen[0]?.work])
  })

  /** Invitations of addresses that the platform knows, and of one that it does not; all look alike behind their mask. */
  const invited = () => [anAddress(), addresses['of another space'] ?? '', addresses['erased'] ?? '']

  it.each([
    ['nobody', aBrowser],
    ['another than it is for', somebody],
  ])('an invitation tells %s whether the platform knows whom it is for', async (_, somebodyElse) => {
    const holder = await somebodyElse()
    const observe = (token: string, email: string) =>
      seenBy([email, token], async (browser) => {
        for (const [name, value] of holder.jar) browser.jar.set(name, value)
        return [
          await browser.get(`/invitation?to=${space.host}&token=${token}`),
          await browser.post('/invitation', { to: space.host, token, name: 'Somebody' }),
          await browser.post('/invitation/code', { to: space.host, token }),
          await browser.get('/sign-in/code'),
        ]
      })
    const seen: Seen[] = []
    for (const email of invited()) {
      const token = await invite(space.scope, email)
      expect(token).toMatch(/^[\w-]{43}$/)
      const { answers, ...rest } = await observe(token, email)
      const masked = (text: string) => text.replace(/[0-9a-f]…@e….org/g, 'MASKED')
      seen.push({
        ...rest,
        answers: answers.map(([status, headers, body]) => [status, headers, masked(body)]),
      })
      for (const [, headers, body] of answers) expect(`${headers}${body}`).not.toContain(email)
    }
    for (const one of seen) expect(one).toEqual(seen[0])
    expect(seen[0]?.mails).toBe(1)
  })

  it('an inviter is not told whom the platform knows', async () => {
    const browser = await browserOfMember(space, owner)
    const observe = async (email: string) => {
      const before = await mailsTo(email)
      const fields = { emails: email, 'role-member': 'on', cohortId: '', note: '' }
      const { done, counts } = await countingCrypto(() => browser.send('/admin/invitations', fields))
      const { status, location, html } = done
      return [status, location, html.replaceAll(email, 'EMAIL'), counts, (await mailsTo(email)) - before]
    }
    const unknown = await observe(anAddress())
    const stranger = await aKnownPerson()
    const elsewhere = await aKnownPerson()
    await joined(await aSpace(), elsewhere)
    for (const { email } of [stranger, elsewhere]) expect(await observe(email)).toEqual(unknown)
    expect(unknown[0]).toBe(303)
    expect(unknown.at(-1)).toBe(1)
  })

  it('an application is answered the same to whoever may make one', async () => {
    const observe = async ({ email, browser: known }: Pick<KnownPerson, 'email' | 'browser'>) => {
      const { answers, mails, work } = await seenBy([email], async (browser) => {
        for (const [name, value] of known.jar) browser.jar.set(name, value)
        const fields = { to: space.host, name: 'A Newcomer', reason: 'Why not.' }
        return [
          await browser.get(`/join?to=${space.host}`),
          await browser.post('/join', { ...fields, name: '' }),
        ]
      })
      return { answers, mails, work }
    }
    const newcomer = await somebody()
    const first = await observe({ email: newcomer.email, browser: newcomer })
    for (const sort of ['of another space', 'erased'])
      expect(await observe(people[sort] ?? { email: '', browser: newcomer })).toEqual(first)
    expect(first.answers.map(([status]) => status)).toEqual([200, 422])
  })
})
