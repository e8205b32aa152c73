import { publishEvent, saveEventDraft } from '@serai/events'
import { perform } from '@serai/scope'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openHosts, type Hosts } from '@serai/workers/edge/hosts.ts'
import { draft } from '../support/content.ts'
import { countingD1 } from '../support/counting-d1.ts'
import { memoryCache } from '../support/memory-cache.ts'
import { noon, stillRandom, stillSetting, visit } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

async function publish(space: TestSpace, title: string) {
  const document = { slug: title.toLowerCase(), title, mode: 'online' as const, start: '2026-05' }
  const { itemId } = valueOf(await perform(saveEventDraft, space.scope, draft(document)))
  valueOf(await perform(publishEvent, space.scope, { itemId }))
}

describe('a page that everybody sees alike', () => {
  it('is read once and then comes from the cache, until something is published', async () => {
    const space = await aSpace()
    await publish(space, 'First')
    const [cache, { database, asked }] = [memoryCache(), countingD1(env.DB)]
    const page = async () =>
      visit(space.host, '/events', {}, stillSetting({ cache, env: { ...env, DB: database } }))
    expect((await page()).headers.get('x-cache')).toBeNull()
    const trips = asked.trips.length
    const kept = await page()
    expect(kept.headers.get('x-cache')).toBe('hit')
    expect(asked.trips.length - trips).toBe(1)
    expect(kept.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    await publish(space, 'Second')
    expect(await (await page()).text()).toContain('Second')
  })

  it('shows what was published at most two seconds late', async () => {
    const space = await aSpace()
    const [cache, hosts] = [memoryCache(), openHosts()]
    const pageAt = async (seconds: number) => {
      const chance = { now: new Date(noon.getTime() + seconds * 1000), random: stillRandom() }
      return (await visit(space.host, '/events', {}, stillSetting({ cache, hosts, chance }))).text()
    }
    expect(await pageAt(0)).not.toContain('Latest')
    await publish(space, 'Latest')
    expect(await pageAt(1)).not.toContain('Latest')
    expect(await pageAt(2)).toContain('Latest')
  })

  it('is not kept when a replica has not seen the newest epoch', async () => {
    const space = await aSpace()
    const cache = memoryCache()
    const ahead: Hosts = {
      find: async () => ({ id: space.id, state: 'active', epoch: 1_000, canonicalHost: space.host }),
    }
    const response = await visit(space.host, '/events', {}, stillSetting({ cache, hosts: ahead }))
    expect(response.status).toBe(200)
    expect(cache.kept.size).toBe(0)
  })

  it('is neither taken from the cache nor kept for whoever proves who they are', async () => {
    const space = await aSpace()
    for (const headers of [{ authorization: 'Bearer x' }, { cookie: 'a=b; __Host-at=x' }]) {
      const cache = memoryCache()
      await visit(space.host, '/events', { headers }, stillSetting({ cache }))
      expect(cache.kept.size).toBe(0)
      await visit(space.host, '/events', {}, stillSetting({ cache }))
      expect(
        (await visit(space.host, '/events', { headers }, stillSetting({ cache }))).headers.get('x-cache'),
      ).toBeNull()
    }
  })

  it('has one name however the query is dressed up, and a problem has none', async () => {
    const space = await aSpace()
    const cache = memoryCache()
    for (const path of ['/events', '/events?utm_source=x', '/events?y=1&x=2'])
      await visit(space.host, path, {}, stillSetting({ cache }))
    expect(cache.kept.size).toBe(1)
    for (const path of ['/never-was', '/events?after=x', '/events/%zz'])
      await visit(space.host, path, {}, stillSetting({ cache }))
    for (const method of ['HEAD', 'POST'])
      await visit(space.host, '/news', { method }, stillSetting({ cache }))
    expect(cache.kept.size).toBe(1)
  })
})
