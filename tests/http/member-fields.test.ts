import { env } from 'cloudflare:workers'
import type { FieldAudience, Id } from '@serai/kernel'
import { addProfile, defineField, editProfile } from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { aMemberWith } from '../support/people.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace

beforeAll(async () => {
  space = await aSpace()
})

const definition = (key: string, more: object = {}) => ({
  ...{ fieldId: null, key, label: key, kind: 'text' as const, isOwn: true, isFilter: true, isOnCard: true },
  ...{ maxAudience: 'public' as const, defaultAudience: 'members' as const, position: 1, ...more },
})

const define = (key: string, more: object = {}, where = space) =>
  perform(defineField, where.scope, definition(key, more))

/** Which audiences see a value of a field in a view, and find an entry by it. */
async function shownTo(key: string, profileId: Id<'profile'>): Promise<readonly string[]> {
  const { results } = await env.DB.prepare(
    `select audience from profile_views v where space_id = ?1 and profile_id = ?2
       and exists (select 1 from json_each(v.view, '$.values') one where one.value ->> 'key' = ?3)
     union all select 'found by ' || audience from directory_entries
       where space_id = ?1 and profile_id = ?2 and facet = ?3 order by 1`,
  )
    .bind(space.id, profileId, key)
    .all<{ audience: string }>()
  return results.map(({ audience }) => audience)
}

describe('a field', () => {
  it('that is lowered hides what is above it at once, and leaves all else as it was', async () => {
    const { fieldId } = valueOf(await define('city'))
    const other = valueOf(await define('sector')).fieldId
    const { profileId } = valueOf(
      await perform(addProfile, space.scope, {
        ...{ name: 'Somebody', listedFor: 'public' },
        values: [fieldId, other].map((one) => ({ fieldId: one, value: 'x', audience: 'public' as const })),
      }),
    )
    const everyone = ['found by members', 'found by public', 'found by staff', 'members', 'public', 'staff']
    const others = async () =>
      (
        await env.DB.prepare(
          "select * from directory_entries where space_id = ? and facet <> 'city' order by 1, 2, 3, 4, 5",
        )
          .bind(space.id)
          .all()
      ).results
    const before = await others()
    expect(await shownTo('city', profileId)).toEqual(everyone)
    const ceilings: readonly (readonly [FieldAudience, readonly string[]])[] = [
      ['members', everyone.filter((one) => !one.endsWith('public'))],
      ['staff', ['found by staff', 'staff']],
      ['me', []],
      ['public', everyone],
    ]
    for (const [maxAudience, seen] of ceilings) {
      valueOf(await define('city', { fieldId, maxAudience, defaultAudience: 'me' }))
      expect([maxAudience, await shownTo('city', profileId)]).toEqual([maxAudience, seen])
      expect(await shownTo('sector', profileId)).toEqual(everyone)
      expect(await others()).toEqual(before)
    }
    valueOf(await define('city', { fieldId, isFilter: false, defaultAudience: 'me' }))
    expect(await shownTo('city', profileId)).toEqual(['members', 'public', 'staff'])
  })

  it('that is lowered while members write to it shows none of what they wrote', async () => {
    const { fieldId } = valueOf(await define('phone'))
    const people = await Promise.all(Array.from({ length: 5 }, () => aMemberWith(space, 'member')))
    const writing = people.map((one, n) =>
      perform(editProfile, one.scope, {
        ...{ name: 'N', handle: `writer-${n}`, listedFor: 'public' },
        values: [{ fieldId, value: '1', audience: 'public' as const }],
      }),
    )
    const lowering = define('phone', { fieldId, maxAudience: 'staff', defaultAudience: 'staff' })
    await Promise.all([...writing.slice(0, 2), lowering, ...writing.slice(2)])
    for (const { profileId } of people) {
      expect((await shownTo('phone', profileId)).filter((one) => !one.endsWith('staff'))).toEqual([])
    }
  })

  it('keeps its key and its kind', async () => {
    const { fieldId } = valueOf(await define('title'))
    for (const changed of [{ key: 'headline' }, { kind: 'link' }]) {
      expect(await define('title', { fieldId, ...changed })).toMatchObject({
        problem: { code: 'invalid-input', fields: [{ path: Object.keys(changed)[0] }] },
      })
    }
    expect((await define('title', { fieldId, label: 'Post' })).ok).toBe(true)
    expect(await define('title')).toMatchObject({ problem: { code: 'already-exists' } })
    expect(await define('title', { fieldId: space.scope.newId('field') })).toMatchObject({
      problem: { code: 'not-found' },
    })
  })

  it.each([
    ['of a key that the directory keeps for itself', 'word', {}],
    ['of a key in capitals', 'City', {}],
    ['of choices without any', 'choices', { kind: 'choice', options: [] }],
    ['of choices with one twice', 'choices', { kind: 'choice', options: ['a', 'a'] }],
    ['that is shown to more than it may be', 'wide', { maxAudience: 'staff', defaultAudience: 'members' }],
    ['of long text to narrow by', 'essay', { kind: 'long-text', isFilter: true }],
  ])('%s is refused', async (_, key, more) => {
    expect(await define(key, more)).toMatchObject({ problem: { code: 'invalid-input' } })
  })

  it('is one of sixty at most', async () => {
    const own = await aSpace()
    for (let n = 0; n < 60; n++) valueOf(await define(`field-${n}`, {}, own))
    expect(await define('one-more', {}, own)).toMatchObject({ problem: { code: 'invalid-input' } })
  })
})

describe('a value', () => {
  it.each([
    ['country', {}, 'KZ', 'KZ'],
    ['country', {}, 'Kazakhstan', null],
    ['year', {}, '2014', '2014'],
    ['year', {}, '14', null],
    ['link', {}, 'https://Example.org', 'https://example.org/'],
    ['link', {}, 'javascript:alert(1)', null],
    ['choice', { options: ['a', 'b'] }, 'b', 'b'],
    ['choice', { options: ['a', 'b'] }, 'B', null],
    ['text', {}, '  two words ', 'two words'],
    ['text', {}, 'two\nlines', null],
    ['text', {}, 'x'.repeat(301), null],
    ['long-text', { isFilter: false }, 'two\nlines', 'two\nlines'],
    ['long-text', { isFilter: false }, 'x\u202e', null],
  ] as const)('of %s %j: %j is kept as %j', async (kind, more, value, kept) => {
    const own = await aSpace()
    const { fieldId } = valueOf(await define('field', { kind, ...more }, own))
    const added = await perform(addProfile, own.scope, { name: 'A', values: [{ fieldId, value }] })
    expect(added.ok).toBe(kept !== null)
    const row = await env.DB.prepare('select value from profile_values where space_id = ?')
      .bind(own.id)
      .first<{ value: string }>()
    expect(row?.value ?? null).toBe(kept)
  })
})
