import {
  findProfile,
  addProfile,
  defineField,
  editProfile,
  saveCohort,
  setCohortMembers,
} from '@serai/members'
import { placeOf } from '@serai/db'
import type { FieldAudience, Id } from '@serai/kernel'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { ask, findAs, listAs, type Asked } from '../support/directory.ts'
import { aMemberWith, type TestMember } from '../support/people.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let staff: TestMember
let member: TestMember
let fellow: TestMember
let shy: TestMember
let guest: TestMember
let cohortId: Id<'cohort'>
let town: Id<'field'>

async function add(
  name: string,
  listedFor: FieldAudience,
  value?: string,
  audience: FieldAudience = 'public',
) {
  const values = value === undefined ? [] : [{ fieldId: town, value, audience }]
  return valueOf(await perform(addProfile, space.scope, { name, listedFor, values })).profileId
}

/** What a member answers whom everybody finds, and shows to staff alone. */
const sayShyly = async (value: string) => {
  const entry = { name: 'Farida Shy', handle: 'farida-shy', listedFor: 'public' as const }
  const values = [{ fieldId: town, value, audience: 'staff' as const }]
  valueOf(await perform(editProfile, shy.scope, { ...entry, values }))
}

const putIn = async (cohort: Id<'cohort'>, ...ids: readonly Id<'profile'>[]) => {
  const fellows = ids.map((profileId) => ({ profileId, part: 'fellow' as const }))
  valueOf(await perform(setCohortMembers, space.scope, { cohortId: cohort, add: fellows }))
}

beforeAll(async () => {
  space = await aSpace()
  town = valueOf(
    await perform(defineField, space.scope, {
      ...{ fieldId: null, key: 'town', label: 'Town', kind: 'text', isOwn: true, position: 1 },
      ...{ maxAudience: 'public', defaultAudience: 'public', isFilter: true, isOnCard: true },
    }),
  ).fieldId
  const cohort = { cohortId: null, slug: 'fellows', name: 'Fellows', programme: 'Fellows', year: 2014 }
  cohortId = valueOf(await perform(saveCohort, space.scope, cohort)).cohortId
  staff = await aMemberWith(space, 'editor')
  member = await aMemberWith(space, 'member')
  fellow = await aMemberWith(space, 'member')
  guest = await aMemberWith(space, 'guest')
  await add('Adil Public', 'public', 'Osh', 'public')
  await add('Bota Members', 'members', 'Osh', 'members')
  const hidden = await add('Chyngyz Cohort', 'cohort', 'Osh', 'cohort')
  await add('Dana Staff', 'staff', 'Osh', 'staff')
  await add('Erlan Nobody', 'me', 'Osh', 'me')
  shy = await aMemberWith(space, 'member')
  await sayShyly('Osh')
  await putIn(cohortId, hidden, shy.profileId, fellow.profileId)
})

/** Everybody whom the test itself signed in is one of these, too. */
const signedIn = ['The editor', 'The guest', 'The member', 'The member']

const viewers = () => ({
  visitor: null,
  guest: guest.loginId as string,
  member: member.loginId as string,
  fellow: fellow.loginId as string,
  staff: staff.loginId as string,
})

type ViewerName = keyof ReturnType<typeof viewers>

const findable: Readonly<Record<ViewerName, readonly string[]>> = {
  visitor: ['Adil Public', 'Farida Shy'],
  guest: ['Adil Public', 'Farida Shy'],
  member: ['Adil Public', 'Bota Members', 'Farida Shy', ...signedIn],
  fellow: ['Adil Public', 'Bota Members', 'Chyngyz Cohort', 'Farida Shy', ...signedIn],
  staff: ['Adil Public', 'Bota Members', 'Chyngyz Cohort', 'Dana Staff', 'Farida Shy', ...signedIn],
}

const names = Object.keys(findable) as ViewerName[]

