import { placeOf } from '@serai/db'
import { askedNameWords } from '@serai/kernel'
import { defineField, listEverybody, projectProfiles, replaceNameWords, saveCohort } from '@serai/members'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { ask, listAs, type Asked } from '../support/directory.ts'
import { aMemberWith, type TestMember } from '../support/people.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

describe('a large directory', () => {
  const count = 3000
  let large: TestSpace
  let reader: TestMember
  let editor: TestMember

  /** People whom use cases would take minutes to add one by one: in two towns, each in five cohorts. */
  beforeAll(async () => {
    large = await aSpace()
    const { scope } = large
    const { fieldId } = valueOf(
      await perform(defineField, scope, {
        ...{ fieldId: null, key: 'town', label: 'Town', kind: 'text', isOwn: true, position: 1 },
        ...{ maxAudience: 'public', defaultAudience: 'public', isFilter: true, isOnCard: true },
      }),
    )
    reader = await aMemberWith(large, 'member')
    editor = await aMemberWith(large, 'editor')
    const cohorts = await Promise.all(
      [1, 2, 3, 4, 5].map(async (n) => {
        const one = { cohortId: null, slug: `c${n}`, name: `C${n}`, programme: 'P', year: 2000 + n }
        return valueOf(await perform(saveCohort, scope, one)).cohortId
      }),
    )
    const at = '2026-03-02T12:00:00Z'
    const people = Array.from({ length: count }, (_, n) => ({
      ...{ id: scope.newId('profile'), handle: `p-${n}`, name: `Aigul Number${n}`, nativeName: '' },
      ...{
        sortName: `aigul ${String(n).padStart(5, '0')}`,
        listedFor: 'members' as const,
        source: 'import' as const,
      },
      ...{ isSample: false, createdAt: at, updatedAt: at },
    }))
    await scope.db.commit([
      ...scope.db.insertRows('profiles', people),
      ...scope.db.insertRows(
        'profileValues',
        people.map(({ id }, n) => ({
          ...{
            profileId: id,
            fieldId,
            value: n % 1000 === 7 ? 'Rare' : 'Common',
            audience: 'members' as const,
          },
        })),
      ),
      ...scope.db.insertRows(
        'cohortProfiles',
        people.flatMap(({ id }, n) =>
          n < 100
            ? cohorts.map((cohort) => ({ profileId: id, cohortId: cohort, part: 'fellow' as const }))
            : [],
        ),
      ),
      ...replaceNameWords(scope.db, people),
      ...projectProfiles(
        scope.db,
        people.map(({ id }) => id),
      ),
    ])
  })

  it.each([
    ['a page', {}, 50],
    ['a page of what everybody has', { filters: { town: 'Common' } }, 50],
    ['a page of what few have', { filters: { town: 'Rare' } }, 3],
    ['a search for what everybody is called', { sought: 'aigul' }, 51],
    ['a search for one', { sought: 'number2999' }, 1],
  ] as const)('%s reads no more rows than it must', async (_, asked, least) => {
    for (const login of [reader.loginId, editor.loginId]) {
      const { people, rowsRead } = await listAs(large, login, { size: 50, ...asked })
      expect(people.length).toBeGreaterThanOrEqual(least)
      expect(rowsRead).toBeLessThan(8000)
    }
  })

  it('is searched by several words, whichever stands first and however many are called by one of them', async () => {
    const expected = Array.from({ length: 10 }, (_, n) => `Aigul Number150${n}`)
    for (const sought of ['aigul number150', 'number150 aigul', 'Айгүл number150']) {
      const { names } = await listAs(large, reader.loginId, { size: 50, sought })
      expect([sought, names]).toEqual([sought, ['Aigul Number150', ...expected]])
      expect([sought, await everybody(sought)]).toEqual([sought, ['Aigul Number150', ...expected]])
    }
  })

  /** The same as staff list it. */
  async function everybody(sought: string): Promise<readonly string[]> {
    const named = askedNameWords(sought).map((all, n) => [`word ${n}`, JSON.stringify(all)] as const)
    const listing = {
      ...{ status: null, role: null, size: 50, after: null },
      words: named.map(([name]) => placeOf(name)),
    }
    const values = Object.fromEntries(named)
    const { rows } = await ask(
      large,
      editor.loginId,
      (read) => ({ all: listEverybody(read, listing) }),
      values,
    )
    return rows.all.map(({ name }) => name)
  }

  it('shows staff a whole page, however many audiences see each entry', async () => {
    const { people } = await listAs(large, editor.loginId, { size: 50 })
    expect(people).toHaveLength(51)
    expect(new Set(people.map(({ id }) => id)).size).toBe(51)
  })

  it('says where it stopped looking, so that what is rare is found a stretch at a time', async () => {
    const found: string[] = []
    let after: Asked['after'] = null
    for (let stretch = 0; stretch < 12; stretch++) {
      const { names: some, end } = await listAs(large, reader.loginId, {
        filters: { programme: 'P', town: 'Rare' },
        after,
      })
      found.push(...some)
      const [last] = end
      if (last === undefined) break
      after = { sortName: last.at, id: last.id }
    }
    expect(found).toEqual(['Aigul Number7'])
    const all: string[] = []
    after = null
    for (let stretch = 0; stretch < 12; stretch++) {
      const { names: some, end } = await listAs(large, reader.loginId, {
        filters: { town: 'Common', year: '2003' },
        size: 500,
        after,
      })
      all.push(...some)
      const [last] = end
      if (last === undefined) break
      after = { sortName: last.at, id: last.id }
    }
    expect(new Set(all).size).toBe(99)
    expect(all).toHaveLength(99)
  })
})
