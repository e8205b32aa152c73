import { publishEvent, saveEventDraft } from '@serai/events'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { draft, fill } from '../support/content.ts'
import { memoryCache } from '../support/memory-cache.ts'
import { noon, stillRandom, stillSetting, visit } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace

beforeAll(async () => {
  space = await aSpace()
  await fill(space, 'own')
})

const paths = [
  '/',
  '/events',
  '/events/own-event',
  '/publications/own-paper',
  '/feed.atom',
  '/calendar.ics',
  '/sitemap.xml',
]

const at = (now: Date) => stillSetting({ chance: { now, random: stillRandom() } })

async function tagOf(path: string, setting = stillSetting()) {
  return (await visit(space.host, path, {}, setting)).headers.get('etag') ?? ''
}

describe('a page that has not changed', () => {
  it.each(paths)('%s is not sent again', async (path) => {
    const tag = await tagOf(path)
    expect(tag).toMatch(/^W\/"[\w-]+"$/)
    const headers = { 'if-none-match': tag }
    const again = await visit(space.host, path, { headers })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
    expect(again.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(again.headers.get('content-type')).toBeNull()
  })

  it('is not sent again from the cache either', async () => {
    const cache = memoryCache()
    const setting = () => stillSetting({ cache })
    const tag = await tagOf('/events', setting())
    const again = await visit(space.host, '/events', { headers: { 'if-none-match': tag } }, setting())
    expect([again.status, again.headers.get('x-cache')]).toEqual([304, 'hit'])
  })

  it('is sent again once something is published, once the clock changes it, and by another build', async () => {
    const own = await aSpace()
    const { event } = await fill(own, 'other')
    const tag = async (setting = stillSetting()) =>
      (await visit(own.host, '/events', {}, setting)).headers.get('etag')
    const first = await tag()
    expect(await tag()).toBe(first)
    // The event of the sample ends on 20 March.
    expect(await tag(at(new Date('2026-03-20T07:00:00Z')))).not.toBe(first)
    expect(await tag(stillSetting({ build: { ...stillSetting().build, id: 'next' } }))).not.toBe(first)
    valueOf(await perform(publishEvent, own.scope, { itemId: event }))
    expect(await tag()).not.toBe(first)
  })
})

describe('If-None-Match', () => {
  it.each(['*', '"a", W/"b" , *', `${'"x",'.repeat(3000)}*`])('%# holds any page', async (tags) => {
    expect((await visit(space.host, '/events', { headers: { 'if-none-match': tags } })).status).toBe(304)
  })

  it.each(['', '"', 'W/', 'W/"', 'x'.repeat(8000), '"a","b"', '\\', 'W/"1-test-"', '"*"', "' or 1=1"])(
    '%# of another page is nothing to it',
    async (tags) => {
      const response = await visit(space.host, '/events', { headers: { 'if-none-match': tags } })
      expect([tags, response.status]).toEqual([tags, 200])
    },
  )

  it('makes nothing of a page that is not there, and nothing of it is kept', async () => {
    const cache = memoryCache()
    for (const path of ['/events/never-was', '/never-was', '/events?topic=never-was', '/events?mode=x']) {
      const headers = { 'if-none-match': `*, ${await tagOf('/events')}` }
      const response = await visit(space.host, path, { headers }, stillSetting({ cache }))
      expect([path, response.status === 304, response.headers.get('etag')]).toEqual([path, false, null])
    }
    expect(cache.kept.size).toBe(0)
  })
})

describe('the clock', () => {
  it('moves an event to the past though nothing was published, also for those who have the page', async () => {
    const own = await aSpace()
    const document = { slug: 'soon', title: 'Soon', mode: 'online' as const, start: '2026-03-02' }
    const { itemId } = valueOf(await perform(saveEventDraft, own.scope, draft(document)))
    valueOf(await perform(publishEvent, own.scope, { itemId }))
    const cache = memoryCache()
    const visitAt = (now: Date, headers = {}) =>
      visit(
        own.host,
        '/events/soon',
        { headers },
        stillSetting({ cache, chance: { now, random: stillRandom() } }),
      )
    const before = await visitAt(noon)
    const tag = before.headers.get('etag') ?? ''
    expect(await before.text()).not.toContain('is over')
    cache.kept.clear()
    const after = await visitAt(new Date('2026-03-03T00:00:00Z'), { 'if-none-match': tag })
    expect(after.status).toBe(200)
    expect(await after.text()).toContain('is over')
  })
})
