import ICAL from 'ical.js'
import { publishEvent, saveEventDraft, unpublishEvent } from '@serai/events'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { faultsOfCalendar } from '../support/calendar-linter.ts'
import { draft, fill, type Content } from '../support/content.ts'
import { faultsOfJsonLd } from '../support/json-ld-rules.ts'
import { faultsOfPaper } from '../support/scholar-rules.ts'
import { visit } from '../support/setting.ts'
import { aSpace, operatorIn, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let content: Content

beforeAll(async () => {
  space = await aSpace()
  content = await fill(space, 'own')
})

async function textOf(path: string, of = space) {
  const response = await visit(of.host, path)
  expect([path, response.status]).toEqual([path, 200])
  return { text: await response.text(), type: response.headers.get('content-type') }
}

/** The events of a calendar file that our linter and ical.js both take. */
async function eventsAt(path: string, of = space) {
  const { text, type } = await textOf(path, of)
  expect(type).toBe('text/calendar; charset=utf-8')
  expect([path, faultsOfCalendar(text)]).toEqual([path, []])
  const calendar = new ICAL.Component(ICAL.parse(text) as never)
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

describe('a calendar file', () => {
  it('has the event of its page at the instant that the page says', async () => {
    const [event] = await eventsAt('/events/own-event.ics')
    expect(event?.summary).toBe('own event')
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-03-20T05:00:00.000Z')
    expect(event?.endDate.toJSDate().toISOString()).toBe('2026-03-20T06:30:00.000Z')
  })

  it('of a series and of a space has what they list', async () => {
    const series = await eventsAt('/series/own-events.ics')
    const all = await eventsAt('/calendar.ics')
    expect(series.map((event) => event.summary).toSorted()).toEqual(['own event', 'own event'])
    expect(all.map((event) => event.uid).toSorted()).toEqual(series.map((event) => event.uid).toSorted())
  })

  it('keeps the UID of an event that moves and raises its SEQUENCE, postpones it, and brings it back', async () => {
    const own = await aSpace()
    const base = {
      slug: 'a-talk',
      title: 'A talk',
      mode: 'online' as const,
      start: '2026-05-04T10:00',
      timeZone: 'Asia/Baku',
    }
    const scope = operatorIn(own.id)
    const states = [
      base,
      {
        ...base,
        changes: [{ status: 'postponed' as const, reason: 'Later', previousStart: '2026-05-04T10:00' }],
      },
      {
        ...base,
        slug: 'a-later-talk',
        start: '2026-06-04T10:00',
        changes: [
          { status: 'postponed' as const, reason: 'Later', previousStart: '2026-05-04T10:00' },
          { status: 'rescheduled' as const, reason: 'Now', previousStart: '2026-05-04T10:00' },
        ],
      },
    ]
    const seen: unknown[] = []
    const { itemId } = valueOf(await perform(saveEventDraft, scope, draft(base)))
    for (const [revision, document] of states.entries()) {
      valueOf(await perform(saveEventDraft, scope, { itemId, revision: revision + 1, document }))
      valueOf(await perform(publishEvent, scope, { itemId }))
      const [event] = await eventsAt('/calendar.ics', own)
      const status = event?.component.getFirstPropertyValue('status')
      seen.push([event?.uid, event?.sequence, status, event?.summary, event?.startDate.toString()])
    }
    const uid = (seen[0] as unknown[])[0]
    expect(seen).toEqual([
      [uid, 0, 'CONFIRMED', 'A talk', '2026-05-04T10:00:00'],
      [uid, 2, 'CANCELLED', 'Postponed: A talk', '2026-05-04T10:00:00'],
      [uid, 4, 'CONFIRMED', 'A talk', '2026-06-04T10:00:00'],
    ])
    expect((await visit(own.host, '/events/a-talk.ics')).headers.get('location')).toBe(
      '/events/a-later-talk.ics',
    )
  })

  it('knows nothing of what is not public, or no series of events', async () => {
    const own = await aSpace()
    const { itemId } = valueOf(
      await perform(
        saveEventDraft,
        own.scope,
        draft({ slug: 'gone', title: 'Gone', mode: 'online', start: '2026-05-04' }),
      ),
    )
    valueOf(await perform(publishEvent, own.scope, { itemId }))
    expect((await visit(own.host, '/events/gone.ics')).status).toBe(200)
    valueOf(await perform(unpublishEvent, own.scope, { itemId }))
    for (const path of ['/events/gone.ics', '/events/never-was.ics', '/series/never-was.ics'])
      expect([path, (await visit(own.host, path)).status]).toEqual([path, 404])
    expect((await textOf('/calendar.ics', own)).text).not.toContain('Gone')
    expect((await visit(space.host, '/series/own-publications.ics')).status).toBe(404)
  })
})

describe('feeds, sitemap and robots', () => {
  it.each([
    ['/feed.atom', 'application/atom+xml'],
    ['/feed.rss', 'application/rss+xml'],
    ['/feed.json', 'application/feed+json'],
  ])('%s tells of what is public, the same each time', async (path, type) => {
    const first = await textOf(path)
    expect(first.type).toContain(type)
    for (const title of ['own event', 'own paper', 'own news', 'own collection'])
      expect(first.text).toContain(title)
    expect(first.text).not.toContain('Waiting')
    expect(await textOf(path)).toEqual(first)
  })

  it('the sitemap leads to every public page, and no sample', async () => {
    const own = await aSpace()
    await fill(own, 'map')
    const sample = {
      slug: 'made-up',
      title: 'Made up',
      mode: 'online' as const,
      start: '2026-05-04',
      isSample: true,
    }
    const { itemId } = valueOf(await perform(saveEventDraft, own.scope, draft(sample)))
    valueOf(await perform(publishEvent, own.scope, { itemId }))
    const locations = (text: string) =>
      [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? ''))
    const parts = locations((await textOf('/sitemap.xml', own)).text)
    const pages = (
      await Promise.all(parts.map(async ({ pathname }) => locations((await textOf(pathname, own)).text)))
    ).flat()
    for (const { host } of [...parts, ...pages]) expect(host).toBe(`${own.host}:8787`)
    const listed = pages.map(({ pathname }) => pathname)
    for (const path of [
      '/',
      '/map-page/below',
      '/series/map-events',
      '/people/map-person',
      '/events/map-event',
      '/publications/map-paper',
      '/publications/map-news',
    ])
      expect(listed).toContain(path)
    expect(listed).not.toContain('/events/made-up')
    expect(new Set(listed).size).toBe(listed.length)
    for (const path of listed) expect([path, (await visit(own.host, path)).status]).toEqual([path, 200])
    expect((await textOf('/robots.txt', own)).text).toContain(`Sitemap: http://${own.host}:8787/sitemap.xml`)
  })

  it.each(['/sitemap/events-1.xml', '/sitemap/other.xml', '/sitemap/pages', '/feed.xml', '/feed'])(
    '%s is a 404',
    async (path) => {
      expect((await visit(space.host, path)).status).toBe(404)
    },
  )
})

describe('what pages say to machines', () => {
  it.each([
    '/events/own-event',
    '/events/own-replaced',
    '/publications/own-paper',
    '/publications/own-news',
    '/people/own-person',
  ])('%s describes itself by schema.org as it shows itself', async (path) => {
    const { text } = await textOf(path)
    expect(text).toContain('application/ld+json')
    expect([path, faultsOfJsonLd(text)]).toEqual([path, []])
  })

  it.each(['own-paper', 'own-collection'])('%s keeps Google Scholar’s rules', async (slug) => {
    const path = `/publications/${slug}`
    expect(faultsOfPaper((await textOf(path)).text, `http://${space.host}:8787${path}`)).toEqual([])
  })

  it('says nothing to Scholar of news', async () => {
    expect((await textOf('/publications/own-news')).text).not.toContain('citation_')
  })

  it('has one canonical address each, with the part of the query that chooses', async () => {
    const canonicalOf = async (path: string) =>
      /rel="canonical" href="([^"]+)"/.exec((await textOf(path)).text)?.[1]
    const at = (path: string) => `http://${space.host}:8787${path}`
    expect(await canonicalOf('/events?utm_source=x')).toBe(at('/events'))
    expect(await canonicalOf('/events?country=&topic=own-topic&x=1')).toBe(at('/events?topic=own-topic'))
    expect(await canonicalOf('/events/own-event?x=1')).toBe(at('/events/own-event'))
    expect(content.slugs.event).toBe('own-event')
  })
})
