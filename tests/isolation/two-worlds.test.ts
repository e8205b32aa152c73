import { expect, it } from 'vitest'
import { answerOf, type Answer } from '../support/answer-of.ts'
import { fill, type Content } from '../support/content.ts'
import type { TestMember } from '../support/people.ts'
import { empty, rowsOf } from '../support/rows-of.ts'
import { cookieOf } from '../support/signed-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { pathsTo, pathsToNothing } from './every-route.ts'

/** Who visits: nobody in particular, and a member of each sort. */
type Visitors = Readonly<Record<string, RequestInit>>

async function visitorsOf(space: TestSpace, { people }: Content): Promise<Visitors> {
  const as = async (member: TestMember) => ({ headers: { cookie: await cookieOf(space, member) } })
  return { visitor: {}, member: await as(people.member), owner: await as(people.owner) }
}

/** Every answer of the space. The platform's own front door is left out: it shows public rows of every space. */
async function everything(
  space: TestSpace,
  visitors: Visitors,
  paths: readonly string[],
): Promise<Readonly<Record<string, Answer>>> {
  const answers: Record<string, Answer> = {}
  for (const [role, init] of Object.entries(visitors)) {
    for (const path of paths) {
      for (const method of ['GET', 'HEAD', 'POST']) {
        answers[`${role} ${method} ${path}`] = await answerOf(space.host, path, { ...init, method })
      }
    }
  }
  return answers
}

it('a space answers byte for byte the same whatever another space holds', async () => {
  const [here, there] = [await aSpace(), await aSpace()]
  const own = await fill(here, 'ownword', 'shared', '#1f4f6b')
  const first = await fill(there, 'firstworld', 'first', '#5b1f6b')
  const second = {
    slugs: Object.fromEntries(
      Object.entries(first.slugs).map(([kind, slug]) => [kind, slug.replace('first', 'shared')]),
    ) as typeof first.slugs,
  }
  const asked = [...pathsTo(own), ...pathsTo(first), ...pathsTo(second), ...pathsToNothing()]
  const searches = ['ownword', 'event', '"shared text"', 'firstworld', 'secondworld', 'Kazakhstan topic']
  const paths = [
    ...asked.map(({ path }) => path),
    ...searches.map((words) => `/search?q=${encodeURIComponent(words)}`),
    ...searches.map((words) => `/members?q=${encodeURIComponent(words)}`),
  ]

  const visitors = await visitorsOf(here, own)
  const inFirstWorld = await everything(here, visitors, paths)
  const firstRows = await rowsOf(there.id)
  await empty(there.id)
  await fill(there, 'secondworld', 'shared', '#6b3a1f')
  const secondRows = await rowsOf(there.id)
  const inSecondWorld = await everything(here, visitors, paths)

  expect(inSecondWorld).toEqual(inFirstWorld)
  expect(Object.keys(inFirstWorld).length).toBeGreaterThan(80)
  expect(
    Object.values(inFirstWorld).filter(({ status, body }) => status === 200 && body.includes('ownword'))
      .length,
  ).toBeGreaterThan(5)
  for (const [table, rows] of Object.entries(firstRows))
    expect([table, rows.length > 0]).toEqual([table, true])
  expect(JSON.stringify(secondRows)).not.toContain('firstworld')
}, 180_000)
