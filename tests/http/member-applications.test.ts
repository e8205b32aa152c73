import { env } from 'cloudflare:workers'
import type { ApplicationState } from '@serai/db'
import type { Id } from '@serai/kernel'
import {
  acceptInvitation,
  addProfile,
  applyToJoin,
  chooseJoinPolicy,
  decideApplication,
  ensureStandardFields,
  joinOpenly,
  leaveSpace,
  suspendMember,
  withdrawApplication,
} from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aMemberWith,
  aPerson,
  asNewcomer,
  invitationLink,
  invite,
  quietly,
  type TestMember,
  type TestPerson,
} from '../support/people.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { noon } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let owner: TestMember

beforeAll(async () => {
  space = await aSpaceOf('application')
  owner = await aMemberWith(space, 'owner')
})

type Policy = 'open' | 'application' | 'invitation'

async function aSpaceOf(joinPolicy: Policy): Promise<TestSpace> {
  const made = await aSpace()
  valueOf(await perform(chooseJoinPolicy, made.scope, { joinPolicy }))
  return made
}

const isRefused = (code: string) => ({ ok: false, problem: { code } })

const apply = (person: TestPerson, more: object = {}, where = space, now = noon) =>
  applyToJoin(quietly(asNewcomer(where, person, now)), {
    ...{ name: 'An Applicant', linkTo: invitationLink },
    ...more,
  })

const daysLater = (days: number) => new Date(noon.getTime() + days * 86_400_000)

const decide = (
  applicationId: Id<'application'>,
  decision: 'approve' | 'decline',
  answer = '',
  scope = owner.scope,
) =>
  perform(decideApplication, quietly(scope), {
    applicationId,
    decision,
    answer,
    linkTo: invitationLink,
  })

async function applicationRow(id: string, where = space) {
  const row = await env.DB.prepare(
    'select state, answer, decided_by from applications where space_id = ? and id = ?',
  )
    .bind(where.id, id)
    .first<{ state: ApplicationState; answer: string; decided_by: string | null }>()
  return row ?? { state: 'none', answer: '', decided_by: null }
}

async function mailsTo(email: string, where = space) {
  const { results } = await env.DB.prepare(
    'select id, template, member_id, sealed_data from mails where space_id = ? and to_address = ? order by rowid',
  )
    .bind(where.id, email)
    .all<{ id: string; template: string; member_id: string | null; sealed_data: string }>()
  return Promise.all(
    results.map(async (mail) => ({
      template: mail.template,
      memberId: mail.member_id,
      ...(JSON.parse((await where.scope.sealing.unseal('mail', mail.id, mail.sealed_data)) ?? '{}') as {
        data: object
      }),
    })),
  )
}

