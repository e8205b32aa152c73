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

/**
 * Every answer of the space, several asked at a time. The platform's own front door is left out: it shows public rows
 * of every space. What a method other than GET comes to is the same whoever asks, so visitors ask that for all.
 */
async function everything(
  space: TestSpace,
  visitors: Visitors,
  paths: readonly string[],
): Promise<Readonly<Record<string, Answer>>> {
  const asks = Object.entries(visitors).flatMap(([role, init]) =>
    (role === 'visitor' ? ['GET', 'HEAD', 'POST'] : ['GET']).flatMap((method) =>
      paths.map((path) => ({ name: `${role} ${method} ${path}`, path, init: { ...init, method } })),
    ),
  )
  const answers: (readonly [string, Answer])[] = []
  for (let from = 0; from < asks.length; from += 10) {
    const some = asks.slice(from, from + 10)
    answers.push(
      ...(await Promise.all(
        some.map(async ({ name, path, init }) => [name, await answerOf(space.host, path, init)] as const),
      )),
    )
  }
  return Object.fromEntries(answers)
}

/** Every path that could be of either content, and what the directory and search are asked for. */
function pathsOf(own: Content, ...others: readonly Content[]): readonly string[] {
  const asked = [own, ...others].flatMap((content) => [...pathsTo(content), ...pathsToNothing(content)])
  const words = ['ownword', 'event', '"shared text"', 'firstworld', 'secondworld', 'Kazakhstan topic']
  const sought = ['/search', '/members', '/admin/members'].flatMap((path) =>
    words.map((one) => `${path}?q=${encodeURIComponent(one)}`),
  )
  const narrowed = [own, ...others].map(({ slugs }) => `/members?cohort=${slugs.cohort}`)
  return [...new Set([...asked.map(({ path }) => path), ...sought, ...narrowed, '/members?country=KZ'])]
}

it('a space answers byte for byte the same whatever another space holds', async () => {
  const [here, there] = [await aSpace(), await aSpace()]
  const own = await fill(here, 'ownword', 'shared', '#1f4f6b')
  const first = await fill(there, 'firstworld', 'first', '#5b1f6b')
  const second = {
    ...first,
    slugs: Object.fromEntries(
      Object.entries(first.slugs).map(([kind, slug]) => [kind, slug.replace('first', 'shared')]),
    ) as typeof first.slugs,
  }
  const paths = pathsOf(own, first, second)

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
