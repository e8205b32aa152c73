import { env } from 'cloudflare:workers'
import { acceptInvitation, inviteMembers, revokeInvitation, suspendMember } from '@serai/members'
import type { Id } from '@serai/kernel'
import { allRights, perform } from '@serai/scope'
import { openScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { countingCrypto } from '../support/counting-crypto.ts'
import { countingD1 } from '../support/counting-d1.ts'
import {
  aMemberWith,
  aPerson,
  asMember,
  asNewcomer,
  invitationLink,
  invite,
  quietly,
  tokensSentTo,
  type TestMember,
  type TestPerson,
} from '../support/people.ts'
import { noon } from '../support/setting.ts'
import { stillEnv } from '../support/still-env.ts'
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

describe('inviting', () => {
  const batch = (people: readonly string[], more: object = {}) => ({
    people: people.map((email) => ({ email })),
    roles: ['member' as const],
    linkTo: invitationLink,
    ...more,
  })

  it('500 people twice is the same as once', async () => {
    const own = await aSpace()
    const scope = quietly(own.scope)
    const emails = Array.from({ length: 500 }, (_, n) => `person-${n}@example.org`)
    const rows = async () => {
      const tables = ['invitations', 'mails', 'audit_lines']
      const answers = await env.DB.batch(
        tables.map((table) => env.DB.prepare(`select * from ${table} where space_id = ?`).bind(own.id)),
      )
      return answers.map(({ results }) => results)
    }
    const first = valueOf(await perform(inviteMembers, scope, batch(emails)))
    expect(first.outcomes.filter(({ outcome }) => outcome === 'invited')).toHaveLength(500)
    const written = await rows()
    expect(written.map((list) => list.length)).toEqual([500, 500, 1])
    const again = valueOf(await perform(inviteMembers, scope, batch(emails)))
    expect(again.outcomes).toEqual(emails.map((email) => ({ email, outcome: 'waiting' })))
    expect(await rows()).toEqual(written)
  })

  it('500 people takes a handful of statements, each within what D1 binds, and one key', async () => {
    const { id } = await aSpace()
    const { database, asked } = countingD1(env.DB)
    const counted = openScope({ ...stillEnv, DB: database }, id, { kind: 'operator' }, allRights, {
      ...realChance(),
      now: noon,
    })
    const emails = Array.from({ length: 500 }, (_, n) => `counted-${n}@example.org`)
    const { done, counts } = await countingCrypto(() =>
      perform(inviteMembers, quietly(counted), batch(emails)),
    )
    expect(valueOf(done).outcomes).toHaveLength(500)
    // One of each: what reads, the old invitations' end, the new ones, their mails, and the audit line.
    expect(asked.trips.map(({ statements }) => statements.length)).toEqual([6, 4])
    const most = Math.max(
      ...asked.trips.flatMap(({ statements }) => statements.map((one) => one.params.length)),
    )
    expect(most).toBeLessThanOrEqual(100)
    expect([counts['encrypt'], counts['deriveKey']]).toEqual([500, 1])
  })

  it('takes 500 at once and no more, and each address once', async () => {
    const emails = Array.from({ length: 501 }, (_, n) => `many-${n}@example.org`)
    expect(await perform(inviteMembers, owner.scope, batch(emails))).toMatchObject({
      problem: { code: 'invalid-input', fields: [{ path: 'people' }] },
    })
    const { email } = aPerson()
    const twice = batch([email, ` ${email.toUpperCase()}`])
    expect(valueOf(await perform(inviteMembers, quietly(owner.scope), twice)).outcomes).toHaveLength(1)
    expect(await invitationsOf(email)).toHaveLength(1)
  })

  it('leaves members as they are, and says who was shut out', async () => {
    const [member, suspended] = [await aMemberWith(space, 'member'), await aMemberWith(space, 'member')]
    valueOf(await perform(suspendMember, owner.scope, { memberId: suspended.memberId }))
    const { outcomes } = valueOf(
      await perform(inviteMembers, owner.scope, batch([member.email, suspended.email])),
    )
    expect(outcomes).toEqual([
      { email: member.email, outcome: 'member' },
      { email: suspended.email, outcome: 'suspended' },
    ])
  })

  it('to something else takes the place of what waits', async () => {
    const person = aPerson()
    const old = await invite(owner.scope, person.email)
    const token = await invite(owner.scope, person.email, { roles: ['author'] })
    expect((await invitationsOf(person.email)).map((one) => one.revoked_at !== null)).toEqual([true, false])
    expect(await accept(person, old)).toEqual(isOver)
    expect(valueOf(await accept(person, token)).roles).toEqual(['author'])
  })

  it('in place of one that is over works without asking for it again', async () => {
    const person = aPerson()
    await invite(owner.scope, person.email)
    const scope = quietly(asMember(space, owner.actor, later(8)))
    expect(valueOf(await perform(inviteMembers, scope, batch([person.email]))).outcomes).toEqual([
      { email: person.email, outcome: 'invited' },
    ])
    const tokens = await tokensSentTo(space.scope, person.email)
    expect((await accept(person, tokens.at(-1) ?? '', later(8))).ok).toBe(true)
  })

  it('does not touch what waits above one’s own roles', async () => {
    const admin = await aMemberWith(space, 'admin')
    const person = aPerson()
    const token = await invite(owner.scope, person.email, { roles: ['owner'] })
    const answer = await perform(inviteMembers, admin.scope, batch([person.email], { again: true }))
    expect(valueOf(answer).outcomes).toEqual([{ email: person.email, outcome: 'waiting' }])
    const [invitation] = await invitationsOf(person.email)
    const invitationId = invitation?.id as Id<'invitation'>
    expect(await perform(revokeInvitation, admin.scope, { invitationId })).toMatchObject({
      problem: { code: 'not-allowed' },
    })
    expect(valueOf(await accept(person, token)).roles).toEqual(['owner'])
  })

  it('T2: takes nothing that it does not ask for', async () => {
    const reserved =
      'space_id spaceId member_id memberId invited_by invitedBy status epoch id token tokenHash expiresAt'
    for (const key of reserved.split(' ')) {
      const answer = await perform(
        inviteMembers,
        owner.scope,
        batch([aPerson().email], { [key]: 'x' }) as never,
      )
      expect(answer, key).toMatchObject({ problem: { code: 'invalid-input' } })
    }
  })
})
