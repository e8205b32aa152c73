import { nameWords } from '@serai/kernel'
import { fullSpellings, sampleNames, type SampleName } from '@serai/kernel/sample-names'
import { projectProfiles, replaceNameWords } from '@serai/members'
import { beforeAll, describe, expect, it } from 'vitest'
import { aMemberWith } from '../support/people.ts'
import { browserOfMember, type Browser } from '../support/sign-in.ts'
import { aSpace } from '../support/space.ts'

const sample = sampleNames()
const alphabets = [...new Set(sample.map(({ alphabet }) => alphabet))]
const nativeName = ({ given, family }: SampleName) => `${given[0]} ${family[0]}`

let member: Browser
let admin: Browser
let ids: readonly string[]

beforeAll(async () => {
  const space = await aSpace()
  const { db, newId } = space.scope
  const at = '2026-03-02T12:00:00Z'
  const people = sample.map((person, n) => ({
    ...{ id: newId('profile'), handle: `p-${n}`, name: nativeName(person), nativeName: '' },
    ...{
      sortName: `p ${String(n).padStart(3, '0')}`,
      listedFor: 'members' as const,
      source: 'staff' as const,
    },
    ...{ isSample: false, createdAt: at, updatedAt: at },
  }))
  ids = people.map(({ id }) => id.toLowerCase())
  await db.commit([
    ...db.insertRows('profiles', people),
    ...replaceNameWords(db, people),
    ...projectProfiles(
      db,
      people.map(({ id }) => id),
    ),
  ])
  member = await browserOfMember(space, await aMemberWith(space, 'member'))
  admin = await browserOfMember(space, await aMemberWith(space, 'admin'))
})

/** One spelling of each sort for a person: all that they are called by, and each of both names beside the native other. */
function askedFor(person: SampleName): readonly string[] {
  const all = fullSpellings(person)
  // The first is native; the longest way round is the last. What stands between shares its words with these.
  return [...new Set([all[0], all[1], all[Math.floor(all.length / 2)], all.at(-1)])].flatMap((one) =>
    one === undefined ? [] : [one],
  )
}

const faceOf = (handle: string) => `/members/${handle}"`

describe('three hundred names in twelve alphabets, through the pages', () => {
  it('have words to be found by', () => {
    expect(sample).toHaveLength(300)
    expect(sample.filter((person) => nameWords(nativeName(person)).length === 0)).toEqual([])
  })

  it.each(alphabets)(
    '%s: members find a name by its native, Latin and folded spellings',
    async (alphabet) => {
      const missed: string[] = []
      let asked = 0
      for (const [n, person] of sample.entries()) {
        if (person.alphabet !== alphabet || n % 3 !== 0) continue
        for (const spelling of askedFor(person)) {
          asked += 1
          const { status, html } = await member.get(`/members?q=${encodeURIComponent(spelling)}`)
          if (status !== 200 || !html.includes(faceOf(`p-${n}`))) missed.push(spelling)
        }
      }
      expect(asked).toBeGreaterThan(15)
      expect(missed).toEqual([])
    },
  )

  it('are found by staff in the same way', async () => {
    const missed: string[] = []
    for (const [n, person] of sample.entries()) {
      const spelling = n % 15 === 0 ? askedFor(person).at(-1) : undefined
      if (spelling === undefined) continue
      const { html } = await admin.get(`/admin/members?q=${encodeURIComponent(spelling)}`)
      if (!html.includes(`/admin/members/entries/${ids[n]}"`)) missed.push(spelling)
    }
    expect(missed).toEqual([])
  })
})
