import { env } from 'cloudflare:workers'
import { instantText, type Id } from '@serai/kernel'
import {
  applyToJoin,
  chooseJoinPolicy,
  decideApplication,
  defineField,
  editProfile,
  eraseMember,
  eraseMyself,
  saveCohort,
  setCohortMembers,
  subjectOf,
} from '@serai/members'
import { queueMail } from '@serai/mail'
import { perform } from '@serai/scope'
import { describe, expect, it } from 'vitest'
import {
  aMemberWith,
  aPerson,
  actorOf,
  asMember,
  asNewcomer,
  invitationLink,
  invite,
  quietly,
  signIn,
} from '../support/people.ts'
import { rowsOf } from '../support/rows-of.ts'
import { noon } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

const canary = (what: string) => `canary-${what}`

/** A member who left traces of themselves in every table that may hold some. */
async function traced(space: TestSpace) {
  const scope = quietly(space.scope)
  const { fieldId } = valueOf(
    await perform(defineField, scope, {
      ...{ fieldId: null, key: 'about', label: 'About', kind: 'text', isOwn: true, position: 1 },
      ...{ maxAudience: 'public', defaultAudience: 'public', isFilter: true, isOnCard: true },
    }),
  )
  valueOf(await perform(chooseJoinPolicy, scope, { joinPolicy: 'application' }))
  const person = aPerson(canary('address'))
  const asked = { name: canary('applicant'), reason: canary('reason'), affiliation: canary('affiliation') }
  const { applicationId } = valueOf(
    await applyToJoin(quietly(asNewcomer(space, person)), { ...asked, linkTo: invitationLink }),
  )
  const decision = { applicationId, decision: 'approve' as const, answer: canary('answer') }
  valueOf(await perform(decideApplication, scope, { ...decision, linkTo: invitationLink }))
  const member = await env.DB.prepare(
    'select m.id, p.id as profile from members m join profiles p on p.space_id = m.space_id and p.member_id = m.id where m.space_id = ? and m.identity_id = ?',
  )
    .bind(space.id, person.identityId)
    .first<{ id: Id<'member'>; profile: Id<'profile'> }>()
  if (member === null) throw new Error('Whoever was approved is a member.')
  const loginId = await signIn(space, { ...person, memberId: member.id }, ['member'])
  const actor = await actorOf(space, loginId)
  if (actor === null) throw new Error('Whoever signed in is somebody.')
  const own = asMember(space, actor)
  valueOf(
    await perform(editProfile, own, {
      ...{
        name: canary('name'),
        nativeName: canary('native'),
        handle: canary('handle'),
        listedFor: 'public',
      },
      values: [{ fieldId, value: canary('value'), audience: 'public' }],
    }),
  )
  const cohort = { cohortId: null, slug: 'c', name: 'C', programme: 'P' }
  const { cohortId } = valueOf(await perform(saveCohort, scope, cohort))
  valueOf(
    await perform(setCohortMembers, scope, {
      cohortId,
      add: [{ profileId: member.profile, part: 'fellow' }],
    }),
  )
  const data = { spaceName: 'S', link: invitationLink, roles: ['member' as const] }
  await scope.db.commit(
    await queueMail(scope, { template: 'roles-changed', to: person.email, memberId: member.id, data }),
  )
  await importedAs(space, member.profile)
  return { ...person, memberId: member.id, profileId: member.profile, loginId, scope: own }
}

async function importedAs(space: TestSpace, profileId: Id<'profile'>): Promise<void> {
  const importId = space.scope.newId('import')
  const { db } = space.scope
  await db.commit([
    db.insert('imports', {
      ...{ id: importId, fileName: 'a.csv', encoding: 'utf-8', header: ['name'], state: 'done', rows: 1 },
      createdAt: instantText(noon),
    }),
    db.insert('importRows', {
      ...{ importId, n: 0, line: 2, cells: [canary('cell')], outcome: 'changed', reasons: [], profileId },
      before: { name: canary('before') },
    }),
  ])
}

/** The tables of a space in which one of these words stands. */
async function tablesWith(space: TestSpace, ...words: readonly string[]): Promise<readonly string[]> {
  const rows = Object.entries(await rowsOf(space.id))
  const found = rows.flatMap(([table, list]) => {
    const text = JSON.stringify(list)
    return words.some((word) => text.includes(word)) ? [table] : []
  })
  return found.sort()
}

describe('erasing a member', () => {
  it.each(['themselves', 'by staff'] as const)('leaves nothing of the person: %s', async (who) => {
    const space = await aSpace()
    const owner = await aMemberWith(space, 'owner')
    const one = await traced(space)
    const traces = ['canary', one.email, one.identityId, one.loginId, one.profileId]
    const before = await tablesWith(space, ...traces)
    expect(before).toEqual(
      expect.arrayContaining([
        ...['applications', 'cohort_profiles', 'directory_entries', 'import_rows', 'logins', 'mails'],
        ...['members', 'profile_values', 'profile_views', 'profiles', 'refresh_tokens', 'login_audiences'],
      ]),
    )
    const others = { owner: await actorOf(space, owner.loginId) }
    valueOf(
      await (who === 'themselves'
        ? perform(eraseMyself, one.scope, {})
        : perform(eraseMember, owner.scope, { memberId: one.memberId })),
    )
    expect(await tablesWith(space, 'canary', one.email, one.identityId)).toEqual([])
    // What was done keeps whom it was done to and by whom, as ids that lead nowhere any more.
    expect(await tablesWith(space, one.loginId, one.profileId)).toEqual(['audit_lines'])
    expect(await tablesWith(space, one.memberId)).toEqual(['audit_lines', 'members'])
    expect({ owner: await actorOf(space, owner.loginId) }).toEqual(others)
  })

  it('is kept in the ledger, under what only who knows the person can tell', async () => {
    const space = await aSpace()
    const one = await traced(space)
    const { profile_values: values, logins } = await rowsOf(space.id)
    expect([values?.length, logins?.length]).toEqual([1, 1])
    valueOf(await perform(eraseMember, space.scope, { memberId: one.memberId }))
    const { erasures } = await rowsOf(space.id)
    expect(erasures).toHaveLength(1)
    const [line] = erasures as { subject: string; counts: string }[]
    expect(line?.subject).toBe(await subjectOf(space.scope, one.identityId))
    expect(line?.subject).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.parse(line?.counts ?? '')).toEqual({
      ...{ profileValues: 1, cohortProfiles: 1, logins: 1, mails: 2, applications: 1 },
      ...{ invitations: 0, roleGrants: 1 },
    })
  })

  it('lets the person come again as somebody new', async () => {
    const space = await aSpace()
    const one = await aMemberWith(space, 'member')
    valueOf(await perform(eraseMyself, one.scope, {}))
    const again = await aMemberWith(space, 'member')
    expect(again.memberId).not.toBe(one.memberId)
    const token = await invite(space.scope, one.email)
    expect(token).not.toBe('')
  })

  it('is done once', async () => {
    const space = await aSpace()
    const one = await aMemberWith(space, 'member')
    const erase = () => perform(eraseMember, space.scope, { memberId: one.memberId })
    const answers = await Promise.all([erase(), erase(), erase()])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await erase()).toEqual({ ok: false, problem: { code: 'not-found' } })
    expect((await rowsOf(space.id))['erasures']).toHaveLength(1)
  })
})
