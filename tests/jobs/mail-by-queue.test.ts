import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { platformSpace } from '@serai/db'
import type { SpaceId } from '@serai/kernel'
import { consume } from '@serai/workers/jobs/consume.ts'
import { sweep } from '@serai/workers/jobs/crons.ts'
import type { JobSetting } from '@serai/workers/jobs/job-setting.ts'
import { listMailbox } from '@serai/workers/platform/mail-mailbox.ts'
import { openPlatformScope } from '@serai/workers/platform/open-scope.ts'
import { describe, expect, it } from 'vitest'
import { queued } from '../support/mailbox.ts'
import { memoryQueue } from '../support/memory-queue.ts'
import { noon, stillRandom } from '../support/setting.ts'
import { aSpace } from '../support/space.ts'

function atNoon() {
  const queue = memoryQueue()
  const lines: Readonly<Record<string, unknown>>[] = []
  const setting: JobSetting = {
    env: { ...env, JOBS: queue },
    chance: { now: noon, random: stillRandom() },
    log: (line) => lines.push(line),
  }
  return { queue, lines, setting }
}

/** What the sweep asks for in this space. */
async function askedBySweep(space: SpaceId): Promise<readonly unknown[]> {
  const { queue, setting } = atNoon()
  await sweep(setting)
  return queue.sent.filter(({ spaceId, job }) => spaceId === space && job.type === 'mail.send-due')
}

async function take(messages: readonly unknown[]) {
  const { setting, lines } = atNoon()
  const batch = createMessageBatch(
    'serai-jobs',
    messages.map((body, n) => ({ id: `${n}`, timestamp: noon, attempts: 1, body })),
  )
  await consume(batch, setting)
  return { acknowledged: (await getQueueResult(batch, createExecutionContext())).explicitAcks, lines }
}

const arrivedAt = async (to: string) => (await listMailbox(env.FILES)).filter((mail) => mail.to === to)

describe('mail that nobody asked the queue for', () => {
  it('is found by the sweep and arrives once, however often its message does', async () => {
    const space = await aSpace()
    const to = `${space.id.toLowerCase()}@example.org`
    await queued(space.scope, to)
    const messages = await askedBySweep(space.id)
    expect(messages).toHaveLength(1)
    expect(await take([...messages, ...messages])).toEqual({ acknowledged: ['0', '1'], lines: [] })
    await take(messages)
    expect(await arrivedAt(to)).toMatchObject([{ subject: 'Parwana Sadiqi invites you to An institute' }])
    expect(await askedBySweep(space.id)).toEqual([])
  })

  it('is found in the platform’s own space too', async () => {
    const { home } = openPlatformScope(env, { now: noon, random: stillRandom(7) })
    const to = 'newcomer@example.org'
    await queued(home, to)
    await take(await askedBySweep(platformSpace))
    expect(await arrivedAt(to)).toHaveLength(1)
  })
})
