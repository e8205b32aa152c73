import { fieldAudiences, type FieldAudience, type Id } from '@serai/kernel'
import {
  addProfile,
  defineField,
  editProfile,
  removeProfile,
  saveCohort,
  setCohortMembers,
} from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { aField, seenBy, valuesSeenBy } from '../support/entries.ts'
import { aMemberWith, type TestMember } from '../support/people.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let member: TestMember
let cohortId: Id<'cohort'>

/** A field for each audience, so wide that nothing but the value's own audience narrows it. */
const fields = new Map<FieldAudience, Id<'field'>>()

beforeAll(async () => {
  space = await aSpace()
  const { scope } = space
  for (const [position, audience] of fieldAudiences.entries()) {
    const made = await perform(defineField, scope, { ...aField(`for-${audience}`), position })
    fields.set(audience, valueOf(made).fieldId)
  }
  member = await aMemberWith(space, 'member')
  const cohort = { slug: 'fellows-2014', name: 'Fellows of 2014', programme: 'Fellows', year: 2014 }
  cohortId = valueOf(await perform(saveCohort, scope, { cohortId: null, ...cohort })).cohortId
  const add = [{ profileId: member.profileId, part: 'fellow' as const }]
  valueOf(await perform(setCohortMembers, scope, { cohortId, add }))
})

const fieldOf = (audience: FieldAudience) => fields.get(audience) as Id<'field'>

const edit = (one: TestMember, more: object = {}) =>
  perform(editProfile, one.scope, {
    ...{ name: 'Aigul Bekova', nativeName: 'Айгүл Бекова', handle: `h-${one.memberId.toLowerCase()}` },
    ...{ listedFor: 'public' as const, ...more },
  })

const everyValue = (text: string) =>
  fieldAudiences.map((audience) => ({ fieldId: fieldOf(audience), value: `${text} ${audience}`, audience }))

const viewers = () => ['public', 'members', `cohort:${cohortId}`, 'staff']

const sees: Readonly<Record<string, readonly FieldAudience[]>> = {
  public: ['public'],
  members: ['members', 'public'],
  cohort: ['cohort', 'members', 'public'],
  staff: ['staff', 'cohort', 'members', 'public'],
}

describe('an entry of the directory', () => {
  it('shows each audience the values that are for it, and nobody what is for oneself', async () => {
    valueOf(await edit(member, { values: everyValue('a') }))
    for (const viewer of viewers()) {
      const expected = sees[viewer.split(':')[0] ?? '']
      expect([viewer, await valuesSeenBy(space, viewer, member.profileId)]).toEqual([viewer, expected])
    }
    expect(await seenBy(space, 'me', member.profileId)).toEqual({ views: [], entries: [] })
    expect(await seenBy(space, `cohort:${space.scope.newId('cohort')}`, member.profileId)).toEqual({
      views: [],
      entries: [],
    })
  })

  it('is found by its handle, its name in each spelling, its cohort, and what it shows', async () => {
    valueOf(await edit(member, { values: everyValue('a'), handle: 'aigul' }))
    const { views, entries } = await seenBy(space, 'public', member.profileId)
    const found = entries.map(({ facet, value, sort_name }) => [facet, value, sort_name])
    const at = 'aigul bekova'
    expect(found).toEqual(
      expect.arrayContaining([
        ['all', '', at],
        ['handle', 'aigul', at],
        ['cohort', 'fellows-2014', at],
        ['programme', 'Fellows', at],
        ['year', '2014', at],
        ['for-public', 'a public', at],
      ]),
    )
    expect(found.filter(([facet]) => facet === 'word').length).toBeGreaterThan(2)
    expect(JSON.parse(views[0]?.['view'] ?? '')).toEqual({
      ...{ handle: 'aigul', name: 'Aigul Bekova', nativeName: 'Айгүл Бекова', isSample: false, person: null },
      ...{ sortName: 'aigul bekova', status: null },
      cohorts: [{ slug: 'fellows-2014', name: 'Fellows of 2014', part: 'fellow' }],
      values: [
        {
          ...{ key: 'for-public', label: 'Label of for-public', kind: 'text', isOnCard: false },
          value: 'a public',
        },
      ],
    })
  })

  it.each([
    ['public', ['public', 'members', 'cohort', 'staff']],
    ['members', ['members', 'cohort', 'staff']],
    ['cohort', ['cohort', 'staff']],
    ['staff', ['staff']],
    ['me', []],
  ] as const)('that is listed for %s is found by those alone', async (listedFor, finders) => {
    valueOf(await edit(member, { values: everyValue('a'), listedFor }))
    const found = await Promise.all(
      viewers().map(async (viewer) =>
        (await seenBy(space, viewer, member.profileId)).entries.length > 0 ? [viewer.split(':')[0]] : [],
      ),
    )
    expect(found.flat()).toEqual(finders)
  })

  it('of a new member is for members, so that visitors find nothing of it', async () => {
    const one = await aMemberWith(space, 'member')
    expect((await seenBy(space, 'public', one.profileId)).entries).toEqual([])
    expect((await seenBy(space, 'members', one.profileId)).entries.length).toBeGreaterThan(0)
  })

  it('is gone with all that it said when it is removed, and a member’s is not removed this way', async () => {
    const { profileId } = valueOf(
      await perform(addProfile, space.scope, {
        name: 'Gone Soon',
        listedFor: 'public',
        values: everyValue('g'),
      }),
    )
    valueOf(await perform(removeProfile, space.scope, { profileId }))
    for (const viewer of [...viewers(), 'nobody']) {
      expect(await seenBy(space, viewer, profileId)).toEqual({ views: [], entries: [] })
    }
    expect(await perform(removeProfile, space.scope, { profileId: member.profileId })).toMatchObject({
      problem: { code: 'not-allowed' },
    })
  })
})

