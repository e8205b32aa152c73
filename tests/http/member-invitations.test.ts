import { env } from 'cloudflare:workers'
import { acceptInvitation, changeRoles, removeMember, revokeInvitation, suspendMember } from '@serai/members'
import type { Id, Role } from '@serai/kernel'
import { perform } from '@serai/scope'
import { openScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aMemberWith,
  aPerson,
  asMember,
  asNewcomer,
  interrupted,
  invitationLink,
  invite,
  quietly,
  type TestMember,
  type TestPerson,
} from '../support/people.ts'
import { noon } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let owner: TestMember

beforeAll(async () => {
  space = await aSpace()
  owner = await aMemberWith(space, 'owner')
})

const later = (days: number, seconds = 0) => new Date(noon.getTime() + (days * 86_400 + seconds) * 1000)

const accept = (person: TestPerson, token: string, now = noon) =>
  acceptInvitation(asNewcomer(space, person, now), { token, name: 'A Newcomer' })

const isOver = { ok: false, problem: { code: 'invitation-over' } }

async function invitationsOf(email: string) {
  const { results } = await env.DB.prepare(
    'select id, accepted_at, revoked_at from invitations where space_id = ? and email = ? order by rowid',
  )
    .bind(space.id, email)
    .all<{ id: Id<'invitation'>; accepted_at: string | null; revoked_at: string | null }>()
  return results
}

async function grantsOf(memberId: string) {
  const { results } = await env.DB.prepare(
    'select role, granted_by from role_grants where space_id = ? and member_id = ? order by role',
  )
    .bind(space.id, memberId)
    .all<{ role: Role; granted_by: string | null }>()
  return results
}

