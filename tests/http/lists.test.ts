import { publishEvent, saveEventDraft } from '@serai/events'
import type { Id } from '@serai/kernel'
import { publishPublication, savePublicationDraft } from '@serai/publications'
import { perform } from '@serai/scope'
import { publishTopic, saveTopicDraft } from '@serai/topics'
import { beforeAll, describe, expect, it } from 'vitest'
import { draft, fill, type Content } from '../support/content.ts'
import { copiesOf } from '../support/many.ts'
import { stillRandom, stillSetting, visit } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let content: Content

async function eventOf({ scope }: TestSpace, slug: string, its: object) {
  const document = { slug, title: slug, mode: 'online' as const, start: '2026-05-04', ...its }
  const { itemId } = valueOf(await perform(saveEventDraft, scope, draft(document)))
  return valueOf(await perform(publishEvent, scope, { itemId })).itemId
}

const event = async (slug: string, its: object) => await eventOf(space, slug, its)

async function paper(slug: string, its: object) {
  const document = { slug, title: slug, kind: 'paper' as const, issued: '2025', ...its }
  const { itemId } = valueOf(await perform(savePublicationDraft, space.scope, draft(document)))
  return valueOf(await perform(publishPublication, space.scope, { itemId })).itemId
}

async function topic(slug: string): Promise<Id<'topic'>> {
  const { itemId } = valueOf(await perform(saveTopicDraft, space.scope, draft({ slug, name: slug })))
  return valueOf(await perform(publishTopic, space.scope, { itemId })).itemId
}

beforeAll(async () => {
  space = await aSpace()
  content = await fill(space, 'own')
  const water = await topic('water')
  await event('newyear', { start: '2020-12-31T22:00', end: '2020-12-31T23:00', timeZone: 'America/New_York' })
  await event('old', { start: '2019-06-01', mode: 'in-person', topics: [water], countries: ['UZ'] })
  await event('next', { start: '2026-06-10', topics: [water], seriesId: content.forum })
  await event('later', { start: '2026-09-01', end: '2026-09-30', countries: ['UZ'] })
  await event('short-talk', { start: '2026-09-03' })
  await paper('water-paper', { topics: [water], countries: ['UZ'] })
  await paper('old-letter', { kind: 'letter', issued: '1999-12' })
})

/** The slugs that a list shows, in their order. */
async function listed(path: string) {
  const response = await visit(space.host, path)
  expect([path, response.status]).toEqual([path, 200])
  const text = await response.text()
  const main = text.slice(text.indexOf('<main'), text.indexOf('</main'))
  return [...main.matchAll(/class="tap" href="\/(?:events|publications)\/([\w-]+)"/g)].map(([, slug]) => slug)
}

const statusOf = async (path: string) => (await visit(space.host, path)).status

describe('the events', () => {
  it.each([
    ['?when=upcoming', ['own-event', 'next', 'later', 'short-talk']],
    ['?when=past', ['own-replaced', 'newyear', 'old']],
    ['?series=own-events', ['own-event', 'next', 'own-replaced']],
    ['?topic=water', ['next', 'old']],
    ['?country=UZ', ['later', 'old']],
    ['?year=2020', ['newyear']],
    ['?year=2019', ['old']],
    ['?mode=in-person', ['old']],
    ['?mode=in-person&when=upcoming', []],
    ['?topic=water&country=UZ', ['old']],
    ['?topic=water&mode=online', ['next']],
    ['?series=own-events&mode=online&year=2026', ['next']],
    ['?series=&topic=water&country=&year=&mode=', ['next', 'old']],
  ])('%s are those', async (query, slugs) => {
    expect(await listed(`/events${query}`)).toEqual(slugs)
  })

  it('of a month are all that touch it, by their own clocks', async () => {
    const inMonth = async (month: string) => {
      const text = await (await visit(space.host, `/events?view=month&month=${month}`)).text()
      return ['newyear', 'own-event', 'later', 'short-talk'].filter((slug) =>
        text.includes(`href="/events/${slug}"`),
      )
    }
    expect(await inMonth('2020-12')).toEqual(['newyear'])
    expect(await inMonth('2021-01')).toEqual([])
    expect(await inMonth('2026-03')).toEqual(['own-event'])
    expect(await inMonth('2026-09')).toEqual(['later', 'short-talk'])
  })

  it('have months only between the first event and the last', async () => {
    for (const month of ['2019-06', '2023-02', '2026-09', '2026-03'])
      expect(await statusOf(`/events?view=month&month=${month}`)).toBe(200)
    for (const month of ['2019-05', '2026-10', '2099-01', '1900-01'])
      expect(await statusOf(`/events?view=month&month=${month}`)).toBe(404)
    expect(await statusOf('/events?view=month')).toBe(200)
    const text = await (await visit(space.host, '/events?view=month&month=2026-09')).text()
    expect(text).toContain('month=2026-08')
    expect(text).not.toContain('month=2026-10')
  })
})

