import { env } from 'cloudflare:workers'
import { fieldAudiences, type FieldAudience, type Id } from '@serai/kernel'
import {
  addProfile,
  defineField,
  editAnyProfile,
  editProfile,
  ensureStandardFields,
  writeAnswers,
} from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { aField, seenBy, valuesSeenBy } from '../support/entries.ts'
import { aMemberWith, type TestMember } from '../support/people.ts'
import { rowsOf } from '../support/rows-of.ts'
import { browserOf, signedIn } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let member: TestMember

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
})

const fieldOf = (audience: FieldAudience) => fields.get(audience) as Id<'field'>

const edit = (one: TestMember, more: object = {}) =>
  perform(editProfile, one.scope, {
    ...{ name: 'Aigul Bekova', nativeName: 'Айгүл Бекова', handle: `h-${one.memberId.toLowerCase()}` },
    ...{ listedFor: 'public' as const, ...more },
  })

describe('editing', () => {
  it('one’s own entry is refused what is above a field, for staff, or none of it, field by field', async () => {
    const made = async (key: string, more: object) =>
      valueOf(await perform(defineField, space.scope, aField(key, more))).fieldId
    const low = await made('low', { maxAudience: 'members', defaultAudience: 'members' })
    const theirs = await made('theirs', { isOwn: false })
    const choice = await made('choice', { kind: 'choice', options: ['one', 'two'] })
    const foreign = space.scope.newId('field')
    const answer = await edit(member, {
      values: [
        { fieldId: low, value: 'x', audience: 'public' },
        { fieldId: theirs, value: 'x' },
        { fieldId: choice, value: 'three' },
        { fieldId: choice, value: 'two' },
      ],
    })
    expect(answer).toEqual({
      ok: false,
      problem: {
        code: 'invalid-input',
        fields: [
          { path: 'values.0.audience', reason: 'low is shown to members at most' },
          { path: 'values.1.fieldId', reason: 'theirs is for staff to write' },
          { path: 'values.2.value', reason: 'is none of the choices' },
        ],
      },
    })
    expect(await edit(member, { values: [{ fieldId: foreign, value: 'x' }] })).toMatchObject({
      problem: { code: 'unknown-reference', fields: [{ path: 'values.0.fieldId' }] },
    })
  })

  it('a value alone leaves its audience as it is', async () => {
    const fieldId = fieldOf('public')
    const one = await aMemberWith(space, 'member')
    valueOf(await edit(one, { values: [{ fieldId, value: 'first', audience: 'staff' }] }))
    valueOf(await edit(one, { values: [{ fieldId, value: 'second' }] }))
    expect(await valuesSeenBy(space, 'members', one.profileId)).toEqual([])
    expect(await valuesSeenBy(space, 'staff', one.profileId)).toEqual(['second'])
  })

  it('gives a handle that somebody has with a number, hidden as they may be, and says which', async () => {
    const one = await aMemberWith(space, 'member')
    const long = `l${'o'.repeat(78)}g`
    for (const asked of ['taken-by-one', long]) {
      valueOf(await edit(one, { handle: asked, listedFor: 'me' }))
      const given = asked === long ? `${long.slice(0, 78)}-2` : 'taken-by-one-2'
      expect(valueOf(await edit(member, { handle: asked })).handle).toBe(given)
      expect(valueOf(await edit(member, { handle: given })).handle).toBe(given)
      expect(valueOf(await edit(one, { handle: asked, listedFor: 'me' })).handle).toBe(asked)
    }
  })

  it('tells a member on their page that the address is another than they asked for', async () => {
    const [one, other] = [await aMemberWith(space, 'member'), await aMemberWith(space, 'member')]
    valueOf(await edit(one, { handle: 'asked-by-two', listedFor: 'me' }))
    const browser = browserOf(space, await signedIn(space, other))
    const form = { name: 'The Other', nativeName: '', handle: 'asked-by-two', listedFor: 'members' }
    expect(await browser.send('/me/profile', form)).toMatchObject({ location: '/me?done=numbered#profile' })
    const { html } = await browser.get('/me?done=numbered')
    expect(html).toContain('is not free')
    expect(html).toContain('value="asked-by-two-2"')
  })

  it('T2: takes nothing that it does not ask for', async () => {
    for (const key of 'space_id role roles member_id memberId email profileId status source isSample sortName id'.split(
      ' ',
    )) {
      expect(await edit(member, { [key]: 'x' }), key).toMatchObject({ problem: { code: 'invalid-input' } })
    }
  })

  const editAny = (profileId: Id<'profile'>, more: object = {}) =>
    perform(editAnyProfile, space.scope, {
      ...{ profileId, name: 'By Staff', handle: `s-${profileId.toLowerCase()}`, email: null },
      ...{ listedFor: 'public' as const, ...more },
    })

  it('somebody else’s entry widens nothing that its member narrowed', async () => {
    const one = await aMemberWith(space, 'member')
    const fieldId = fieldOf('public')
    const values = [{ fieldId, value: 'mine', audience: 'staff' }]
    valueOf(await edit(one, { listedFor: 'members', values }))
    const profileId = one.profileId
    const answer = { fieldId, value: 'ours', was: 'mine' }
    valueOf(await perform(writeAnswers, space.scope, { profileId, values: [answer] }))
    const wider = { ...answer, audience: 'public' as const }
    expect(await perform(writeAnswers, space.scope, { profileId, values: [wider] })).toMatchObject({
      problem: { code: 'invalid-input' },
    })
    const before = await rowsOf(space.id)
    expect(await editAny(profileId)).toMatchObject({ problem: { code: 'not-found' } })
    expect(await rowsOf(space.id)).toEqual(before)
    expect((await seenBy(space, 'public', profileId)).entries).toEqual([])
    expect(await valuesSeenBy(space, 'members', profileId)).toEqual([])
    expect(await valuesSeenBy(space, 'staff', profileId)).toEqual(['ours'])
  })

  it('an entry that is nobody’s yet is staff’s to widen', async () => {
    const values = [{ fieldId: fieldOf('staff'), value: 'w', audience: 'public' as const }]
    const { profileId } = valueOf(
      await perform(addProfile, space.scope, { name: 'Waiting', listedFor: 'staff', values }),
    )
    expect(await valuesSeenBy(space, 'public', profileId)).toEqual([])
    valueOf(await editAny(profileId, { email: 'Waiting@Example.org' }))
    expect(await valuesSeenBy(space, 'public', profileId)).toEqual(['w'])
    const taken = await perform(addProfile, space.scope, { name: 'Other', email: 'waiting@example.org' })
    expect(taken).toMatchObject({ problem: { code: 'already-exists', fields: [{ path: 'email' }] } })
  })

  it('two fields at the same moment loses neither, and shows both', async () => {
    const one = await aMemberWith(space, 'member')
    const answers = await Promise.all(
      (['public', 'members', 'staff'] as const).map((audience) =>
        edit(one, { values: [{ fieldId: fieldOf(audience), value: `p ${audience}`, audience: 'public' }] }),
      ),
    )
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect([...(await valuesSeenBy(space, 'public', one.profileId))].sort()).toEqual([
      'members',
      'public',
      'staff',
    ])
  })
})

it('standard fields are made once, and leave those that are there as they are', async () => {
  const own = await aSpace()
  const keys = async () =>
    (
      await env.DB.prepare('select key, label from profile_fields where space_id = ? order by position, key')
        .bind(own.id)
        .all<{ key: string; label: string }>()
    ).results
  valueOf(await perform(defineField, own.scope, { ...aField('country'), label: 'Land' }))
  await own.scope.db.commit(ensureStandardFields(own.scope))
  const made = await keys()
  expect(made.map(({ key }) => key)).toEqual([
    'country',
    'title',
    'affiliation',
    'sector',
    'website',
    'phone',
    'about',
  ])
  expect(made[0]?.label).toBe('Land')
  await own.scope.db.commit(ensureStandardFields(own.scope))
  expect(await keys()).toEqual(made)
})
