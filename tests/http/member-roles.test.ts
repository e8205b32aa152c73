import { env } from 'cloudflare:workers'
import { NoLongerAllowed } from '@serai/db'
import { roles, type Role } from '@serai/kernel'
import { changeRoles, eraseMember, inviteMembers, removeMember, suspendMember } from '@serai/members'
import { perform, type Right, type Scope } from '@serai/scope'
import { openScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aMemberWith,
  aPerson,
  actorOf,
  asMember,
  audiencesOf,
  invitationLink,
  quietly,
  signIn,
  type TestMember,
} from '../support/people.ts'
import { noon } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'

let space: TestSpace
let owner: TestMember

beforeAll(async () => {
  space = await aSpace()
  owner = await aMemberWith(space, 'owner')
})

type Given = { readonly role: Role; readonly expiresAt?: string | null }

const change = (scope: Scope<Right>, memberId: TestMember['memberId'], given: readonly Given[]) =>
  perform(changeRoles, quietly(scope), {
    memberId,
    roles: given.map(({ role, expiresAt = null }) => ({ role, expiresAt })),
    linkTo: invitationLink,
  })

async function rolesOf(memberId: string): Promise<readonly string[]> {
  const { results } = await env.DB.prepare(
    'select role from role_grants where space_id = ? and member_id = ?',
  )
    .bind(space.id, memberId)
    .all<{ role: Role }>()
  return results.map(({ role }) => role).sort()
}

const isRefused = (code: string) => ({ ok: false, problem: { code } })

/** Who may give and take which role: a row for each role of who does it, a column for each role that is given. */
const published: Readonly<Record<Role, string>> = {
  //          owner admin editor author moderator member guest
  owner: '    yes   yes   yes    yes    yes       yes    yes',
  admin: '    no    yes   yes    yes    yes       yes    yes',
  editor: '   no    no    no     no     no        no     no',
  author: '   no    no    no     no     no        no     no',
  moderator: 'no    no    no     no     no        no     no',
  member: '   no    no    no     no     no        no     no',
  guest: '    no    no    no     no     no        no     no',
}

const pairs = roles.flatMap((doer) => {
  const row = published[doer].trim().split(/\s+/)
  return roles.map((role, place) => [doer, role, row[place] === 'yes'] as const)
})

