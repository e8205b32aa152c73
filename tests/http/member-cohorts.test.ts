import { env } from 'cloudflare:workers'
import type { Id } from '@serai/kernel'
import { addProfile, changeRoles, saveCohort, setCohortMembers } from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { aMemberWith, audiencesOf, invitationLink, quietly } from '../support/people.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace

beforeAll(async () => {
  space = await aSpace()
})

const save = (slug: string, more: object = {}, where = space) =>
  perform(saveCohort, where.scope, { cohortId: null, slug, name: slug, programme: slug, ...more })

const put = (cohortId: Id<'cohort'>, add: readonly Id<'profile'>[], remove: readonly Id<'profile'>[] = []) =>
  perform(setCohortMembers, space.scope, {
    cohortId,
    add: add.map((profileId) => ({ profileId, part: 'fellow' as const })),
    remove: [...remove],
  })

async function cohortsOf(profileId: Id<'profile'>) {
  const row = await env.DB.prepare(
    "select view -> '$.cohorts' as cohorts from profile_views where space_id = ? and profile_id = ? and audience = 'staff'",
  )
    .bind(space.id, profileId)
    .first<{ cohorts: string }>()
  return JSON.parse(row?.cohorts ?? 'null') as { slug: string; part: string }[]
}

async function entriesOf(profileId: Id<'profile'>, audience: string) {
  const { results } = await env.DB.prepare(
    `select facet, value from directory_entries where space_id = ? and profile_id = ? and audience = ?
     and facet in ('cohort', 'programme', 'year') order by 1, 2`,
  )
    .bind(space.id, profileId, audience)
    .all<{ facet: string; value: string }>()
  return results.map(({ facet, value }) => `${facet} ${value}`)
}

describe('a cohort', () => {
  it('lets whoever is in it read what is for it, at once and no longer', async () => {
    const [one, other] = [await aMemberWith(space, 'member'), await aMemberWith(space, 'author')]
    const guest = await aMemberWith(space, 'guest')
    const { cohortId } = valueOf(
      await save('fellows-2014', { programme: 'Fellows', year: 2014, country: 'KZ' }),
    )
    valueOf(await put(cohortId, [one.profileId, other.profileId, guest.profileId]))
    expect(await audiencesOf(space, one.loginId)).toEqual([`cohort:${cohortId}`, 'members', 'public'])
    expect(await audiencesOf(space, guest.loginId)).toEqual(['public'])
    expect(await entriesOf(one.profileId, `cohort:${cohortId}`)).toEqual([
      'cohort fellows-2014',
      'programme Fellows',
      'year 2014',
    ])
    valueOf(await put(cohortId, [], [one.profileId]))
    expect(await audiencesOf(space, one.loginId)).toEqual(['members', 'public'])
    expect(await entriesOf(one.profileId, `cohort:${cohortId}`)).toEqual([])
    expect(await cohortsOf(one.profileId)).toEqual([])
    expect(await audiencesOf(space, other.loginId)).toContain(`cohort:${cohortId}`)
  })

  it('is read for no longer than the role lasts that its reader came by', async () => {
    const one = await aMemberWith(space, 'member')
    const { cohortId } = valueOf(await save('for-a-week'))
    valueOf(await put(cohortId, [one.profileId]))
    const expiresAt = '2026-11-01T00:00:00Z'
    const roles = [{ role: 'member' as const, expiresAt }]
    const change = { memberId: one.memberId, roles, linkTo: invitationLink }
    valueOf(await perform(changeRoles, quietly(space.scope), change))
    const { results } = await env.DB.prepare(
      'select audience from login_audiences where space_id = ? and login_id = ? and expires_at > ? order by audience',
    )
      .bind(space.id, one.loginId, expiresAt)
      .all<{ audience: string }>()
    expect(await audiencesOf(space, one.loginId)).toEqual([`cohort:${cohortId}`, 'members', 'public'])
    expect(results).toEqual([{ audience: 'public' }])
  })

  it('that is new counts for staff at once, and for nobody else', async () => {
    const [staff, member] = [await aMemberWith(space, 'editor'), await aMemberWith(space, 'member')]
    const { cohortId } = valueOf(await save('new-one'))
    expect(await audiencesOf(space, staff.loginId)).toContain(`cohort:${cohortId}`)
    expect(await audiencesOf(space, member.loginId)).toEqual(['members', 'public'])
  })

  it('that is renamed is found by its new name, by those alone who are in it', async () => {
    const one = await aMemberWith(space, 'member')
    const { cohortId } = valueOf(await save('old-name', { year: 2001 }))
    valueOf(await put(cohortId, [one.profileId]))
    valueOf(await save('new-name', { cohortId, year: 2002 }))
    expect(await entriesOf(one.profileId, 'members')).toEqual([
      'cohort new-name',
      'programme new-name',
      'year 2002',
    ])
    expect((await cohortsOf(one.profileId)).map(({ slug }) => slug)).toEqual(['new-name'])
  })

  it('R16: shows an entry in all its cohorts, the latest first, and in each as what it was', async () => {
    const { profileId } = valueOf(await perform(addProfile, space.scope, { name: 'Fellow and Speaker' }))
    const years = [2015, 2019, 2011]
    for (const year of years) {
      const made = valueOf(await save(`forum-${year}`, { programme: 'Forum', year }))
      const part = year === 2015 ? ('mentor' as const) : ('speaker' as const)
      valueOf(
        await perform(setCohortMembers, space.scope, { cohortId: made.cohortId, add: [{ profileId, part }] }),
      )
    }
    expect((await cohortsOf(profileId)).map(({ slug, part }) => `${slug} ${part}`)).toEqual([
      'forum-2019 speaker',
      'forum-2015 mentor',
      'forum-2011 speaker',
    ])
    expect(await entriesOf(profileId, 'members')).toEqual([
      ...['cohort forum-2011', 'cohort forum-2015', 'cohort forum-2019'],
      ...['programme Forum', 'year 2011', 'year 2015', 'year 2019'],
    ])
  })

  it('is one of its address, and one of a programme, a year and a country', async () => {
    valueOf(await save('one', { programme: 'Once' }))
    expect(await save('one', { programme: 'Other' })).toMatchObject({
      problem: { code: 'already-exists', fields: [{ path: 'slug' }] },
    })
    expect(await save('two', { programme: 'Once' })).toMatchObject({
      problem: { code: 'already-exists', fields: [{ path: 'programme' }] },
    })
    expect((await save('three', { programme: 'Once', country: 'UZ' })).ok).toBe(true)
  })

  it('takes no entry of another space, and none that never was', async () => {
    const there = await aSpace()
    const { cohortId } = valueOf(await save('own'))
    const foreign = valueOf(await perform(addProfile, there.scope, { name: 'Foreign' })).profileId
    for (const profileId of [foreign, space.scope.newId('profile')]) {
      expect(await put(cohortId, [profileId])).toMatchObject({
        problem: { code: 'unknown-reference', fields: [{ path: 'add.0' }] },
      })
      expect(await put(cohortId, [], [profileId])).toMatchObject({
        problem: { code: 'unknown-reference', fields: [{ path: 'remove.0' }] },
      })
    }
    const theirs = valueOf(await save('theirs', {}, there)).cohortId
    expect(await put(theirs, [])).toEqual({ ok: false, problem: { code: 'not-found' } })
  })
})
