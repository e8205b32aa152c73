import { env } from 'cloudflare:workers'
import { publishEvent, saveEventDraft } from '@serai/events'
import { publishPublication, savePublicationDraft } from '@serai/publications'
import { perform } from '@serai/scope'
import { describe, expect, it } from 'vitest'
import { draft, fill, type Content } from '../support/content.ts'
import { countingD1 } from '../support/counting-d1.ts'
import { stillSetting, visit } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'
import { pathsTo } from '../isolation/every-route.ts'
import budgets from './pages.snapshot.json'

type Cost = { readonly trips: number; readonly statements: number; readonly rowsRead: number }

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
    rowsRead: statements.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
  }
}

async function costs(space: TestSpace, content: Content): Promise<Readonly<Record<string, Cost>>> {
  const all: Record<string, Cost> = {}
  for (const { route, path } of pathsTo(content)) all[route.path] = await costOf(space, path)
  return all
}

/** Publishes more events and papers like those there are. */
async function addMore(
  space: TestSpace,
  content: Content,
  count: number,
  audience: 'public' | 'staff',
  of = 'more',
) {
  for (let n = 0; n < count; n++) {
    const slug = `${of}-${audience}-${n}`
    const shared = { slug, title: slug, audience, topics: [content.topic] }
    const event = {
      ...shared,
      mode: 'online' as const,
      start: `2026-05-${10 + (n % 20)}`,
      seriesId: content.forum,
      appearances: [{ personId: content.person, role: 'speaker' as const, name: 'A' }],
    }
    const savedEvent = valueOf(await perform(saveEventDraft, space.scope, draft(event)))
    valueOf(await perform(publishEvent, space.scope, { itemId: savedEvent.itemId }))
    const paper = {
      ...shared,
      kind: 'paper' as const,
      issued: '2026-01',
      seriesId: content.papers,
      contributors: [{ personId: content.person, role: 'author' as const, name: 'A' }],
    }
    const savedPaper = valueOf(await perform(savePublicationDraft, space.scope, draft(paper)))
    valueOf(await perform(publishPublication, space.scope, { itemId: savedPaper.itemId }))
  }
}

/** Where another space's rows follow in an index, SQLite reads one of them to know that a range has ended. */
const neighbours = (cost: Cost) => cost.statements

describe('a page', () => {
  it('costs one round trip, and the statements and rows that the snapshot says', async () => {
    const space = await aSpace()
    const actual = await costs(space, await fill(space, 'own'))
    expect(Object.keys(actual).sort()).toEqual(Object.keys(budgets).sort())
    for (const [path, cost] of Object.entries(actual)) {
      const budget = (budgets as Readonly<Record<string, Cost>>)[path] ?? cost
      const shape = { path, trips: cost.trips, statements: cost.statements }
      expect(shape, JSON.stringify(actual)).toEqual({ path, trips: 1, statements: budget.statements })
      // A page that costs less is written down too, so that the budget only ever falls.
      expect(
        [path, Math.abs(cost.rowsRead - budget.rowsRead) <= neighbours(budget)],
        JSON.stringify(actual),
      ).toEqual([path, true])
    }
  })

  it('costs the same with many hidden items as with none, and whatever other spaces hold', async () => {
    const space = await aSpace()
    const content = await fill(space, 'own')
    const before = await costs(space, content)
    await addMore(space, content, 30, 'staff')
    const other = await aSpace()
    await addMore(other, await fill(other, 'other'), 30, 'public')
    for (const [path, cost] of Object.entries(await costs(space, content))) {
      const most = before[path]
      expect(
        [path, cost.rowsRead <= (most?.rowsRead ?? 0) + neighbours(cost)],
        JSON.stringify({ cost, most }),
      ).toEqual([path, true])
    }
  }, 60_000)

  it('of a list reads what it shows and little besides, however long the list is', async () => {
    const space = await aSpace()
    const content = await fill(space, 'own')
    await addMore(space, content, 25, 'public')
    const full = await costs(space, content)
    await addMore(space, content, 25, 'public', 'still-more')
    const longer = await costs(space, content)
    for (const path of ['/', '/events', '/publications', '/news', '/events/:slug', '/publications/:slug']) {
      const [more, less] = [longer[path], full[path]]
      if (more === undefined || less === undefined) throw new Error(`No cost is known of ${path}.`)
      const isBounded = more.rowsRead <= less.rowsRead + neighbours(less)
      expect([path, more.statements, isBounded], JSON.stringify({ more, less })).toEqual([
        path,
        less.statements,
        true,
      ])
    }
    expect(full['/events']?.rowsRead).toBeLessThan(100)
  }, 60_000)
})