describe.each(names)('the directory as a %s sees it', (viewer) => {
  const login = () => viewers()[viewer]
  const everybody = findable[viewer]

  it('has everybody who is listed for them, each once, by name', async () => {
    expect((await listAs(space, login(), { size: 50 })).names).toEqual(everybody)
  })

  it.each([1, 2, 3, 7])('is the same walked %i at a time', async (size) => {
    const walked: string[] = []
    let after: Asked['after'] = null
    for (let page = 0; page < 20; page++) {
      const { people } = await listAs(space, login(), { size, after })
      walked.push(...people.slice(0, size).map(({ view }) => view.name))
      const last = people[size - 1]
      if (people.length <= size || last === undefined) break
      after = { sortName: last.sortName, id: last.id }
    }
    expect(walked).toEqual(everybody)
  })

  it('is narrowed by a value only to those who show it to them', async () => {
    const showing = everybody.filter(
      (name) => !signedIn.includes(name) && (viewer === 'staff' || name !== 'Farida Shy'),
    )
    expect((await listAs(space, login(), { filters: { town: 'Osh' } })).names).toEqual(showing)
    expect((await listAs(space, login(), { filters: { town: 'osh' } })).names).toEqual([])
  })

  it('is narrowed by several things at once', async () => {
    const both = { town: 'Osh', cohort: 'fellows' }
    const expected = {
      visitor: [],
      guest: [],
      member: [],
      fellow: ['Chyngyz Cohort'],
      staff: ['Chyngyz Cohort', 'Farida Shy'],
    }
    expect((await listAs(space, login(), { filters: both })).names).toEqual(expected[viewer])
    expect(
      (await listAs(space, login(), { filters: { year: '2014', programme: 'Fellows', town: 'Bishkek' } }))
        .names,
    ).toEqual([])
  })

  it('is searched by names, and finds nobody who is not theirs to find', async () => {
    for (const sought of ['chyngyz', 'Чынгыз', 'cohort chyn']) {
      const isTheirs = viewer === 'fellow' || viewer === 'staff'
      expect([sought, (await listAs(space, login(), { sought })).names]).toEqual([
        sought,
        isTheirs ? ['Chyngyz Cohort'] : [],
      ])
    }
    expect((await listAs(space, login(), { sought: 'nobody' })).names).toEqual([])
    expect((await listAs(space, login(), { sought: 'adil', filters: { town: 'Osh' } })).names).toEqual([
      'Adil Public',
    ])
  })

  it('shows of an entry what the widest of their audiences sees, and nothing at the address of another', async () => {
    const shown = async (handle: string) =>
      (await findAs(space, login(), handle)).map(({ view }) => view.values.length)
    expect(await shown('adil-public')).toEqual([1])
    expect(await shown('farida-shy')).toEqual([viewer === 'staff' ? 1 : 0])
    expect(await shown('chyngyz-cohort')).toEqual(viewer === 'fellow' || viewer === 'staff' ? [1] : [])
    expect(await shown('erlan-nobody')).toEqual([])
    expect(await shown('nobody-at-all')).toEqual([])
  })
})

describe('N2: what somebody does not show', () => {
  const asked = (viewer: ViewerName) => {
    const login = viewers()[viewer]
    const all = [
      {},
      { size: 3 },
      ...['Osh', 'Naryn', 'Talas'].map((value) => ({ filters: { town: value } })),
      { filters: { town: 'Naryn', cohort: 'fellows' } },
      ...['farida', 'naryn'].map((sought) => ({ sought })),
    ]
    return Promise.all([
      ...all.map(async (one) => {
        const { people, end, rowsRead } = await listAs(space, login, one)
        return { people, end, rowsRead }
      }),
      ask(
        space,
        login,
        (read) => ({ views: findProfile(read, placeOf('handle')), towns: read.directoryValues('town') }),
        {
          handle: 'farida-shy',
        },
      ),
    ])
  }

  it.each(names)('changes for a %s no row, no order, no choice and no count of rows read', async (viewer) => {
    await sayShyly('Osh')
    const before = await asked(viewer)
    for (const value of ['Naryn', 'Talas', '']) {
      await sayShyly(value)
      const after = await asked(viewer)
      if (viewer === 'staff') expect(after).not.toEqual(before)
      else expect(after).toEqual(before)
    }
    await sayShyly('Osh')
    expect(before[0]).not.toMatchObject({ people: [] })
  })
})
