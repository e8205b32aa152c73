import { subjectOf } from '@serai/audit'
import { eraseMember, eraseMyself } from '@serai/members'
import { perform } from '@serai/scope'
import { describe, expect, it } from 'vitest'
import { aMemberWith, actorOf, invite } from '../support/people.ts'
import { rowsOf } from '../support/rows-of.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { traced } from '../support/traced-member.ts'
import { valueOf } from '../support/value-of.ts'

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