describe('T22: the lattice of grants', () => {
  it('has seven times seven pairs, and says yes to thirteen', () => {
    expect(pairs).toHaveLength(49)
    expect(pairs.filter(([, , may]) => may)).toHaveLength(13)
  })

  it.each(pairs)('%s gives and takes %s: %s', async (doer, role, may) => {
    const [actor, target] = [await aMemberWith(space, doer), await aMemberWith(space, 'guest')]
    // The scope is given the right, so that the lattice alone decides.
    const scope = openScope(env, space.id, actor.actor, ['member.manage', 'member.invite'], realChance())
    const wanted: readonly Given[] = role === 'guest' ? [{ role }] : [{ role: 'guest' }, { role }]
    const given = await change(scope as Scope<Right>, target.memberId, wanted)
    const isAlready = role === 'guest'
    expect(given.ok).toBe(may)
    expect(await rolesOf(target.memberId)).toEqual((may && !isAlready ? ['guest', role] : ['guest']).sort())

    const holder = await aMemberWith(space, role)
    const taken = await change(scope as Scope<Right>, holder.memberId, [
      { role: role === 'guest' ? 'member' : 'guest' },
    ])
    expect(taken.ok).toBe(may)

    const { email } = aPerson()
    const invited = await perform(inviteMembers, quietly(scope), {
      people: [{ email }],
      roles: [role],
      linkTo: invitationLink,
    })
    expect(invited.ok).toBe(may)
    if (!may)
      expect([given, taken, invited].map((one) => !one.ok && one.problem.code)).toEqual([
        'not-allowed',
        'not-allowed',
        'not-allowed',
      ])
  })

  it('T22: nobody changes their own roles, not even an owner', async () => {
    const own = await change(owner.scope, owner.memberId, [{ role: 'owner' }, { role: 'editor' }])
    expect(own).toEqual(isRefused('not-allowed'))
    const admin = await aMemberWith(space, 'admin')
    expect(await change(admin.scope, admin.memberId, [{ role: 'owner' }])).toEqual(isRefused('not-allowed'))
    expect(await rolesOf(admin.memberId)).toEqual(['admin'])
  })

  it('T22: who holds several roles is as high as the highest, to others too', async () => {
    const admin = await aMemberWith(space, 'admin')
    const target = await aMemberWith(space, 'guest', 'owner')
    expect(await change(admin.scope, target.memberId, [{ role: 'owner' }])).toEqual(isRefused('not-allowed'))
    expect(await rolesOf(target.memberId)).toEqual(['guest', 'owner'])
  })

  it('T22: no list in one word, no role that there is not, none twice, none at all', async () => {
    const target = await aMemberWith(space, 'member')
    for (const given of [['owner,member'], ['Owner'], ['superuser'], ['member', 'member'], []]) {
      const answer = await change(
        owner.scope,
        target.memberId,
        given.map((role) => ({ role: role as Role })),
      )
      expect(answer, given.join()).toMatchObject(isRefused('invalid-input'))
    }
    expect(await rolesOf(target.memberId)).toEqual(['member'])
  })

  it('gives nothing to one who has shown no second factor', async () => {
    const admin = await aMemberWith(space, 'admin')
    const target = await aMemberWith(space, 'member')
    const loginId = await signIn(space, admin, ['admin'], ['email'])
    const actor = await actorOf(space, loginId)
    expect(actor).toMatchObject({ roles: ['admin'], isStrong: false })
    const weak = openScope(env, space.id, { ...admin.actor, ...actor }, ['member.manage'], realChance())
    expect(await change(weak as Scope<Right>, target.memberId, [{ role: 'author' }])).toEqual(
      isRefused('not-allowed'),
    )
  })
})

describe('a change of roles', () => {
  it('counts on the next request, and no token of before does', async () => {
    const target = await aMemberWith(space, 'author', 'member')
    expect(await audiencesOf(space, target.loginId)).toEqual(['members', 'public', 'staff'])
    expect((await change(owner.scope, target.memberId, [{ role: 'member' }])).ok).toBe(true)
    expect(await audiencesOf(space, target.loginId)).toEqual(['members', 'public'])
    expect(await actorOf(space, target.loginId)).toMatchObject({
      roles: ['member'],
      epoch: target.actor.epoch + 1,
    })
  })

  it('stops a request that began before it', async () => {
    const admin = await aMemberWith(space, 'admin')
    const target = await aMemberWith(space, 'member')
    expect((await change(owner.scope, admin.memberId, [{ role: 'editor' }])).ok).toBe(true)
    await expect(change(admin.scope, target.memberId, [{ role: 'admin' }])).rejects.toThrow(NoLongerAllowed)
    expect(await rolesOf(target.memberId)).toEqual(['member'])
  })

  it('to what they have already changes nothing', async () => {
    const target = await aMemberWith(space, 'member')
    expect((await change(owner.scope, target.memberId, [{ role: 'member' }])).ok).toBe(true)
    expect(await actorOf(space, target.loginId)).toEqual(target.actor)
  })

  it('may end by itself, to the second', async () => {
    const target = await aMemberWith(space, 'member')
    const expiresAt = '2026-03-02T18:00:00Z'
    const given = [{ role: 'member' as const }, { role: 'editor' as const, expiresAt }]
    expect((await change(owner.scope, target.memberId, given)).ok).toBe(true)
    const at = (text: string) => actorOf(space, target.loginId, new Date(text))
    expect((await at('2026-03-02T17:59:59Z'))?.roles).toEqual(['editor', 'member'])
    expect((await at(expiresAt))?.roles).toEqual(['member'])
    expect(
      await change(owner.scope, target.memberId, [{ role: 'editor', expiresAt: '2026-03-02T12:00:00Z' }]),
    ).toMatchObject({ problem: { code: 'invalid-input', fields: [{ path: 'roles.0.expiresAt' }] } })
  })

  it('of somebody who left, was erased or never was is `not-found`', async () => {
    const [left, erased] = [await aMemberWith(space, 'member'), await aMemberWith(space, 'member')]
    await perform(removeMember, owner.scope, { memberId: left.memberId })
    await perform(eraseMember, owner.scope, { memberId: erased.memberId })
    for (const memberId of [left.memberId, erased.memberId, owner.scope.newId('member')]) {
      expect(await change(owner.scope, memberId, [{ role: 'owner' }])).toEqual(isRefused('not-found'))
    }
  })
})