describe('the publications', () => {
  it.each([
    ['?kind=letter', ['old-letter']],
    ['?series=own-publications', ['own-collection', 'own-paper', 'own-news']],
    ['?topic=water', ['water-paper']],
    ['?country=UZ', ['water-paper']],
    ['?year=1999', ['old-letter']],
    ['?author=own-person&kind=paper', ['own-paper']],
    ['?topic=water&country=UZ', ['water-paper']],
    ['?topic=water&kind=letter', []],
  ])('%s are those', async (query, slugs) => {
    expect((await listed(`/publications${query}`)).toSorted()).toEqual([...slugs].sort())
  })

  it('do not offer what only the news are about', async () => {
    expect(await listed('/publications?topic=own-topic')).not.toContain('own-news')
  })
})

describe('a filter', () => {
  it('offers nothing that only staff or members may see', async () => {
    const hidden = await topic('hidden-topic')
    for (const audience of ['staff', 'members', 'unlisted'] as const) {
      await event(`hidden-${audience}`, { audience, topics: [hidden], countries: ['MN'] })
      await paper(`hidden-${audience}`, { audience, topics: [hidden], countries: ['MN'] })
    }
    for (const list of ['/events', '/publications']) {
      const text = await (await visit(space.host, list)).text()
      expect([list, /hidden-topic|Mongolia/.test(text)]).toEqual([list, false])
    }
  })

  it.each([
    '/events?series=never-was',
    '/events?series=own-publications',
    '/events?topic=never-was',
    '/events?country=ZZ',
    '/events?country=QX',
    '/events?year=1987',
    '/publications?topic=never-was',
    '/publications?author=never-was',
    '/publications?series=own-events',
    '/publications?year=2999',
  ])('%s that the list does not offer is a 404', async (path) => {
    expect([path, await statusOf(path)]).toEqual([path, 404])
  })

  it.each([
    '/events?mode=nowhere',
    '/events?when=now',
    '/events?country=kz',
    '/events?year=20',
    '/events?view=week',
    '/events?view=month&month=2026-13',
    '/events?topic=a_b',
    '/events?topic=%zz',
    '/publications?kind=news',
    "/publications?author=' or 1=1",
  ])('%s that is none is a 400', async (path) => {
    expect([path, await statusOf(path)]).toEqual([path, 400])
  })

  it('leads on when its stretch of a long list is looked through, and shows each item once', async () => {
    const own = await aSpace()
    const its = await fill(own, 'long')
    // Seven hundred newer ones that fit one filter, and those that fit both behind them.
    await copiesOf(own, its.event, 700, 'public', 'AAA')
    await eventOf(own, 'the-one', { start: '2026-03-19', mode: 'in-person', topics: [its.topic] })
    const seen: string[] = []
    let path: string | undefined = '/events?when=past&topic=long-topic&mode=in-person'
    const later = new Date('2027-01-01T00:00:00Z')
    for (let pages = 0; path !== undefined && pages < 10; pages++) {
      const setting = stillSetting({ chance: { now: later, random: stillRandom() } })
      const text: string = await (await visit(own.host, path, {}, setting)).text()
      seen.push(...[...text.matchAll(/class="tap" href="\/events\/([\w-]+)"/g)].map(([, slug]) => slug ?? ''))
      path = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen).toEqual(['the-one'])
    expect(path).toBeUndefined()
  })

  it('of a topic and a year loses nothing at the edges of the year', async () => {
    const own = await aSpace()
    const its = await fill(own, 'edge')
    const of = async (slug: string, start: string) => await eventOf(own, slug, { start, topics: [its.topic] })
    await of('before', '2026-12')
    for (let n = 1; n <= 25; n++) await of(`within-${n}`, `2027-01-${String(n).padStart(2, '0')}`)
    const text = await (await visit(own.host, '/events?when=upcoming&topic=edge-topic&year=2027')).text()
    const next = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    expect(text.split('href="/events/within-').length - 1).toBe(20)
    const rest = await (await visit(own.host, next ?? '/')).text()
    expect(rest.split('href="/events/within-').length - 1).toBe(5)
  })
})

describe('what lies further ahead', () => {
  it('is led to from the first page, also when none of the next ones fits', async () => {
    const own = await aSpace()
    const its = await fill(own, 'far')
    await copiesOf(own, its.event, 250, 'public', 'AAA')
    await eventOf(own, 'behind', { start: '2026-12-01', mode: 'in-person', topics: [its.topic] })
    expect(await (await visit(own.host, '/events')).text()).toContain('href="/events?when=upcoming"')
    const filtered = await (await visit(own.host, '/events?topic=far-topic&mode=in-person')).text()
    expect(filtered).toContain('further ahead')
    expect(filtered).toContain('/events?when=upcoming&amp;topic=far-topic&amp;mode=in-person')
    expect(filtered).not.toContain('Nothing fits')
  })
})

describe('a year that nobody meant', () => {
  it('takes no other year away', async () => {
    const own = await aSpace()
    for (const start of ['2025-05-01', '2026-05-01', '2926-05-01'])
      await eventOf(own, `in-${start}`, { start })
    for (const year of ['2025', '2026', '2926'])
      expect([year, (await visit(own.host, `/events?year=${year}`)).status]).toEqual([year, 200])
    expect(await (await visit(own.host, '/sitemap.xml')).text()).toContain('/sitemap/events-2025.xml')
  })
})
