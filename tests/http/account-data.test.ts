import { env } from 'cloudflare:workers'
import { finishLogin } from '@serai/auth'
import { NoLongerAllowed } from '@serai/db'
import { asId, instantText, type Id } from '@serai/kernel'
import {
  acceptInvitation,
  applyToJoin,
  chooseJoinPolicy,
  eraseByIdentity,
  joinOpenly,
  leaveSpace,
  revokeInvitation,
  withdrawApplication,
} from '@serai/members'
import { perform } from '@serai/scope'
import { eraseEverywhere } from '@serai/workers/members/erase-everywhere.ts'
import { scopeAtDoor } from '@serai/workers/members/home-login.ts'
import { openPlatformScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aBrowser,
  connectApp,
  identityAt,
  signInByCode,
  somebody,
  takeRecoveryCodes,
} from '../support/account-browser.ts'
import { haveKeys } from '../support/keys.ts'
import { aMemberWith, asNewcomer, interrupted, invitationLink, invite, quietly } from '../support/people.ts'
import { rowsOf } from '../support/rows-of.ts'
import { noon, stillSetting } from '../support/setting.ts'
import { browserOfMember } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { stillEnv } from '../support/still-env.ts'
import { valueOf } from '../support/value-of.ts'

beforeAll(haveKeys)

type Somebody = Awaited<ReturnType<typeof somebody>>

/** Makes whoever signed in to the platform a member of a space. */
async function join(space: TestSpace, { email }: Somebody, role: 'member' | 'owner' = 'member') {
  const person = { email, identityId: await identityAt(email) }
  const token = await invite(space.scope, email, { roles: [role] })
  return {
    ...person,
    ...valueOf(await acceptInvitation(asNewcomer(space, person), { token, name: 'Nino Sample' })),
  }
}

async function apply(space: TestSpace, { email }: Somebody): Promise<void> {
  valueOf(await perform(chooseJoinPolicy, quietly(space.scope), { joinPolicy: 'application' }))
  const person = { email, identityId: await identityAt(email) }
  const asked = { name: 'Nino Sample', reason: 'To read', affiliation: '', linkTo: invitationLink }
  valueOf(await applyToJoin(quietly(asNewcomer(space, person)), asked))
}

const countOf = async (table: string, email: string) => {
  const { results } = await env.DB.prepare(`select * from ${table}`).all()
  return results.filter((row) => JSON.stringify(row).includes(email)).length
}

/** The one login that an identity has with the platform. */
async function loginOf(identityId: Id<'identity'>): Promise<Id<'login'>> {
  const found = await env.DB.prepare('select id from logins where identity_id = ?')
    .bind(identityId)
    .first<string>('id')
  return asId<'login'>(found ?? '')
}

const isKnown = async ({ email }: Somebody) => (await countOf('identity_emails', email)) > 0

/** What a space has of an address. */
const tracesIn = async ({ id }: TestSpace, email: string) =>
  Object.entries(await rowsOf(id)).flatMap(([table, rows]) =>
    JSON.stringify(rows).includes(email) ? [table] : [],
  )

/** The database, but something else is done right after the first batch that erases somebody from a space. */
function afterFirstErasure(meanwhile: () => Promise<unknown>): D1Database {
  const waiting = [meanwhile]
  const erasing = new WeakSet<D1PreparedStatement>()
  const over = (base: D1Database | D1DatabaseSession) => ({
    prepare: (sql: string) => {
      const statement = base.prepare(sql)
      const bind = statement.bind.bind(statement)
      statement.bind = (...values) => {
        const bound = bind(...values)
        if (sql.startsWith('insert into "erasures"')) erasing.add(bound)
        return bound
      }
      return statement
    },
    batch: async (statements: D1PreparedStatement[]) => {
      const done = await base.batch(statements)
      if (statements.some((one) => erasing.has(one))) await waiting.pop()?.()
      return done
    },
    getBookmark: () => null,
  })
  const withSession = (constraint?: string) => over(env.DB.withSession(constraint))
  return { ...over(env.DB), withSession } as unknown as D1Database
}