describe('the last owner', () => {
  const mayGo = async (here: TestSpace, memberId: TestMember['memberId']) => [
    await change(here.scope, memberId, [{ role: 'admin' }]),
    await change(here.scope, memberId, [{ role: 'owner', expiresAt: '2027-01-01T00:00:00Z' }]),
    await perform(suspendMember, here.scope, { memberId }),
    await perform(removeMember, here.scope, { memberId }),
    await perform(eraseMember, here.scope, { memberId }),
  ]

  it('stays, whatever the operator asks', async () => {
    const here = await aSpace()
    const last = await aMemberWith(here, 'owner')
    await aMemberWith(here, 'admin')
    for (const answer of await mayGo(here, last.memberId)) expect(answer).toEqual(isRefused('last-owner'))
    expect(await actorOf(here, last.loginId)).toEqual(last.actor)
  })

  it('is the last although others own it for a time, are suspended, or were owners once', async () => {
    const here = await aSpace()
    const last = await aMemberWith(here, 'owner')
    const [forNow, suspended] = [await aMemberWith(here, 'owner'), await aMemberWith(here, 'owner')]
    const until = [{ role: 'owner' as const, expiresAt: '2027-01-01T00:00:00Z' }]
    expect((await change(here.scope, forNow.memberId, until)).ok).toBe(true)
    expect((await perform(suspendMember, here.scope, { memberId: suspended.memberId })).ok).toBe(true)
    for (const answer of await mayGo(here, last.memberId)) expect(answer).toEqual(isRefused('last-owner'))
  })

  it.each([2, 3, 5])('of %i is not lost when all are demoted at the same moment', async (count) => {
    const here = await aSpace()
    const owners = await Promise.all(Array.from({ length: count }, () => aMemberWith(here, 'owner')))
    const answers = await Promise.all(
      owners.map(({ memberId }, n) =>
        n % 2 === 0
          ? change(here.scope, memberId, [{ role: 'member' }])
          : perform(suspendMember, here.scope, { memberId }),
      ),
    )
    expect(answers.filter(({ ok }) => !ok).length).toBeGreaterThan(0)
    const { results } = await env.DB.prepare(
      `select m.id from members m join role_grants g on g.space_id = m.space_id and g.member_id = m.id
       where m.space_id = ? and g.role = 'owner' and m.status = 'active'`,
    )
      .bind(here.id)
      .all()
    expect(results.length).toBe(answers.filter(({ ok }) => !ok).length)
  })

  it('stays when two demote each other', async () => {
    const here = await aSpace()
    const [one, two] = [await aMemberWith(here, 'owner'), await aMemberWith(here, 'owner')]
    const answers = await Promise.allSettled([
      change(one.scope, two.memberId, [{ role: 'member' }]),
      change(two.scope, one.memberId, [{ role: 'member' }]),
    ])
    expect(answers.filter((answer) => answer.status === 'fulfilled' && answer.value.ok)).toHaveLength(1)
    const left = [await actorOf(here, one.loginId), await actorOf(here, two.loginId)]
    expect(left.filter((actor) => actor?.roles.includes('owner'))).toHaveLength(1)
  })
})

it('a member of one space is nobody in another', async () => {
  const there = await aSpace()
  const { memberId } = await aMemberWith(there, 'member')
  expect(await change(owner.scope, memberId, [{ role: 'guest' }])).toEqual(isRefused('not-found'))
  expect(asMember(space, owner.actor, noon).space).toBe(space.id)
})