describe('N2: a hidden value', () => {
  const ladder = ['public', 'members', 'cohort', 'staff'] as const

  it.each(ladder.flatMap((viewer) => fieldAudiences.map((audience) => [audience, viewer] as const)))(
    'for %s changes for %s no byte of what is not theirs',
    async (audience, viewer) => {
      const token = viewer === 'cohort' ? `cohort:${cohortId}` : viewer
      valueOf(await edit(member, { values: everyValue('a') }))
      const before = await seenBy(space, token, member.profileId)
      const fieldId = fieldOf(audience)
      const isTheirs = sees[viewer]?.includes(audience) === true
      for (const value of ['another value', '', `a ${audience}`]) {
        valueOf(await edit(member, { values: [{ fieldId, value, audience }] }))
        const after = await seenBy(space, token, member.profileId)
        if (!isTheirs || value.startsWith('a ')) expect(after).toEqual(before)
        else expect(after).not.toEqual(before)
      }
      expect(before.entries.length).toBeGreaterThan(3)
    },
  )

  it('is hidden by the narrowest of what narrows it', async () => {
    const fieldId = fieldOf('public')
    const one = await aMemberWith(space, 'member')
    const say = (audience: FieldAudience, listedFor: FieldAudience) =>
      edit(one, { listedFor, values: [{ fieldId, value: `v ${audience}`, audience }] })
    const shown = async () =>
      (
        await Promise.all(
          ['public', 'members', 'staff'].map((viewer) => valuesSeenBy(space, viewer, one.profileId)),
        )
      ).map((list) => list.length)
    valueOf(await say('public', 'public'))
    expect(await shown()).toEqual([1, 1, 1])
    valueOf(await say('public', 'members'))
    expect(await shown()).toEqual([0, 1, 1])
    valueOf(await say('staff', 'public'))
    expect(await shown()).toEqual([0, 0, 1])
    valueOf(await say('me', 'public'))
    expect(await shown()).toEqual([0, 0, 0])
  })
})

describe('the handle that an entry is given', () => {
  it.each([
    ['Айгүл Үлгү', '', 'aygul-ulgu'],
    ['ნინო ნიმუში', '', 'nino-nimushi'],
    ['Արմեն Օրինակ', '', 'armen-orinak'],
    ['فریده نمونه', '', 'frdh-nmnh'],
    ['李明', 'Li Ming', 'li-ming'],
    ['李明', '', 'member'],
  ])('of %s (%s) is %s, from however it is written', async (name, nativeName, handle) => {
    const { profileId } = valueOf(await perform(addProfile, space.scope, { name, nativeName }))
    const { views } = await seenBy(space, 'members', profileId)
    expect(JSON.parse(views[0]?.['view'] ?? '{}')).toMatchObject({ handle })
  })
})
