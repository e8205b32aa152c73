import { env } from 'cloudflare:workers'
import { eraseIdentity } from '@serai/auth'
import {
  acceptInvitation,
  addProfile,
  applyToJoin,
  askWhereTheyStand,
  changeRoles,
  chooseJoinPolicy,
  deactivateMembership,
  decideApplication,
  editProfile,
  ensureStandardFields,
  eraseMember,
  inviteMembers,
  listFieldIds,
  projectProfiles,
  reactivateMembership,
  replaceNameWords,
  suspendMember,
  withdrawApplication,
} from '@serai/members'
import { ok, type Id, type Result } from '@serai/kernel'
import { allRights, perform, type Actor } from '@serai/scope'
import { openPlatformScope, openScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { beforeAll, expect, it } from 'vitest'
import { countingD1 } from '../support/counting-d1.ts'
import { aMemberWith, aPerson, invitationLink, invite, quietly, type TestPerson } from '../support/people.ts'
import { noon } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

/** How many people a space has in which one of them must not cost more than in any other. */
const count = 1500

/** D1 says of each statement how many rows it read; a change of one person reads fewer than these. */
const mostRows = 250

let space: TestSpace
let country: Id<'field'>

beforeAll(async () => {
  space = await aSpace()
  const { scope } = space
  const { db } = scope
  await db.commit(ensureStandardFields(scope))
  country = (await listFieldIds(scope))['country'] as Id<'field'>
  valueOf(await perform(chooseJoinPolicy, scope, { joinPolicy: 'application' }))
  const at = '2026-03-02T12:00:00Z'
  const people = Array.from({ length: count }, (_, n) => ({
    ...{ memberId: scope.newId('member'), id: scope.newId('profile'), identityId: scope.newId('identity') },
    ...{ name: `Person Number${n}`, nativeName: 'Айгүл', email: `person-${n}@example.org` },
  }))
  const rowsOf = <T>(row: (one: (typeof people)[number], n: number) => T) => people.map(row)
  const entry = {
    listedFor: 'members',
    source: 'self',
    isSample: false,
    createdAt: at,
    updatedAt: at,
  } as const
  const member = { status: 'active', epoch: 1, createdAt: at } as const
  const login = { factors: ['email'], authAt: at, device: '', place: '', seenAt: at, idleUntil: at } as const
  const asks = { name: 'A', nativeName: '', country: null, affiliation: '', reason: '', answer: '' } as const
  const mail = {
    template: 'x',
    state: 'sent',
    attempts: 1,
    expiresAt: at,
    createdAt: at,
    failure: '',
  } as const
  await db.commit([
    ...db.insertRows(
      'members',
      rowsOf(({ memberId: id, identityId }) => ({ ...member, id, identityId })),
    ),
    ...db.insertRows(
      'roleGrants',
      rowsOf(({ memberId }) => ({ memberId, role: 'member', grantedAt: at })),
    ),
    ...db.insertRows(
      'profiles',
      rowsOf(({ id, memberId, name, nativeName, email }, n) => ({
        ...{ ...entry, id, memberId, name, nativeName, email, handle: `p-${n}`, sortName: `p ${n}` },
      })),
    ),
    ...db.insertRows(
      'profileValues',
      rowsOf(({ id }) => ({ profileId: id, fieldId: country, value: 'KZ', audience: 'members' as const })),
    ),
    ...db.insertRows(
      'applications',
      rowsOf(({ email }) => ({
        ...{ ...asks, email, id: scope.newId('application'), identityId: scope.newId('identity') },
        ...{ state: 'waiting' as const, createdAt: at },
      })),
    ),
    ...db.insertRows(
      'invitations',
      rowsOf((_, n) => ({
        ...{ id: scope.newId('invitation'), tokenHash: `${n}`, email: `invited-${n}@example.org` },
        ...{ roles: ['member' as const], note: '', createdAt: at, expiresAt: '2027-01-01T00:00:00Z' },
      })),
    ),
    ...db.insertRows(
      'mails',
      rowsOf(({ email }) => ({ ...mail, id: scope.newId('mail'), toAddress: email })),
    ),
    ...db.insertRows(
      'logins',
      rowsOf(({ memberId, identityId }) => ({
        ...{ ...login, memberId, identityId, id: scope.newId('login'), createdAt: at, endsAt: at },
      })),
    ),
    ...replaceNameWords(db, people),
    ...projectProfiles(
      db,
      people.map(({ id }) => id),
    ),
  ])
  await signingIn()
})

/** Many people are on their way into other spaces. */
async function signingIn(): Promise<void> {
  const many = `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${count})`
  const [soon, at] = ["'2100-01-01T00:00:00Z'", "'2026-03-02T12:00:00Z'"]
  await env.DB.batch(
    [
      `insert into identities (id, created_at) values ('somebody-else', ${at})`,
      `insert into login_attempts (browser_hash, email, tries, stage, identity_id, factors, destination, created_at, expires_at)
         ${many} select 'b' || n, 'on-the-way-' || n, 0, 'asked', 'i' || n, '[]', '{}', ${at}, ${soon} from numbers`,
      `insert into hand_offs (hash, identity_id, email, host, nonce_hash, path, factors, auth_at, expires_at)
         ${many} select 'h' || n, 'somebody-else', '', '', '', '', '[]', ${at}, ${soon} from numbers`,
    ].map((statement) => env.DB.prepare(statement)),
  )
}

/** The scope of somebody whose statements are counted, and the most rows that one of them read. */
function watched(actor: Actor) {
  const { database, asked } = countingD1(env.DB)
  const chance = { ...realChance(), now: noon }
  const scope = quietly(openScope({ ...env, DB: database }, space.id, actor, allRights, chance))
  const most = () =>
    Math.max(...asked.trips.flatMap(({ statements }) => statements.map((one) => one.rowsRead)))
  return { scope, database, most, trips: () => asked.trips.length }
}

const operator = { kind: 'operator' } as const
const newcomer = (person: TestPerson) => ({ kind: 'newcomer', homeLoginId: null, ...person }) as const
const named = { name: 'Somebody New', linkTo: invitationLink }

type Watched = ReturnType<typeof watched>

const deeds: Readonly<Record<string, () => Promise<{ by: Watched; done: Result<unknown> }>>> = {
  'inviting one': async () => {
    const by = watched(operator)
    const people = [{ email: aPerson().email }]
    const batch = { people, roles: ['member' as const], linkTo: invitationLink }
    return { by, done: await perform(inviteMembers, by.scope, batch) }
  },
  'accepting an invitation': async () => {
    const person = aPerson()
    const token = await invite(space.scope, person.email)
    const by = watched(newcomer(person))
    return { by, done: await acceptInvitation(by.scope, { token, name: 'Somebody New' }) }
  },
  applying: async () => {
    const by = watched(newcomer(aPerson()))
    return { by, done: await applyToJoin(by.scope, named) }
  },
  withdrawing: async () => {
    const by = watched(newcomer(aPerson()))
    valueOf(await applyToJoin(by.scope, named))
    return { by, done: await withdrawApplication(by.scope, {}) }
  },
  approving: async () => {
    const { applicationId } = valueOf(await applyToJoin(watched(newcomer(aPerson())).scope, named))
    const by = watched(operator)
    const decision = { applicationId, decision: 'approve' as const, linkTo: invitationLink }
    return { by, done: await perform(decideApplication, by.scope, decision) }
  },
  'changing roles': async () => {
    const { memberId } = await aMemberWith(space, 'member')
    const by = watched(operator)
    const change = { memberId, roles: [{ role: 'editor' as const }], linkTo: invitationLink }
    return { by, done: await perform(changeRoles, by.scope, change) }
  },
  suspending: async () => {
    const { memberId } = await aMemberWith(space, 'member')
    const by = watched(operator)
    return { by, done: await perform(suspendMember, by.scope, { memberId }) }
  },
  'deactivating and coming back': async () => {
    const one = await aMemberWith(space, 'member')
    valueOf(await perform(deactivateMembership, watched(one.actor).scope, {}))
    const by = watched(newcomer(one))
    return { by, done: await reactivateMembership(by.scope, {}) }
  },
  'editing one’s entry': async () => {
    const one = await aMemberWith(space, 'member')
    const by = watched(one.actor)
    const entry = {
      name: 'Айгүл Bekova',
      handle: `e-${one.profileId.toLowerCase()}`,
      listedFor: 'public' as const,
    }
    const values = [{ fieldId: country, value: 'UZ', audience: 'public' as const }]
    return { by, done: await perform(editProfile, by.scope, { ...entry, values }) }
  },
  erasing: async () => {
    const { memberId } = await aMemberWith(space, 'member')
    const by = watched(operator)
    return { by, done: await perform(eraseMember, by.scope, { memberId }) }
  },
  'erasing from the platform': async () => {
    const by = watched(operator)
    const person = aPerson()
    await env.DB.prepare('insert into identities (id, created_at) values (?, ?)')
      .bind(person.identityId, '2026-03-02T12:00:00Z')
      .run()
    const scope = openPlatformScope({ ...env, DB: by.database }, realChance())
    const spaces = await scope.platform.listSpacesHolding(person)
    return { by, done: ok([spaces, await eraseIdentity(scope, person)]) }
  },
  'standing at the door': async () => {
    const by = watched(operator)
    const { identityId } = await aMemberWith(space, 'member')
    const { member } = await by.scope.db.read(askWhereTheyStand(by.scope.db, identityId))
    const { platform } = openPlatformScope({ ...env, DB: by.database }, realChance())
    return { by, done: ok([member, await platform.findDoor(space.host)]) }
  },
  'adding an entry': async () => {
    const by = watched(operator)
    const values = [{ fieldId: country, value: 'UZ' }]
    return { by, done: await perform(addProfile, by.scope, { name: 'Person Number1', values }) }
  },
}

it.each(Object.entries(deeds))('%s costs the same among many', async (_, deed) => {
  const { by, done } = await deed()
  valueOf(done)
  expect(by.most()).toBeLessThan(mostRows)
  expect(by.trips()).toBeLessThanOrEqual(6)
})