/** Who did something, as the log of a space has it. */
const lineOf = ({ id }: TestSpace, action: string) =>
  env.DB.prepare('select actor, member_id from audit_lines where space_id = ? and action = ?')
    .bind(id, action)
    .first()

describe('everything that the platform has of a person', () => {
  it('is given to them alone, of every space that holds something of them', async () => {
    const [one, asked, other] = [
      await aSpace({ name: 'One' }),
      await aSpace({ name: 'Asked' }),
      await aSpace(),
    ]
    const person = await somebody()
    await join(one, person)
    await apply(asked, person)
    await aMemberWith(one, 'member')
    await aMemberWith(other, 'member')
    const response = await person.get('/account/data.json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const data = JSON.parse(await response.text()) as { spaces: { space: string }[] }
    expect(data).toMatchObject({ addresses: [{ email: person.email }], passkeys: [], recoveryCodes: 0 })
    const spaces = new Map(data.spaces.map((space) => [space.space, space]))
    expect([...spaces.keys()].toSorted()).toEqual(['Asked', 'One'])
    expect(spaces.get('Asked')).toMatchObject({ applications: [{ reason: 'To read', state: 'waiting' }] })
    // What their own page gives them there, word for word.
    const identityId = await identityAt(person.email)
    const page = await browserOfMember(one, { email: person.email, identityId })
    const own = JSON.parse((await page.get('/me/data.json')).html) as Record<string, unknown>
    const { at: _, logins, ...kept } = own
    expect(logins).toHaveLength(1)
    expect(spaces.get('One')).toMatchObject(kept)
    expect(kept).toMatchObject({ profile: { name: 'Nino Sample' }, membership: { status: 'active' } })
    expect(JSON.stringify(data)).not.toContain('The member')
  })

  it('is nobody else’s to have or to erase', async () => {
    const nobody = aBrowser()
    for (const answer of [await nobody.get('/account/data.json'), await nobody.post('/account/erase')])
      expect(answer.headers.get('location')).toBe('/sign-in?path=/account')
  })
})

describe('erasing everything', () => {
  it('asks who it is once more, and for their address', async () => {
    const person = await somebody()
    const confirm = person.email
    const weak = aBrowser()
    await signInByCode(weak, person.email)
    await connectApp(person)
    const refused = await weak.post('/account/erase', { confirm })
    expect(refused.status).toBe(403)
    expect(await refused.text()).toMatch(/<details id="erase" open.*role="alert".*First show once more/s)
    const wrong = await person.post('/account/erase', { confirm: 'other@example.org' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('value="other@example.org"')
    person.minutes = 10.1
    expect((await person.post('/account/erase', { confirm })).status).toBe(403)
    expect(await isKnown(person)).toBe(true)
  })

  it('is refused to the last owner of a space, which is named, and erases nothing anywhere', async () => {
    // Spaces are gone through by their hosts: the one that refuses is the last.
    const made = [await aSpace({ name: 'This one' }), await aSpace({ name: 'This one' })]
    const [other, owned] = made.toSorted((one, two) => (one.host < two.host ? -1 : 1)) as [
      TestSpace,
      TestSpace,
    ]
    const person = await somebody()
    await join(owned, person, 'owner')
    await join(other, person)
    const before = [await rowsOf(owned.id), await rowsOf(other.id)]
    const answer = await person.post('/account/erase', { confirm: person.email })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('You are the only owner of This one.')
    expect([await rowsOf(owned.id), await rowsOf(other.id)]).toEqual(before)
    await aMemberWith(owned, 'owner')
    expect((await person.post('/account/erase', { confirm: person.email })).status).toBe(303)
  })

  it('leaves nothing in any space or of the platform, and ends every login', async () => {
    const spaces = [await aSpace(), await aSpace(), await aSpace(), await aSpace()]
    const [one, two, asked, invited] = spaces as [TestSpace, TestSpace, TestSpace, TestSpace]
    const person = await somebody()
    const member = await join(one, person)
    await join(two, person)
    await apply(asked, person)
    await invite(invited.scope, person.email)
    const elsewhere = aBrowser()
    await signInByCode(elsewhere, person.email)
    const inSpace = await browserOfMember(one, member)
    await connectApp(person)
    await takeRecoveryCodes(person)
    for (const space of spaces) expect(await tracesIn(space, person.email)).not.toEqual([])

    const answer = await person.post('/account/erase', { confirm: person.email.toUpperCase() })
    expect(answer.headers.get('location')).toBe('/account/erased')
    for (const space of spaces) expect(await tracesIn(space, person.email)).toEqual([])
    const tables = ['identities', 'totp_secrets', 'recovery_codes', 'logins', 'members', 'hand_offs']
    for (const table of tables) expect([table, await countOf(table, member.identityId)]).toEqual([table, 0])
    for (const table of ['login_attempts', 'mails', 'identity_emails'])
      expect([table, await countOf(table, person.email)]).toEqual([table, 0])
    expect([...person.jar.keys()].filter((name) => /-(at|rt)$/.test(name))).toEqual([])
    for (const browser of [person, elsewhere]) expect((await browser.get('/account')).status).toBe(303)
    expect((await inSpace.get('/me')).status).toBe(303)
    expect(await (await person.get('/account/erased')).text()).toContain('Everything is erased')

    await signInByCode(person, person.email)
    expect(await identityAt(person.email)).not.toBe(member.identityId)
    expect(await (await person.get('/account')).text()).toContain('You belong to no space')
  })

  it('finds the spaces that keep nothing but an invitation which was taken back', async () => {
    const space = await aSpace({ name: 'Took it back' })
    const person = await somebody()
    await invite(space.scope, person.email)
    const [made] = (await rowsOf(space.id))['invitations'] as [{ id: Id<'invitation'> }]
    valueOf(await perform(revokeInvitation, space.scope, { invitationId: made.id }))
    // What was sent to them has been forgotten since.
    await env.DB.prepare('delete from mails where space_id = ?').bind(space.id).run()
    const data: unknown = await (await person.get('/account/data.json')).json()
    const invitations = [{ roles: ['member'], acceptedAt: null, revokedAt: instantText(noon) }]
    expect(data).toMatchObject({ spaces: [{ space: 'Took it back', invitations }] })
    expect((await person.post('/account/erase', { confirm: person.email })).status).toBe(303)
    expect(await tracesIn(space, person.email)).toEqual([])
  })

  it('stands in the log as done by the member, and what an applicant did by nobody that the space knows', async () => {
    const [one, asked] = [await aSpace(), await aSpace()]
    const person = await somebody()
    const { memberId, ...known } = await join(one, person)
    await apply(asked, person)
    valueOf(await withdrawApplication(asNewcomer(asked, known), {}))
    await person.post('/account/erase', { confirm: person.email })
    expect(await lineOf(one, 'members.erase-myself')).toEqual({ actor: 'member', member_id: memberId })
    expect(await lineOf(asked, 'members.erase-myself')).toEqual({ actor: 'visitor', member_id: null })
  })

  it('says what is erased already where the last other owner left in between, and is finished afterwards', async () => {
    const made = [await aSpace({ name: 'That one' }), await aSpace({ name: 'That one' })]
    const [first, owned] = made.toSorted((one, two) => (one.host < two.host ? -1 : 1)) as [
      TestSpace,
      TestSpace,
    ]
    const other = await aMemberWith(owned, 'owner')
    const person = await somebody({
      database: afterFirstErasure(() => perform(leaveSpace, other.scope, {})),
    })
    await join(first, person)
    await join(owned, person, 'owner')
    const erase = () => person.post('/account/erase', { confirm: person.email })
    const answer = await erase()
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('You have just become the only owner of That one:')
    expect(await tracesIn(first, person.email)).toEqual([])
    expect(await tracesIn(owned, person.email)).not.toEqual([])
    await aMemberWith(owned, 'owner')
    expect((await erase()).status).toBe(303)
  })

  it('asks to be sent once more where a space came to hold something in between', async () => {
    const [one, late] = [await aSpace(), await aSpace()]
    const person = await somebody({ database: afterFirstErasure(() => invite(late.scope, person.email)) })
    await join(one, person)
    const erase = () => person.post('/account/erase', { confirm: person.email })
    const answer = await erase()
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Not everything is erased yet.')
    expect([await isKnown(person), await tracesIn(one, person.email)]).toEqual([true, []])
    expect((await erase()).status).toBe(303)
    expect(await tracesIn(late, person.email)).toEqual([])
  })

  it('is finished by asking again where it was interrupted between two spaces', async () => {
    const [one, two] = [await aSpace(), await aSpace()]
    const person = await somebody()
    const known = await join(one, person)
    await join(two, person)
    valueOf(await eraseByIdentity(asNewcomer(one, known), {}))
    expect(await tracesIn(two, person.email)).not.toEqual([])
    const both = ['first', 'second'].map(() => person.post('/account/erase', { confirm: person.email }))
    const statuses = (await Promise.all(both)).map(({ status }) => status)
    expect(statuses).toContain(303)
    expect(await isKnown(person)).toBe(false)
    expect(await tracesIn(two, person.email)).toEqual([])
    expect((await rowsOf(two.id))['erasures']).toHaveLength(1)
  })

  it('is not undone by a door that they go through at that moment', async () => {
    const space = await aSpace()
    await perform(chooseJoinPolicy, quietly(space.scope), { joinPolicy: 'open' })
    const person = await somebody()
    const identityId = await identityAt(person.email)
    const loginId = await loginOf(identityId)
    const scope = scopeAtDoor(stillSetting(), space.id, { identityId, email: person.email, loginId })
    const meanwhile = interrupted(scope, () => person.post('/account/erase', { confirm: person.email }))
    await expect(joinOpenly(meanwhile, { name: 'Nino Sample' })).rejects.toThrow(NoLongerAllowed)
    expect(await isKnown(person)).toBe(false)
    expect(await tracesIn(space, 'Nino Sample')).toEqual([])
  })

  it('is not said to be done while they go through another door', async () => {
    const space = await aSpace()
    await perform(chooseJoinPolicy, quietly(space.scope), { joinPolicy: 'open' })
    const person = await somebody()
    const identityId = await identityAt(person.email)
    const loginId = await loginOf(identityId)
    const login = { loginId, identityId, email: person.email, factors: [], authAt: instantText(noon) }
    const scope = openPlatformScope(stillEnv, { ...realChance(), now: noon })
    const joinNow = () =>
      joinOpenly(scopeAtDoor(stillSetting(), space.id, login), { name: 'Nino Sample' }).then(valueOf)
    const commit: typeof scope.identities.commit = async (statements) => {
      await joinNow()
      return scope.identities.commit(statements)
    }
    const meanwhile = { ...scope, identities: { ...scope.identities, commit } }
    expect(await eraseEverywhere(stillSetting(), meanwhile, login)).toBe('unfinished')
    expect(await isKnown(person)).toBe(true)
    expect(await eraseEverywhere(stillSetting(), scope, login)).toBe('erased')
    expect(await tracesIn(space, person.email)).toEqual([])
    expect(await isKnown(person)).toBe(false)
  })

  it('is not undone by a sign-in that is under way', async () => {
    const person = await somebody()
    const identityId = await identityAt(person.email)
    const attempt = aBrowser()
    await attempt.post('/sign-in', { email: `${crypto.randomUUID()}@example.org` })
    const browserHash = await env.DB.prepare(
      'select browser_hash from login_attempts order by rowid desc limit 1',
    ).first<string>('browser_hash')
    const scope = openPlatformScope(stillEnv, { ...realChance(), now: noon })
    const home = interrupted(scope.home, () => person.post('/account/erase', { confirm: person.email }))
    const proved = { identityId, email: person.email, factors: ['passkey'] as const }
    const from = { browserHash, device: '', place: '', isKnown: false, before: null }
    const notice = { link: 'https://example.org/account', platformName: 'Serai' }
    expect(await finishLogin({ ...scope, home }, proved, from, notice)).toBe('over')
    expect(await isKnown(person)).toBe(false)
    expect(await countOf('logins', identityId)).toBe(0)
    expect(await countOf('mails', person.email)).toBe(0)
  })
})
