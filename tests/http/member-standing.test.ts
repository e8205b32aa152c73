import { env } from 'cloudflare:workers'
import { NoLongerAllowed, type MemberStatus } from '@serai/db'
import { asId, roles } from '@serai/kernel'
import {
  acceptInvitation,
  deactivateMembership,
  editProfile,
  eraseMember,
  leaveSpace,
  liftSuspension,
  reactivateMembership,
  removeMember,
  saveCohort,
  setCohortMembers,
  suspendMember,
} from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aMemberWith,
  actorOf,
  asMember,
  asNewcomer,
  audiencesOf,
  invite,
  signIn,
  type TestMember,
} from '../support/people.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let owner: TestMember

beforeAll(async () => {
  space = await aSpace()
  owner = await aMemberWith(space, 'owner')
})

const isRefused = (code: string) => ({ ok: false, problem: { code } })

async function memberRow(memberId: string) {
  const row = await env.DB.prepare(
    'select status, epoch, identity_id from members where space_id = ? and id = ?',
  )
    .bind(space.id, memberId)
    .first<{ status: MemberStatus; epoch: number; identity_id: string }>()
  return row ?? { status: 'none', epoch: 0, identity_id: '' }
}

/** The audiences that find somebody’s entry in the directory. */
async function foundBy({ profileId }: TestMember): Promise<readonly string[]> {
  const { results } = await env.DB.prepare(
    `select audience from directory_entries
     where space_id = ? and profile_id = ? and facet = 'all' order by audience`,
  )
    .bind(space.id, profileId)
    .all<{ audience: string }>()
  return results.map(({ audience }) => audience)
}

async function countOf(table: string, where: string, ...values: readonly string[]): Promise<number> {
  const row = await env.DB.prepare(`select count(*) as n from ${table} where space_id = ? and ${where}`)
    .bind(space.id, ...values)
    .first<{ n: number }>()
  return row?.n ?? 0
}

/** What becomes of somebody, by the hand of the owner or by their own. */
const deeds = {
  suspended: (one: TestMember) => perform(suspendMember, owner.scope, { memberId: one.memberId }),
  removed: (one: TestMember) => perform(removeMember, owner.scope, { memberId: one.memberId }),
  erased: (one: TestMember) => perform(eraseMember, owner.scope, { memberId: one.memberId }),
  left: (one: TestMember) => perform(leaveSpace, one.scope, {}),
  deactivated: (one: TestMember) => perform(deactivateMembership, one.scope, {}),
} as const

