import { subjectOf } from '@serai/audit'
import { instantText } from '@serai/kernel'
import {
  applyToJoin,
  chooseJoinPolicy,
  editProfile,
  eraseByIdentity,
  eraseMember,
  eraseMyself,
  takeDueRows,
} from '@serai/members'
import { perform } from '@serai/scope'
import { describe, expect, it } from 'vitest'
import { aMailbox, deliver } from '../support/mailbox.ts'
import {
  aMemberWith,
  aPerson,
  actorOf,
  asNewcomer,
  interrupted,
  invitationLink,
  invite,
  quietly,
  type TestPerson,
} from '../support/people.ts'
import { rowsOf } from '../support/rows-of.ts'
import { noon } from '../support/setting.ts'
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

/** Somebody who asks to come in, under a name of their own choice. */
async function anApplicant(space: TestSpace, name: string): Promise<TestPerson> {
  const person = aPerson('applicant')
  valueOf(await perform(chooseJoinPolicy, quietly(space.scope), { joinPolicy: 'application' }))
  const asked = { name, reason: '', affiliation: '', linkTo: invitationLink }
  valueOf(await applyToJoin(quietly(asNewcomer(space, person)), asked))
  return person
}

/** A list of names, countries and addresses of which no row was taken yet. */
async function aList(
  { scope }: TestSpace,
  state: 'uploaded' | 'running',
  ...rows: readonly (readonly [name: string, country: string, email: string])[]
): Promise<void> {
  const header = ['name', 'country', 'email']
  const importId = scope.newId('import')
  await scope.db.commit([
    scope.db.insert('imports', {
      ...{ id: importId, fileName: 'list.csv', encoding: 'utf-8', header, mapping: header, state },
      ...{ rows: rows.length, createdAt: instantText(noon), dueAt: instantText(noon) },
    }),
    ...rows.map((cells, n) =>
      scope.db.insert('importRows', { importId, n, line: n + 2, cells, outcome: 'waiting', reasons: [] }),
    ),
  ])
}

async function rowsOfLists(space: TestSpace): Promise<readonly unknown[]> {
  const { import_rows: rows } = await rowsOf(space.id)
  return (rows as { outcome: string; cells: string }[]).map(({ outcome, cells }) => [
    outcome,
    JSON.parse(cells) as unknown,
  ])
}

describe('a name that somebody chose themselves', () => {
  it('takes no mail of others with it: those that name an applicant to staff go, and no other', async () => {
    const space = await aSpace({ name: 'An Institute' })
    const owner = await aMemberWith(space, 'owner')
    await deliver(space, aMailbox())
    const person = await anApplicant(space, 'An Institute')
    const other = await anApplicant(space, 'An Institute')
    const invited = aPerson('invited')
    await invite(space.scope, invited.email)
    valueOf(await eraseByIdentity(asNewcomer(space, person), {}))
    const mailbox = aMailbox()
    await deliver(space, mailbox)
    expect(mailbox.sent.map(({ to }) => to).toSorted()).toEqual([invited.email, owner.email].toSorted())
    valueOf(await eraseByIdentity(asNewcomer(space, other), {}))
    expect(await tablesWith(space, person.identityId, other.identityId)).toEqual([])
  })

  it('takes no row of a list with it that says it as anything but a name, or is of somebody else', async () => {
    const space = await aSpace()
    const one = await aMemberWith(space, 'member')
    const named = { name: 'Kazakhstan', nativeName: '', handle: 'kazakhstan', listedFor: 'members' as const }
    valueOf(await perform(editProfile, one.scope, { ...named, values: [] }))
    const person = await anApplicant(space, 'Dana Sample')
    await aList(
      space,
      'uploaded',
      ['Aziz Sample', 'Kazakhstan', ''],
      ['Dana Sample', 'Uzbekistan', ''],
      ['Kazakhstan', '', 'namesake@example.org'],
      [' Kazakhstan ', 'Uzbekistan', ''],
      ['Some Spelling', '', `${person.email.toUpperCase()} `],
    )
    valueOf(await eraseByIdentity(asNewcomer(space, person), {}))
    valueOf(await perform(eraseMyself, one.scope, {}))
    expect(await rowsOfLists(space)).toEqual([
      ['waiting', ['Aziz Sample', 'Kazakhstan', '']],
      ['waiting', ['Dana Sample', 'Uzbekistan', '']],
      ['waiting', ['Kazakhstan', '', 'namesake@example.org']],
      ['refused', []],
      ['refused', []],
    ])
  })
})

describe('erasing somebody while a list that names them is taken', () => {
  it('is not undone by the go that had read their row', async () => {
    const space = await aSpace()
    const person = await anApplicant(space, 'Dana Sample')
    await aList(space, 'running', ['Dana Sample', '', person.email], ['Aziz Sample', '', ''])
    const scope = interrupted(space.scope, () => eraseByIdentity(asNewcomer(space, person), {}))
    while (await takeDueRows(scope));
    expect(await tablesWith(space, person.email, 'Dana Sample')).toEqual([])
    expect(await rowsOfLists(space)).toEqual([
      ['refused', []],
      ['added', []],
    ])
  })
})
