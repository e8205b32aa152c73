import { beforeAll, describe, expect, it } from 'vitest'
import {
  aListingSpace,
  imported,
  listFile,
  outcomesOf,
  somebodyOf,
  type Cells,
} from '../support/member-list.ts'
import { aMemberWith, type TestMember } from '../support/people.ts'
import type { TestSpace } from '../support/space.ts'

let space: TestSpace
let admin: TestMember

beforeAll(async () => {
  space = await aListingSpace()
  admin = await aMemberWith(space, 'admin')
})

const rowsOfFile = 10_000
const everyHostile = 33

type Hostile = { readonly row: Cells | string; readonly said: string }

/** What somebody puts into a list to break it or to become more than they are, and what is said of it. */
function hostileRow(n: number): Hostile {
  const one = somebodyOf(n)
  const kinds: readonly Hostile[] = [
    { row: { ...one, roles: 'owner' }, said: 'refused: roles role-not-allowed' },
    { row: { ...one, roles: 'member; king' }, said: 'refused: roles unknown-role' },
    { row: { ...one, email: 'person@@example.org' }, said: 'refused: email not-an-email' },
    { row: { ...one, email: somebodyOf(n - 1)['email'] ?? '' }, said: 'refused: row twice-in-file' },
    { row: { ...one, country: 'Atlantis' }, said: 'refused: country unknown-country' },
    { row: { ...one, year: '20l4' }, said: 'refused: year not-a-year' },
    { row: { ...one, website: 'javascript:alert(1)' }, said: 'refused: website not-a-web-address' },
    { row: { ...one, part: 'emperor' }, said: 'refused: part unknown-part' },
    { row: { ...one, name: `Ann\u202Egnp.exe` }, said: 'refused: name direction-override' },
    { row: { ...one, title: 'a\u0000b' }, said: 'refused: title control-character' },
    { row: { ...one, affiliation: 'x'.repeat(301) }, said: 'refused: affiliation too-long' },
    { row: { ...one, 'field:city': 'x'.repeat(301) }, said: 'refused: field:city too-long' },
    { row: { ...one, about: 'x'.repeat(10_001) }, said: 'refused: row cell-too-long' },
    { row: `person-${n}@example.org,too,few`, said: 'refused: row too-few-cells' },
    { row: `person-${n}@example.org${',x'.repeat(40)}`, said: 'refused: row too-many-cells' },
    { row: `"person-${n}@example.org,"never" closed`, said: 'refused: row broken-quotes' },
    { row: { ...one, email: '', name: '', nativeName: '' }, said: 'refused: name no-name' },
    {
      row: { ...one, email: 'x@', year: '1', country: '?' },
      said: 'refused: email not-an-email: country unknown-country: year not-a-year',
    },
  ]
  return kinds[Math.floor(n / everyHostile) % kinds.length] ?? { row: '', said: '' }
}

describe('T24: a list of ten thousand rows with three hundred hostile ones', () => {
  it('has each of them refused with its reason, and every other row in', async () => {
    const numbers = Array.from({ length: rowsOfFile }, (_, n) => n)
    const isHostile = (n: number) => n % everyHostile === everyHostile - 1
    const bytes = listFile(numbers.map((n) => (isHostile(n) ? hostileRow(n).row : somebodyOf(n))))
    const importId = await imported(admin.scope, bytes)
    const outcomes = await outcomesOf(space, importId)
    const expected = numbers.map((n) => [n + 2, isHostile(n) ? hostileRow(n).said : 'added'] as const)
    expect(numbers.filter(isHostile)).toHaveLength(303)
    const wrong = expected.filter(([line, said]) => outcomes.get(line) !== said)
    expect(wrong.map((one) => [...one, outcomes.get(one[0])])).toEqual([])
    expect(outcomes.size).toBe(rowsOfFile)
  }, 120_000)
})
