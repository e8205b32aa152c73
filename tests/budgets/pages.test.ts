import { env } from 'cloudflare:workers'
import type { Audience } from '@serai/kernel'
import { describe, expect, it } from 'vitest'
import { fill, type Content } from '../support/content.ts'
import { countingD1 } from '../support/counting-d1.ts'
import { copiesOf } from '../support/many.ts'
import { stillSetting, visit } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { pathsTo } from '../isolation/every-route.ts'
import budgets from './pages.snapshot.json'

type Cost = {
  readonly trips: number
  readonly statements: number
  /** How many questions its statements answer; several are folded into one. */
  readonly answers: number
  readonly rowsRead: number
}

/** What a page costs D1, beside the one question of whose host it is. */
async function costOf(space: TestSpace, path: string): Promise<Cost> {
  const { database, asked } = countingD1(env.DB)
  const response = await visit(space.host, path, {}, stillSetting({ env: { ...env, DB: database } }))
  expect([path, response.status]).toEqual([path, 200])
  const isHost = (sql: string | undefined) => sql?.includes('"space_hosts"') ?? false
  const trips = asked.trips.filter((trip) => !isHost(trip.statements[0]?.sql))
  expect(asked.trips.length - trips.length).toBe(1)
  const statements = trips.flatMap((trip) => trip.statements)
  return {
    trips: trips.length,
    statements: statements.length,
    answers: statements.reduce((sum, { sql }) => sum + sql.split('select json_group_array(').length - 1, 0),
    rowsRead: statements.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
  }
}

async function costs(space: TestSpace, content: Content): Promise<Readonly<Record<string, Cost>>> {
  const all: Record<string, Cost> = {}
  const open = pathsTo(content).filter(({ route }) => route.right === undefined)
  for (const { name, path } of open) all[name] = await costOf(space, path)
  all['/search?q'] = await costOf(space, '/search?q=text')
  all['/events?view=month'] = await costOf(space, '/events?view=month&month=2026-03')
  all['/events?topic&country'] = await costOf(space, `/events?topic=${content.slugs.topic}&country=KZ`)
  return all
}

/** As many events, papers and pieces of news more as are asked for, like those there are. */
async function addMore(space: TestSpace, content: Content, count: number, audience: Audience, mark: string) {
  for (const [n, itemId] of [content.event, content.publication, content.news].entries())
    await copiesOf(space, itemId, count, audience, `${mark}${n}`)
}

/** Where another space's rows follow in an index, SQLite reads one of them to know that a range has ended. */
const neighbours = (cost: Cost) => cost.answers

