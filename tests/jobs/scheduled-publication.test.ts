import { createMessageBatch, getQueueResult, createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { publishEvent, saveEventDraft, scheduleEvent, unpublishEvent } from '@serai/events'
import type { JobMessage } from '@serai/jobs'
import { publishPublication, savePublicationDraft, schedulePublication } from '@serai/publications'
import { perform } from '@serai/scope'
import { describe, expect, it } from 'vitest'
import { consume } from '@serai/workers/jobs/consume.ts'
import { sweep } from '@serai/workers/jobs/crons.ts'
import type { JobSetting } from '@serai/workers/jobs/job-setting.ts'
import { draft } from '../support/content.ts'
import { memoryQueue } from '../support/memory-queue.ts'
import { noon, stillRandom, visit } from '../support/setting.ts'
import { aSpace, operatorIn, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

const morning = '2026-03-03T09:00:00Z'

function at(instant: string) {
  const queue = memoryQueue()
  const lines: Readonly<Record<string, unknown>>[] = []
  const setting: JobSetting = {
    env: { ...env, JOBS: queue },
    chance: { now: new Date(instant), random: stillRandom() },
    log: (line) => lines.push(line),
  }
  return { setting, queue, lines }
}

async function run(messages: readonly unknown[], setting: JobSetting, queue = 'serai-jobs') {
  const batch = createMessageBatch(
    queue,
    messages.map((body, n) => ({ id: `${n}`, timestamp: noon, attempts: 1, body })),
  )
  await consume(batch, setting)
  return getQueueResult(batch, createExecutionContext())
}

const statusOf = async (space: TestSpace, path: string) => (await visit(space.host, path)).status
/** What was asked of the queue for this space's publications; its lines are sealed by another job. */
const ofSpace = (space: TestSpace, messages: readonly JobMessage[]) =>
  messages.filter(({ spaceId, job }) => spaceId === space.id && job.type === 'drafts.publish-due')

async function scheduledEvent(space: TestSpace, changes: object = {}) {
  const document = { slug: 'soon', title: 'Soon', mode: 'online' as const, start: '2026-05', ...changes }
  const { itemId } = valueOf(await perform(saveEventDraft, space.scope, draft(document)))
  valueOf(await perform(scheduleEvent, space.scope, { itemId, at: morning }))
  return itemId
}

describe('a scheduled publication', () => {
  it('is nowhere before its time and appears by itself afterwards', async () => {
    const space = await aSpace()
    await scheduledEvent(space)
    const early = at('2026-03-03T08:59:59Z')
    await sweep(early.setting)
    expect(ofSpace(space, early.queue.sent)).toEqual([])
    expect(await statusOf(space, '/events/soon')).toBe(404)

    const due = at(morning)
    await sweep(due.setting)
    const result = await run(ofSpace(space, due.queue.sent), due.setting)
    expect(result.explicitAcks).toEqual(['0'])
    expect(await statusOf(space, '/events/soon')).toBe(200)
  })

  it('appears once, however often the queue says so', async () => {
    const space = await aSpace()
    await scheduledEvent(space)
    const due = at('2026-03-03T10:00:00Z')
    await sweep(due.setting)
    const [message] = ofSpace(space, due.queue.sent)
    await run([message, message], due.setting)
    await run([message], due.setting)
    expect(await (await visit(space.host, '/events')).text()).toContain('Soon')
    const again = at('2026-03-03T10:01:00Z')
    await sweep(again.setting)
    expect(ofSpace(space, again.queue.sent)).toEqual([])
    const releases = await env.DB.prepare('select count(*) as n from releases where space_id = ?')
      .bind(space.id)
      .first<{ n: number }>()
    expect(releases?.n).toBe(1)
  })

  it('is asked for at once when it is near, and left to the sweep when it is far', async () => {
    const space = await aSpace()
    const [near, far] = [memoryQueue(), memoryQueue()]
    const saved = valueOf(
      await perform(
        saveEventDraft,
        space.scope,
        draft({ slug: 'near', title: 'Near', mode: 'online', start: '2026-05' }),
      ),
    )
    const scopeWith = async (queue: ReturnType<typeof memoryQueue>) => {
      const { openJobs } = await import('@serai/workers/platform/space-jobs.ts')
      return {
        ...operatorIn(space.id),
        jobs: openJobs(queue, space.id, { now: noon, random: stillRandom() }),
      }
    }
    valueOf(
      await perform(scheduleEvent, await scopeWith(near), {
        itemId: saved.itemId,
        at: '2026-03-02T13:00:00Z',
      }),
    )
    valueOf(
      await perform(scheduleEvent, await scopeWith(far), {
        itemId: saved.itemId,
        at: '2026-03-09T13:00:00Z',
      }),
    )
    expect([near.sent.length, near.delays]).toEqual([1, [3600]])
    expect(far.sent).toEqual([])
  })

  it('that cannot be published stays due, says why, and keeps nothing else from appearing', async () => {
    const space = await aSpace()
    const paper = (slug: string) => draft({ slug, title: 'Paper', kind: 'paper' as const, issued: '2026' })
    const blocker = valueOf(await perform(savePublicationDraft, space.scope, paper('same')))
    const blocked = valueOf(await perform(savePublicationDraft, space.scope, paper('same')))
    valueOf(await perform(schedulePublication, space.scope, { itemId: blocked.itemId, at: morning }))
    valueOf(await perform(publishPublication, space.scope, { itemId: blocker.itemId }))
    await scheduledEvent(space)

    const due = at(morning)
    await sweep(due.setting)
    await run(ofSpace(space, due.queue.sent), due.setting)
    expect(await statusOf(space, '/events/soon')).toBe(200)
    expect(due.lines).toMatchObject([{ item: blocked.itemId, problem: { code: 'address-taken' } }])
    for (const [minutes, messages] of [
      [1, 0],
      [2, 1],
    ] as const) {
      const again = at(`2026-03-03T09:0${minutes}:00Z`)
      await sweep(again.setting)
      expect([minutes, ofSpace(space, again.queue.sent).length]).toEqual([minutes, messages])
    }
  })
})

describe('what is due', () => {
  it('stays where an editor put it in the meantime', async () => {
    const space = await aSpace()
    const [takenBack, moved] = [
      await scheduledEvent(space, { slug: 'taken-back' }),
      await scheduledEvent(space, { slug: 'moved' }),
    ]
    const due = at(morning)
    await sweep(due.setting)
    valueOf(await perform(unpublishEvent, space.scope, { itemId: takenBack }))
    valueOf(await perform(scheduleEvent, space.scope, { itemId: moved, at: '2026-06-01T09:00:00Z' }))
    await run(ofSpace(space, due.queue.sent), due.setting)
    const late = { itemId: takenBack, ifDueAt: morning }
    expect(await perform(publishEvent, space.scope, late)).toMatchObject({
      problem: { code: 'not-scheduled' },
    })
    for (const slug of ['taken-back', 'moved']) expect(await statusOf(space, `/events/${slug}`)).toBe(404)
  })

  it('is not held up by one that fails, nor by many', async () => {
    const space = await aSpace()
    for (let n = 0; n < 4; n++) await scheduledEvent(space, { slug: `broken-${n}` })
    await scheduledEvent(space)
    await env.DB.exec('drop trigger if exists revisions_stay')
    const broken = `update revisions set document = json_set(document, '$.mode', 'by-post') where space_id = ? and document like '%broken-%'`
    await env.DB.prepare(broken).bind(space.id).run()
    const due = at(morning)
    await sweep(due.setting)
    for (
      let messages = ofSpace(space, due.queue.sent.splice(0));
      messages.length > 0;
      messages = due.queue.sent.splice(0)
    ) {
      await run(messages, due.setting)
    }
    expect(await statusOf(space, '/events/soon')).toBe(200)
    expect(due.lines).toHaveLength(4)
  })
})

describe('the queue', () => {
  it('lets go of what this program never sent, and says so', async () => {
    const { setting, lines } = at(morning)
    const strange = [
      null,
      'x',
      { v: 2 },
      { v: 1, key: 'k', spaceId: "' or 1=1", job: { type: 'drafts.publish-due' } },
      { v: 1, key: 'k', spaceId: 'x', job: {} },
    ]
    const result = await run(strange, setting)
    expect(result.explicitAcks).toHaveLength(strange.length)
    expect(lines).toHaveLength(strange.length)
  })

  it('brings back later what failed, and a dead letter is said once and let go', async () => {
    const space = await aSpace()
    await scheduledEvent(space)
    const due = at(morning)
    await sweep(due.setting)
    const messages = ofSpace(space, due.queue.sent)
    const broken = { ...due.setting, env: { ...due.setting.env, DB: brokenD1 } }
    const result = await run(messages, broken)
    expect(result.retryMessages).toMatchObject([{ msgId: '0' }])
    expect(result.explicitAcks).toEqual([])
    expect(due.lines).toMatchObject([{ space: space.id, error: expect.stringContaining('out of order') }])

    const buried = await run(messages, due.setting, 'serai-jobs-dead')
    expect(buried.explicitAcks).toEqual(['0'])
    expect(due.lines.at(-1)).toMatchObject({ queue: 'serai-jobs-dead', space: space.id })
  })
})

/** The outside when it does not answer. */
const brokenD1 = {
  prepare: () => ({ bind: () => ({}) }),
  batch: () => Promise.reject(new Error('The database is out of order.')),
} as unknown as D1Database
