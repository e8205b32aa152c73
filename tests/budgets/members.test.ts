import { describe, expect, it } from 'vitest'
import { fill } from '../support/content.ts'
import { addProfiles } from '../support/many-profiles.ts'
import { memberCostOf } from '../support/member-cost.ts'
import { cookieOf } from '../support/signed-in.ts'
import { aSpace } from '../support/space.ts'

/** The most rows that a page of the directory reads: fifty people in each of a viewer's audiences, and its filters. */
const mostRows: Readonly<Record<string, number>> = {
  '/members': 1_500,
  '/members?country=KZ': 1_500,
  '/members?q=bb': 4_500,
  '/members?q=00042': 200,
  '/members?country=KZ&after=bb%2019900~01BB0000000000000000019900': 1_500,
  '/members/own-member': 60,
  '/me': 120,
}

describe('a directory of 20,000', () => {
  it('is shown in one round trip, and reads what it shows', async () => {
    const space = await aSpace()
    const content = await fill(space, 'own')
    const cookie = await cookieOf(space, content.people.member)
    await addProfiles(space, 20_000, 'BB')
    for (const [path, most] of Object.entries(mostRows)) {
      const { trips, rowsRead } = await memberCostOf(space, cookie, path)
      expect([path, trips, rowsRead <= most], `${path} reads ${rowsRead}`).toEqual([path, 1, true])
    }
  }, 120_000)

  it('T16: reads, counts and says the same whoever is hidden in it', async () => {
    const space = await aSpace()
    const content = await fill(space, 'own')
    const cookie = await cookieOf(space, content.people.member)
    await addProfiles(space, 200, 'BB')
    const paths = Object.keys(mostRows)
    const before = []
    for (const path of paths) before.push(await memberCostOf(space, cookie, path))
    await addProfiles(space, 5_000, 'AA', true)
    const after = []
    for (const path of paths) after.push(await memberCostOf(space, cookie, path))
    expect(after).toEqual(before)
  }, 120_000)
})