describe('a page', () => {
  it('costs one round trip, and the statements and rows that the snapshot says', async () => {
    const space = await aSpace()
    const actual = await costs(space, await fill(space, 'own'))
    expect(Object.keys(actual).sort()).toEqual(Object.keys(budgets).sort())
    for (const [path, cost] of Object.entries(actual)) {
      const budget = (budgets as Readonly<Record<string, Cost>>)[path] ?? cost
      const { trips, statements, answers } = cost
      const shape = { path, trips, statements, answers }
      expect(shape, JSON.stringify(actual)).toEqual({
        path,
        trips: 1,
        statements: budget.statements,
        answers: budget.answers,
      })
      // A page that costs less is written down too, so that the budget only ever falls.
      expect(
        [path, Math.abs(cost.rowsRead - budget.rowsRead) <= neighbours(budget)],
        JSON.stringify(actual),
      ).toEqual([path, true])
    }
  })

  it('costs the same with 3,000 hidden items of each list as with none, and whatever other spaces hold', async () => {
    const space = await aSpace()
    const content = await fill(space, 'own')
    await addMore(space, content, 20, 'public', 'AA')
    const before = await costs(space, content)
    await addMore(space, content, 3_000, 'staff', 'BB')
    const other = await aSpace()
    await addMore(other, await fill(other, 'other'), 500, 'public', 'CC')
    const after = await costs(space, content)
    expect(Object.keys(after)).toEqual(Object.keys(before))
    for (const [path, cost] of Object.entries(after)) {
      const most = before[path]?.rowsRead ?? 0
      const isBounded = cost.rowsRead <= most + neighbours(cost)
      expect([path, isBounded], JSON.stringify({ cost, most })).toEqual([path, true])
    }
  }, 120_000)

  it('reads what it shows and a little besides, with 1 row, with 3 and with 3,000', async () => {
    const space = await aSpace()
    const content = await fill(space, 'own')
    await addMore(space, content, 2, 'public', 'AA')
    const few = await costs(space, content)
    await addMore(space, content, 3_000, 'public', 'BB')
    const many = await costs(space, content)
    await addMore(space, content, 3_000, 'public', 'CC')
    const more = await costs(space, content)
    for (const [path, cost] of Object.entries(more)) {
      const [full, start] = [many[path], few[path]]
      if (full === undefined || start === undefined) throw new Error(`No cost is known of ${path}.`)
      // A list that is full reads no more however long it grows.
      const isFlat = path.startsWith('/sitemap/') || cost.rowsRead <= full.rowsRead + neighbours(full)
      const isBounded = full.rowsRead <= start.rowsRead + (rowsBeyond[path] ?? rowsOfFullPage)
      expect([path, cost.statements, isFlat, isBounded], JSON.stringify({ cost, full, start })).toEqual([
        path,
        full.statements,
        true,
        true,
      ])
    }
  }, 120_000)

  it('costs at the end of a list what it costs at its beginning', async () => {
    const space = await aSpace()
    const content = await fill(space, 'own')
    await addMore(space, content, 3_000, 'public', 'AA')
    const shown = async (path: string) => {
      const text = await (await visit(space.host, path)).text()
      return text.split('<bdi>own ').length - 1
    }
    // The copies of one item share its date, and are in the order of their ids.
    for (const [list, at, id] of [
      ['/publications?kind=paper', '2026-02-01T00:00:00Z', copyOf('AA1', 30)],
      ['/news?x=1', '2026-02-01T00:00:00Z', copyOf('AA2', 30)],
      ['/events?when=upcoming', '2026-03-20T06:30:00Z', copyOf('AA0', 2_970)],
      ['/events?when=upcoming&topic=own-topic', '2026-03-20T06:30:00Z', copyOf('AA0', 2_970)],
    ] as const) {
      const deep = `${list}&after=${at}.${id}`
      const [first, last] = [await costOf(space, list), await costOf(space, deep)]
      expect([list, (await shown(list)) >= 20, (await shown(deep)) >= 20]).toEqual([list, true, true])
      expect(
        [list, last.rowsRead <= first.rowsRead + neighbours(first)],
        JSON.stringify({ first, last }),
      ).toEqual([list, true])
    }
  }, 120_000)
})

/** The id of the n-th copy that `copiesOf` makes under a mark. */
function copyOf(mark: string, n: number): string {
  return `01${mark}${String(n).padStart(21, '0')}`
}

/** Rows that a full page of 20 reads beyond one of a few: each with its series, its cover and what joins them. */
const rowsOfFullPage = 160

/** Pages that read more when there is much, each up to a bound of its own. */
const rowsBeyond: Readonly<Record<string, number>> = {
  // Looked through until a page is full, at most 200 of each side and what is joined to them.
  '/events?topic&country': 1_800,
  '/publications?author': 1_500,
  // A month looks through 600 at most, and shows 300.
  '/events?view=month': 2_500,
  // The newest 200, 50 by their titles and 20 with the place in their text, each with its entry.
  '/search?q': 640,
  '/calendar.ics': 1_600,
  '/series/:slug.ics': 1_600,
  '/series/:slug': 700,
  '/people/:slug': 700,
  '/publications/:slug': 250,
  '/sitemap/:part.xml': 5_100,
}