describe('what a member may become', () => {
  it.each([
    ['suspended', { status: 'suspended', directory: ['staff'], roles: 1, isInvited: false }],
    ['deactivated', { status: 'deactivated', directory: ['staff'], roles: 1, isInvited: false }],
    ['left', { status: 'left', directory: ['staff'], roles: 0, isInvited: true }],
    ['removed', { status: 'left', directory: ['staff'], roles: 0, isInvited: true }],
    ['erased', { status: 'erased', directory: [], roles: 0, isInvited: true }],
  ] as const)('R17: %s', async (deed, expected) => {
    const one = await aMemberWith(space, 'member')
    const second = await signIn(space, one, ['member'])
    expect(await foundBy(one)).toEqual(['members', 'staff'])
    expect((await deeds[deed](one)).ok).toBe(true)

    expect(await memberRow(one.memberId)).toMatchObject({ status: expected.status })
    expect((await memberRow(one.memberId)).epoch).toBeGreaterThan(one.actor.epoch)
    expect(await foundBy(one)).toEqual(expected.directory)
    expect(await countOf('role_grants', 'member_id = ?', one.memberId)).toBe(expected.roles)
    for (const loginId of [one.loginId, second]) {
      expect(await audiencesOf(space, loginId)).toEqual([])
      expect(await actorOf(space, loginId)).toBeNull()
    }
    const token = await invite(space.scope, one.email)
    const back = await acceptInvitation(asNewcomer(space, one), { token, name: 'Back' })
    expect(back.ok).toBe(expected.isInvited)
  })

  it('T6: a request that began before is refused as it writes, and the next one is nobody’s', async () => {
    for (const deed of ['suspended', 'removed', 'erased'] as const) {
      const one = await aMemberWith(space, 'editor')
      expect(await audiencesOf(space, one.loginId)).toContain('staff')
      expect((await deeds[deed](one)).ok).toBe(true)
      expect(await audiencesOf(space, one.loginId)).toEqual([])
      expect(await actorOf(space, one.loginId)).toBeNull()
      const edit = { name: 'Still here', handle: 'still-here', listedFor: 'public' as const }
      const late = perform(editProfile, one.scope, edit)
      if (deed === 'erased') await expect(late).resolves.toEqual(isRefused('not-found'))
      else await expect(late).rejects.toThrow(NoLongerAllowed)
    }
  })

  it('somebody suspended is let in again as they were, and signs in anew', async () => {
    const one = await aMemberWith(space, 'author')
    const target = { memberId: one.memberId }
    expect(await perform(liftSuspension, owner.scope, target)).toEqual(isRefused('stale-revision'))
    valueOf(await perform(suspendMember, owner.scope, target))
    expect(await perform(suspendMember, owner.scope, target)).toEqual(isRefused('stale-revision'))
    valueOf(await perform(liftSuspension, owner.scope, target))
    expect(await foundBy(one)).toEqual(['members', 'staff'])
    expect(await actorOf(space, one.loginId)).toBeNull()
    expect((await actorOf(space, await signIn(space, one, ['author'])))?.roles).toEqual(['author'])
  })

  it('somebody who put their membership to sleep wakes it by coming back, and nobody else does', async () => {
    const one = await aMemberWith(space, 'author')
    const asOne = asNewcomer(space, one)
    expect(await reactivateMembership(asOne, {})).toEqual(isRefused('not-found'))
    valueOf(await perform(deactivateMembership, one.scope, {}))
    expect(await reactivateMembership(asNewcomer(space, { ...one, identityId: asId('X') }), {})).toEqual(
      isRefused('not-found'),
    )
    valueOf(await reactivateMembership(asOne, {}))
    expect(await foundBy(one)).toEqual(['members', 'staff'])
    expect((await actorOf(space, await signIn(space, one, ['author'])))?.roles).toEqual(['author'])
    valueOf(await perform(suspendMember, owner.scope, { memberId: one.memberId }))
    expect(await reactivateMembership(asOne, {})).toEqual(isRefused('not-found'))
  })

  it('somebody who left comes back to their own entry and no cohort, as what they are invited to be', async () => {
    const one = await aMemberWith(space, 'admin')
    const cohort = { slug: 'speakers-2019', name: 'Speakers 2019', programme: 'Speakers', year: 2019 }
    const { cohortId } = valueOf(await perform(saveCohort, space.scope, { cohortId: null, ...cohort }))
    const add = [{ profileId: one.profileId, part: 'speaker' as const }]
    valueOf(await perform(setCohortMembers, space.scope, { cohortId, add }))
    expect(await audiencesOf(space, one.loginId)).toContain(`cohort:${cohortId}`)
    valueOf(await perform(leaveSpace, one.scope, {}))
    expect(await countOf('cohort_profiles', 'profile_id = ?', one.profileId)).toBe(0)
    const token = await invite(space.scope, one.email, { roles: ['member'] })
    const back = valueOf(await acceptInvitation(asNewcomer(space, one), { token }))
    expect(back).toMatchObject({ memberId: one.memberId, profileId: one.profileId })
    const loginId = await signIn(space, one, ['member'])
    expect((await actorOf(space, loginId))?.roles).toEqual(['member'])
    expect(await audiencesOf(space, loginId)).toEqual(['members', 'public'])
  })
})

const above = roles.flatMap((doer) => roles.map((target) => [doer, target] as const))

describe('who acts on whom', () => {
  it.each(above)('%s on %s: below alone, but owners on owners', async (doer, target) => {
    const [actor, one] = [await aMemberWith(space, doer), await aMemberWith(space, target)]
    const may = doer === 'owner' || (doer === 'admin' && roles.indexOf(target) > roles.indexOf(doer))
    const memberOnly = { memberId: one.memberId }
    const answers = [await perform(suspendMember, actor.scope, memberOnly)]
    if (may) answers.push(await perform(liftSuspension, actor.scope, memberOnly))
    answers.push(await perform(removeMember, actor.scope, memberOnly))
    expect(answers.map(({ ok }) => ok)).toEqual(may ? [true, true, true] : [false, false])
    if (!may) expect(answers[0]).toEqual(isRefused('not-allowed'))
  })

  it('nobody acts on themselves this way, not even an owner', async () => {
    for (const deed of [suspendMember, removeMember, eraseMember]) {
      expect(await perform(deed, owner.scope, { memberId: owner.memberId })).toEqual(isRefused('not-allowed'))
    }
  })

  it('somebody without a second factor acts on nobody', async () => {
    const one = await aMemberWith(space, 'guest')
    const weak = asMember(space, { ...owner.actor, isStrong: false })
    expect(await perform(suspendMember, weak, { memberId: one.memberId })).toEqual(isRefused('not-allowed'))
  })

  it('two who shut the same one out do it once', async () => {
    const one = await aMemberWith(space, 'member')
    const [a, b] = [await aMemberWith(space, 'admin'), await aMemberWith(space, 'admin')]
    const answers = await Promise.all(
      [a, b].map(({ scope }) => perform(suspendMember, scope, { memberId: one.memberId })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await memberRow(one.memberId)).epoch).toBe(one.actor.epoch + 1)
  })
})