describe('asking to join', () => {
  it('waits for those who decide, and tells them', async () => {
    const own = await aSpaceOf('application')
    const [admin, moderator] = [await aMemberWith(own, 'admin'), await aMemberWith(own, 'moderator')]
    const member = await aMemberWith(own, 'member', 'author')
    const given = { country: 'UZ', affiliation: 'A ministry', reason: 'I was a speaker.' }
    valueOf(await apply(aPerson(), given, own))
    for (const told of [admin, moderator]) {
      expect((await mailsTo(told.email, own)).slice(1)).toEqual([
        {
          ...{ template: 'application-received', memberId: told.memberId, language: 'en' },
          data: { spaceName: 'A test space', link: invitationLink, name: 'An Applicant' },
        },
      ])
    }
    expect(await mailsTo(member.email, own)).toHaveLength(1)
  })

  it('makes a member of whoever is approved, with what they said of themselves', async () => {
    await space.scope.db.commit(ensureStandardFields(space.scope))
    const person = aPerson()
    const { applicationId } = valueOf(await apply(person, { country: 'KG', affiliation: 'University' }))
    valueOf(await decide(applicationId, 'approve', 'Welcome.'))
    expect(await applicationRow(applicationId)).toEqual({
      ...{ state: 'approved', answer: 'Welcome.', decided_by: owner.memberId },
    })
    const { results } = await env.DB.prepare(
      `select g.role, g.granted_by, f.key, v.value, v.audience from members m
       join role_grants g on g.space_id = m.space_id and g.member_id = m.id
       join profiles p on p.space_id = m.space_id and p.member_id = m.id
       join profile_values v on v.space_id = m.space_id and v.profile_id = p.id
       join profile_fields f on f.space_id = m.space_id and f.id = v.field_id
       where m.space_id = ? and m.identity_id = ? order by f.key`,
    )
      .bind(space.id, person.identityId)
      .all()
    const grant = { role: 'member', granted_by: owner.memberId, audience: 'members' }
    expect(results).toEqual([
      { ...grant, key: 'affiliation', value: 'University' },
      { ...grant, key: 'country', value: 'KG' },
    ])
    expect((await mailsTo(person.email)).at(-1)).toMatchObject({
      template: 'application-answered',
      data: { isApproved: true, answer: 'Welcome.' },
    })
  })

  it('may be declined, and asked again', async () => {
    const person = aPerson()
    const { applicationId } = valueOf(await apply(person))
    valueOf(await decide(applicationId, 'decline', 'Not this year.'))
    expect((await mailsTo(person.email)).at(-1)).toMatchObject({
      data: { isApproved: false, answer: 'Not this year.' },
    })
    expect((await apply(person)).ok).toBe(true)
  })

  it('is taken back by the member that whoever left once was', async () => {
    const one = await aMemberWith(space, 'member')
    valueOf(await perform(leaveSpace, one.scope, {}))
    const { applicationId } = valueOf(await apply(one))
    valueOf(await withdrawApplication(asNewcomer(space, one), {}))
    const { results } = await env.DB.prepare(
      'select action, actor, member_id from audit_lines where space_id = ? and subject_id = ? order by id',
    )
      .bind(space.id, applicationId)
      .all()
    const by = { actor: 'member', member_id: one.memberId }
    expect(results).toHaveLength(2)
    for (const line of results) expect(line).toMatchObject(by)
  })

  it('waits once: twice at the same moment is once', async () => {
    const person = aPerson()
    const answers = await Promise.all([apply(person), apply(person), apply(person)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual(isRefused('already-exists'))
  })

  it('is over for whoever came in by an invitation meanwhile', async () => {
    const person = aPerson()
    const { applicationId } = valueOf(await apply(person))
    const token = await invite(owner.scope, person.email)
    valueOf(await acceptInvitation(asNewcomer(space, person), { token, name: 'In' }))
    expect((await applicationRow(applicationId)).state).toBe('withdrawn')
    expect(await decide(applicationId, 'approve')).toEqual(isRefused('stale-revision'))
    expect(await apply(person)).toEqual(isRefused('already-a-member'))
  })

  it('is not open to who was shut out', async () => {
    const one = await aMemberWith(space, 'member')
    valueOf(await perform(suspendMember, owner.scope, { memberId: one.memberId }))
    expect(await apply(one)).toEqual(isRefused('membership-suspended'))
  })

  it('is done three times a day at most, whatever became of it: each time is a mail to those who decide', async () => {
    const own = await aSpaceOf('application')
    const admin = await aMemberWith(own, 'admin')
    const person = aPerson()
    const askAndLeave = async (now = noon) => {
      const asked = await apply(person, {}, own, now)
      valueOf(await withdrawApplication(asNewcomer(own, person), {}))
      return asked
    }
    for (let time = 0; time < 3; time++) valueOf(await askAndLeave())
    expect(await apply(person, {}, own)).toEqual(isRefused('too-often'))
    expect((await mailsTo(admin.email, own)).slice(1)).toHaveLength(3)
    valueOf(await apply(person, {}, own, daysLater(1)))
  })

  it('is decided once, by whoever is first', async () => {
    const { applicationId } = valueOf(await apply(aPerson()))
    const answers = await Promise.all([
      decide(applicationId, 'approve'),
      decide(applicationId, 'decline'),
      decide(applicationId, 'approve'),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter(({ ok }) => !ok)).toEqual([
      isRefused('stale-revision'),
      isRefused('stale-revision'),
    ])
  })
})

describe('the door of a space', () => {
  it.each([
    ['open', [true, false]],
    ['application', [false, true]],
    ['invitation', [false, false]],
  ] as const)('that is %s', async (policy, [joins, applies]) => {
    const own = await aSpaceOf(policy)
    const joined = await joinOpenly(asNewcomer(own, aPerson()), { name: 'Somebody' })
    const applied = await apply(aPerson(), {}, own)
    expect([joined.ok, applied.ok]).toEqual([joins, applies])
    for (const answer of [joined, applied].filter(({ ok }) => !ok))
      expect(answer).toEqual(isRefused('not-allowed'))
  })

  it('is closed to whoever is in, or was shut out', async () => {
    const own = await aSpaceOf('open')
    const person = aPerson()
    const join = () => joinOpenly(asNewcomer(own, person), { name: 'Somebody' })
    const { memberId } = valueOf(await join())
    expect(await join()).toEqual(isRefused('already-a-member'))
    valueOf(await perform(suspendMember, own.scope, { memberId }))
    expect(await join()).toEqual(isRefused('membership-suspended'))
  })

  it('shows nobody to everybody who has not said so, whoever wrote their entry', async () => {
    const own = await aSpaceOf('open')
    const listings = { public: 'members', staff: 'staff' } as const
    for (const [listedFor, becomes] of Object.entries(listings)) {
      const person = aPerson()
      const entry = { name: 'Somebody', email: person.email, listedFor: listedFor as 'public', values: [] }
      const { profileId } = valueOf(await perform(addProfile, own.scope, entry))
      const joined = valueOf(await joinOpenly(asNewcomer(own, person), { name: 'Somebody' }))
      expect(joined.profileId).toBe(profileId)
      const row = await env.DB.prepare('select listed_for from profiles where id = ?').bind(profileId).first()
      expect([listedFor, row]).toEqual([listedFor, { listed_for: becomes }])
    }
  })

  it('lets in one of several requests of a person', async () => {
    const own = await aSpaceOf('open')
    const person = aPerson()
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => joinOpenly(asNewcomer(own, person), { name: 'Somebody' })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers.filter(({ ok }) => !ok))
      expect(answer).toEqual(isRefused('already-a-member'))
  })

  it('gives each of thirty people of one name a handle', async () => {
    const own = await aSpaceOf('open')
    const join = () => joinOpenly(asNewcomer(own, aPerson()), { name: 'Айгүл Bekova' })
    const answers = await Promise.all(Array.from({ length: 30 }, join))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const { results } = await env.DB.prepare('select distinct handle from profiles where space_id = ?')
      .bind(own.id)
      .all<{ handle: string }>()
    expect(results).toHaveLength(30)
    expect(results.map(({ handle }) => handle)).toEqual(
      expect.arrayContaining(['aygul-bekova', 'aygul-bekova-2', 'aygul-bekova-9']),
    )
  })
})

/** What may become of an application: from each state, what leads where. */
const lawful: Readonly<Record<ApplicationState | 'none', Readonly<Record<string, ApplicationState>>>> = {
  none: { apply: 'waiting' },
  waiting: { approve: 'approved', decline: 'declined', withdraw: 'withdrawn' },
  approved: {},
  declined: { apply: 'waiting' },
  withdrawn: { apply: 'waiting' },
}

it('R12: fifteen hundred random steps take no application anywhere but where it may go', async () => {
  const own = await aSpaceOf('application')
  const random = seededRandom(12)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const steps = { apply: 0, approve: 0, decline: 0, withdraw: 0 }
  const moved = { apply: 0, approve: 0, decline: 0, withdraw: 0 }
  const nobody = () => ({ person: aPerson(), id: own.scope.newId('application'), state: 'none' as const })
  type Walker = { person: TestPerson; id: Id<'application'>; state: ApplicationState | 'none' }
  const walk = async (count: number) => {
    let at: Walker = nobody()
    for (let step = 0; step < count; step++) {
      if (at.state === 'approved' && random() < 0.5) at = nobody()
      const deed = pick(['apply', 'apply', 'approve', 'decline', 'withdraw'] as const)
      const answer =
        deed === 'apply'
          ? await apply(at.person, {}, own, daysLater(step))
          : deed === 'withdraw'
            ? await withdrawApplication(asNewcomer(own, at.person), {})
            : await decide(at.id, deed, '', own.scope)
      steps[deed] += 1
      const state = lawful[at.state][deed]
      expect([at.state, deed, answer.ok]).toEqual([at.state, deed, state !== undefined])
      if (!answer.ok || state === undefined) continue
      moved[deed] += 1
      at = { ...at, id: answer.value.applicationId, state }
      expect((await applicationRow(at.id, own)).state).toBe(state)
    }
  }
  await Promise.all(Array.from({ length: 20 }, () => walk(75)))
  expect(Object.values(steps).reduce((sum, one) => sum + one)).toBe(1_500)
  for (const count of Object.values(moved)) expect(count).toBeGreaterThan(20)
}, 120_000)