describe('T9: an invitation', () => {
  it('makes whoever proved its address a member, with its roles', async () => {
    const person = aPerson()
    const token = await invite(owner.scope, person.email, { roles: ['editor', 'member'] })
    const { memberId, roles } = valueOf(await accept(person, token))
    expect(roles).toEqual(['editor', 'member'])
    expect(await grantsOf(memberId)).toEqual([
      { role: 'editor', granted_by: owner.memberId },
      { role: 'member', granted_by: owner.memberId },
    ])
  })

  it('that somebody else was sent lets nobody in', async () => {
    const [invited, other] = [aPerson('invited'), aPerson('other')]
    const token = await invite(owner.scope, invited.email)
    expect(await accept(other, token)).toEqual(isOver)
    expect((await accept(invited, token)).ok).toBe(true)
  })

  it('lets nobody in who has proved no address', async () => {
    const person = aPerson()
    const token = await invite(owner.scope, person.email)
    for (const actor of [{ kind: 'visitor' as const }, owner.actor]) {
      const scope = openScope(env, space.id, actor, [], realChance())
      expect(await acceptInvitation(scope, { token, name: 'A' })).toEqual({
        ok: false,
        problem: { code: 'not-allowed' },
      })
    }
  })

  it('that was taken back lets nobody in', async () => {
    const person = aPerson()
    const token = await invite(owner.scope, person.email)
    const [invitation] = await invitationsOf(person.email)
    const invitationId = invitation?.id as Id<'invitation'>
    valueOf(await perform(revokeInvitation, owner.scope, { invitationId }))
    expect(await accept(person, token)).toEqual(isOver)
    expect(await perform(revokeInvitation, owner.scope, { invitationId })).toEqual(isOver)
  })

  it('lets somebody in until its seven days are over', async () => {
    const [early, late] = [aPerson('early'), aPerson('late')]
    const [first, second] = [await invite(owner.scope, early.email), await invite(owner.scope, late.email)]
    expect((await accept(early, first, later(7, -1))).ok).toBe(true)
    expect(await accept(late, second, later(7))).toEqual(isOver)
  })

  it('that was sent again lets in by its new link alone', async () => {
    const person = aPerson()
    const old = await invite(owner.scope, person.email)
    const token = await invite(owner.scope, person.email, { again: true })
    expect(token).not.toBe(old)
    expect(await accept(person, old)).toEqual(isOver)
    expect((await accept(person, token)).ok).toBe(true)
  })

  it.each([
    ['removed', removeMember],
    ['suspended', suspendMember],
  ])('of somebody who was %s since lets nobody in', async (_, shutOut) => {
    const admin = await aMemberWith(space, 'admin')
    const person = aPerson()
    const token = await invite(admin.scope, person.email)
    valueOf(await perform(shutOut, owner.scope, { memberId: admin.memberId }))
    expect(await accept(person, token)).toEqual(isOver)
  })

  it('gives what its sender may give when it is taken, and nothing they could once', async () => {
    const sender = await aMemberWith(space, 'owner')
    const [one, two] = [aPerson(), aPerson()]
    const token = await invite(sender.scope, one.email, { roles: ['owner', 'author'] })
    const ownerOnly = await invite(sender.scope, two.email, { roles: ['owner'] })
    const change = { memberId: sender.memberId, linkTo: invitationLink }
    valueOf(await perform(changeRoles, quietly(owner.scope), { ...change, roles: [{ role: 'admin' }] }))
    const { memberId, roles } = valueOf(await accept(one, token))
    expect(roles).toEqual(['author'])
    expect(await grantsOf(memberId)).toEqual([{ role: 'author', granted_by: sender.memberId }])
    expect(await accept(two, ownerOnly)).toEqual(isOver)

    const last = aPerson()
    const fromAdmin = await invite(
      asMember(space, { ...sender.actor, roles: ['admin'], epoch: 2 }),
      last.email,
    )
    valueOf(await perform(changeRoles, quietly(owner.scope), { ...change, roles: [{ role: 'editor' }] }))
    expect(await accept(last, fromAdmin)).toEqual(isOver)
  })

  it('is good once', async () => {
    const person = aPerson()
    const token = await invite(owner.scope, person.email)
    const { memberId } = valueOf(await accept(person, token))
    expect(await accept(person, token)).toEqual({ ok: false, problem: { code: 'already-a-member' } })
    expect(await accept({ ...aPerson(), email: person.email }, token)).toEqual(isOver)
    valueOf(await perform(removeMember, owner.scope, { memberId }))
    expect(await accept(person, token)).toEqual(isOver)
  })

  it('is good once, however many take it at the same moment', async () => {
    const person = aPerson()
    const token = await invite(owner.scope, person.email)
    const people = Array.from({ length: 6 }, (_, n) =>
      n % 2 === 0 ? person : { ...aPerson(), email: person.email },
    )
    const answers = await Promise.all(people.map((one) => accept(one, token)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const { results } = await env.DB.prepare('select id from profiles where space_id = ? and email = ?')
      .bind(space.id, person.email)
      .all()
    expect(results).toHaveLength(1)
  })

  it('that is taken back, or whose sender is demoted, as it is taken lets nobody in', async () => {
    const admin = await aMemberWith(space, 'admin')
    const [one, two] = [aPerson(), aPerson()]
    const tokens = [await invite(admin.scope, one.email), await invite(admin.scope, two.email)]
    const invitationId = (await invitationsOf(one.email))[0]?.id as Id<'invitation'>
    const takenBack = interrupted(asNewcomer(space, one), () =>
      perform(revokeInvitation, owner.scope, { invitationId }),
    )
    expect(await acceptInvitation(takenBack, { token: tokens[0] ?? '', name: 'A' })).toEqual(isOver)
    const change = { memberId: admin.memberId, roles: [{ role: 'editor' as const }], linkTo: invitationLink }
    const demoted = interrupted(asNewcomer(space, two), () =>
      perform(changeRoles, quietly(owner.scope), change),
    )
    expect(await acceptInvitation(demoted, { token: tokens[1] ?? '', name: 'A' })).toMatchObject({
      problem: { code: 'stale-revision' },
    })
    expect(await accept(two, tokens[1] ?? '')).toEqual(isOver)
  })

  it('is kept as a hash: no table holds its token', async () => {
    const person = aPerson()
    const token = await invite(owner.scope, person.email)
    expect(token).toMatch(/^[\w-]{43}$/)
    for (const table of ['invitations', 'mails', 'audit_lines']) {
      const { results } = await env.DB.prepare(`select * from ${table} where space_id = ?`)
        .bind(space.id)
        .all()
      expect(results.length).toBeGreaterThan(0)
      expect(JSON.stringify(results)).not.toContain(token)
    }
  })
})
