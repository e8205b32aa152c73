import { createMessageBatch } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { jobMessage } from '@serai/jobs'
import { scopedKey, type SpaceId } from '@serai/kernel'
import { scheduleEvent, saveEventDraft } from '@serai/events'
import { perform } from '@serai/scope'
import { describe, expect, it } from 'vitest'
import { consume } from '@serai/workers/jobs/consume.ts'
import { openHosts } from '@serai/workers/edge/hosts.ts'
import { sweep } from '@serai/workers/jobs/crons.ts'
import { draft, fill } from '../support/content.ts'
import { memoryCache } from '../support/memory-cache.ts'
import { memoryQueue } from '../support/memory-queue.ts'
import { noon, stillRandom, stillSetting, visit } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'
import { pathsTo } from './every-route.ts'

const later = new Date('2026-03-03T12:00:00Z')

describe('the public cache', () => {
  it('gives each space its own page, at the same path and the same epoch', async () => {
    const [one, other] = [await aSpace({ name: 'One' }), await aSpace({ name: 'Other' })]
    const cache = memoryCache()
    const asked = async (space: TestSpace) =>
      (await visit(space.host, '/', {}, stillSetting({ cache }))).text()
    const first = await asked(one)
    expect(cache.kept.size).toBe(1)
    const second = await asked(other)
    expect(first).toContain('What One is for')
    expect(second).toContain('What Other is for')
    expect(await asked(one)).toBe(first)
    expect(cache.kept.size).toBe(2)
  })

  it('keeps nothing under a name without its space', async () => {
    const space = await aSpace()
    const content = await fill(space, 'own')
    const cache = memoryCache()
    for (const { path } of pathsTo(content)) await visit(space.host, path, {}, stillSetting({ cache }))
    expect(cache.kept.size).toBeGreaterThan(5)
    for (const key of cache.kept.keys()) expect(key.startsWith(`cache/${space.id}/`)).toBe(true)
  })

  it('does not believe of one host what it knows of another', async () => {
    const [one, other] = [await aSpace({ name: 'One' }), await aSpace({ name: 'Other' })]
    const setting = stillSetting({ hosts: openHosts() })
    expect(await (await visit(one.host, '/', {}, setting)).text()).toContain('What One is for')
    expect(await (await visit(other.host, '/', {}, setting)).text()).toContain('What Other is for')
  })
})

describe('the files', () => {
  it('of one space are not another’s, even by the hash of the same bytes', async () => {
    const [one, other] = [await aSpace(), await aSpace()]
    const sha256 = 'a'.repeat(64)
    await one.scope.files.put(sha256, new TextEncoder().encode('a secret'), 'application/pdf')
    expect(await other.scope.files.get(sha256)).toBeNull()
    expect(await new Response(await one.scope.files.get(sha256)).text()).toBe('a secret')
  })
})

describe('the queue', () => {
  const scheduled = async (space: TestSpace) => {
    const document = { slug: 'scheduled', title: 'Scheduled', mode: 'online' as const, start: '2026-05' }
    const { itemId } = valueOf(await perform(saveEventDraft, space.scope, draft(document)))
    valueOf(await perform(scheduleEvent, space.scope, { itemId, at: '2026-03-03T00:00:00Z' }))
  }
  const statusOf = async (space: TestSpace) => (await visit(space.host, '/events/scheduled')).status

  it('carries a space in every message, and a message works in that space alone', async () => {
    const [one, other] = [await aSpace(), await aSpace()]
    await scheduled(one)
    await scheduled(other)
    const queue = memoryQueue()
    const setting = {
      env: { ...env, JOBS: queue },
      chance: { now: later, random: stillRandom() },
      log: () => undefined,
    }
    await sweep(setting)
    const sent = queue.sent.filter(({ job }) => job.type === 'drafts.publish-due')
    const own = sent.filter((message) => message.spaceId === one.id)
    expect(own).toHaveLength(1)
    expect(own[0]?.key.startsWith(`job/${one.id}/`)).toBe(true)
    expect(sent.filter((message) => message.spaceId === other.id)).toHaveLength(1)

    const messages = own.map((body) => ({ id: '1', timestamp: noon, attempts: 1, body }))
    await consume(createMessageBatch('serai-jobs', messages), setting)
    expect([await statusOf(one), await statusOf(other)]).toEqual([200, 404])
  })

  it('refuses to build a message, or any name, without a space', () => {
    expect(() => jobMessage('' as SpaceId, '1', { type: 'drafts.publish-due' })).toThrow('needs a space')
    expect(() => jobMessage(undefined as unknown as SpaceId, '1', { type: 'drafts.publish-due' })).toThrow(
      'needs a space',
    )
    for (const purpose of ['cache', 'file', 'job', 'rate', 'object'] as const) {
      expect(() => scopedKey(purpose, '' as SpaceId, 'x')).toThrow('needs a space')
    }
  })
})
