import { env } from 'cloudflare:workers'
import { publishEvent, saveEventDraft } from '@serai/events'
import { perform } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { openHosts } from '@serai/workers/edge/hosts.ts'
import { draft, fill, type Content } from '../support/content.ts'
import { memoryCache } from '../support/memory-cache.ts'
import { stillSetting, visit } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

let space: TestSpace
let content: Content

beforeAll(async () => {
  space = await aSpace()
  content = await fill(space, 'own')
})

const canonicalOf = (page: string) => /<link rel="canonical" href="([^"]*)"/.exec(page)?.[1]

describe('a page has one address', () => {
  it('whatever host, port or scheme it was asked by, and so no visitor spoils it for the next', async () => {
    const cache = memoryCache()
    for (const host of [
      `${space.host}:1`,
      space.host.toUpperCase(),
      `${space.host}.`,
      `${space.host}:8787`,
    ]) {
      const page = await (await visit(host, '/events', {}, stillSetting({ cache }))).text()
      expect([host, canonicalOf(page)]).toEqual([host, `http://${space.host}:8787/events`])
    }
  })

  it('and every other spelling and every other host lead to it', async () => {
    const alias = `alias-${space.host}`
    const host = `insert into space_hosts (host, space_id, state, canonical, created_at) values (?, ?, 'active', 0, '')`
    await env.DB.prepare(host).bind(alias, space.id).run()
    for (const [asked, path] of [
      [space.host, '/%65vents'],
      [space.host, '/e%76ents'],
      [space.host, '/Events'],
      [space.host, '/EVENTS/'],
      [space.host, '/events/'],
      [alias, '/events'],
      [alias, '/%65vents'],
    ] as const) {
      const response = await visit(asked, `${path}?after=x`)
      const { status, headers } = response
      expect([path, status, headers.get('location')]).toEqual([
        path,
        301,
        `http://${space.host}:8787/events?after=x`,
      ])
    }
  })

  it('and no path leads out of the space', async () => {
    for (const path of [
      '/%2Fevil.example',
      '//evil.example',
      '/%5Cevil.example',
      '/%2F%2Fevil.example/',
      '/..%2F..%2Fevil.example',
    ]) {
      const { status, headers } = await visit(space.host, path)
      expect([path, status, headers.get('location')]).toEqual([path, 404, null])
    }
  })

  it('which search engines are asked to leave out when it is unlisted', async () => {
    const document = {
      slug: 'unlisted',
      title: 'Unlisted',
      mode: 'online' as const,
      start: '2026-05',
      audience: 'unlisted' as const,
    }
    const { itemId } = valueOf(await perform(saveEventDraft, space.scope, draft(document)))
    valueOf(await perform(publishEvent, space.scope, { itemId }))
    expect((await visit(space.host, '/events/unlisted')).headers.get('x-robots-tag')).toBe('noindex')
    expect((await visit(space.host, '/events/own-event')).headers.get('x-robots-tag')).toBeNull()
  })

  it('and a file has one ending', async () => {
    expect((await visit(space.host, `/media/${content.slugs.media}`)).status).toBe(200)
    for (const ending of ['exe', 'svg', 'html']) {
      expect((await visit(space.host, `/media/${content.slugs.media.replace('png', ending)}`)).status).toBe(
        404,
      )
    }
  })
})

describe('a page that the clock changes', () => {
  it('is kept no longer than it holds', async () => {
    const own = await aSpace()
    const document = {
      slug: 'soon',
      title: 'Soon',
      mode: 'online' as const,
      start: '2026-03-02T18:00',
      end: '2026-03-02T19:00',
      timeZone: 'Asia/Tashkent',
    }
    const { itemId } = valueOf(await perform(saveEventDraft, own.scope, draft(document)))
    valueOf(await perform(publishEvent, own.scope, { itemId }))
    const cache = memoryCache()
    for (const path of ['/', '/events', '/events/soon', '/news'])
      await visit(own.host, path, {}, stillSetting({ cache }))
    const ages = [...cache.kept.values()].map((kept) => kept.headers.get('cache-control'))
    const twoHours = 'public, max-age=7200'
    expect(ages).toEqual([twoHours, twoHours, twoHours, 'public, max-age=86400'])
  })
})

describe('what an isolate knows of a host', () => {
  it('never goes back to an older epoch, which a page taken back was kept under', async () => {
    const hosts = openHosts()
    const at = (seconds: number) => new Date(Date.UTC(2026, 2, 2, 12, 0, seconds))
    const answers = [7, 5].map((epoch) => ({
      id: space.id,
      state: 'active' as const,
      epoch,
      canonicalHost: space.host,
    }))
    const platform = { findSpaceByHost: async () => answers.shift() ?? null }
    const find = (seconds: number) => hosts.find(space.host, platform as never, at(seconds))
    expect([(await find(0))?.epoch, (await find(3))?.epoch]).toEqual([7, 7])
  })
})
