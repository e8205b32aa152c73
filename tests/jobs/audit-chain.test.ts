import { env } from 'cloudflare:workers'
import { auditLine, sealAudit, verifyAudit } from '@serai/audit'
import { publishEvent, saveEventDraft, unpublishEvent } from '@serai/events'
import { asId, type SpaceId } from '@serai/kernel'
import { allRights, perform, type Right, type Scope } from '@serai/scope'
import type { JobSetting } from '@serai/workers/jobs/job-setting.ts'
import { sealAuditLines } from '@serai/workers/jobs/seal-audit.ts'
import { openPlatformScope, openScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { describe, expect, it } from 'vitest'
import { draft } from '../support/content.ts'
import { memoryQueue } from '../support/memory-queue.ts'
import { noon } from '../support/setting.ts'
import { aSpace, operatorIn, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

type Line = {
  readonly id: string
  readonly at: string
  readonly action: string
  readonly detail: string
  readonly seq: number | null
  readonly hash: string | null
  readonly sealed_at: string | null
}

/** The lines of a space, as the database holds them, in the order of its chain. */
async function linesOf(space: SpaceId): Promise<readonly Line[]> {
  const found = await env.DB.prepare('select * from audit_lines where space_id = ? order by seq, at, id')
    .bind(space)
    .all<Line>()
  return found.results
}

const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

/** Writes this many lines at one moment, each naming its place. */
async function write(scope: Scope, count: number, action = 'tests.write') {
  const subject = { subjectKind: 'space', subjectId: scope.space } as const
  const lines = Array.from({ length: count }, (_, n) =>
    auditLine(scope, { ...subject, action, detail: { n } }),
  )
  await scope.db.commit(lines)
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The job of a space at a moment, with what it asked of the queue and said in the logs. */
function jobAt(space: SpaceId, now: Date) {
  const queue = memoryQueue()
  const lines: Readonly<Record<string, unknown>>[] = []
  const chance = { ...realChance(), now }
  const setting: JobSetting = { env: { ...env, JOBS: queue }, chance, log: (line) => lines.push(line) }
  const scope: Scope<Right> = openScope(setting.env, space, { kind: 'system' }, allRights, chance)
  return { queue, lines, run: () => sealAuditLines(scope, { type: 'audit.seal' }, setting) }
}

async function anEventsLife(space: TestSpace) {
  const document = draft({ slug: 'soon', title: 'Soon', mode: 'online' as const, start: '2026-05' })
  const { itemId } = valueOf(await perform(saveEventDraft, space.scope, document))
  valueOf(await perform(publishEvent, operatorIn(space.id, after(1)), { itemId }))
  valueOf(await perform(unpublishEvent, operatorIn(space.id, after(2)), { itemId }))
  return itemId
}

describe('sealing', () => {
  it('makes one chain of what use cases wrote, in order', async () => {
    const space = await aSpace()
    await anEventsLife(space)
    expect(await sealAudit(operatorIn(space.id, after(3)))).toEqual({ sealed: 3, hasMore: false })
    const lines = await linesOf(space.id)
    expect(lines.map(({ seq, action, sealed_at }) => [seq, action, sealed_at])).toEqual([
      [1, 'events.save-event-draft', '2026-03-02T12:03:00Z'],
      [2, 'events.publish-event', '2026-03-02T12:03:00Z'],
      [3, 'events.unpublish-event', '2026-03-02T12:03:00Z'],
    ])
    const head = { seq: 3, hash: lines[2]?.hash }
    expect(await verifyAudit(space.scope)).toEqual({ lines: 3, head, firstBreak: null })
  })

  it('hashes the space, the place, the hash before and every word of the line', async () => {
    const space = await aSpace()
    const itemId = await anEventsLife(space)
    await sealAudit(operatorIn(space.id, after(3)))
    const [saved, published] = await linesOf(space.id)
    const sealedAt = '2026-03-02T12:03:00Z'
    const said = (line: Line | undefined) =>
      [line?.id, line?.at, 'operator', null, line?.action, 'event', itemId, line?.detail] as const
    const texts = [
      ['serai.audit.1', space.id, 1, null, sealedAt, ...said(saved)],
      ['serai.audit.1', space.id, 2, saved?.hash, sealedAt, ...said(published)],
    ]
    const hashes = await Promise.all(texts.map((text) => sha256(JSON.stringify(text))))
    expect([saved?.hash, published?.hash]).toEqual(hashes)
  })

  it('finds nothing to do a second time, and goes on where it ended', async () => {
    const space = await aSpace()
    await write(space.scope, 3)
    await sealAudit(space.scope)
    const once = await linesOf(space.id)
    expect(await sealAudit(operatorIn(space.id, after(1)))).toEqual({ sealed: 0, hasMore: false })
    expect(await linesOf(space.id)).toEqual(once)
    await write(operatorIn(space.id, after(2)), 2)
    await sealAudit(operatorIn(space.id, after(3)))
    const twice = await linesOf(space.id)
    expect(twice.slice(0, 3)).toEqual(once)
    expect(twice.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
    expect(await verifyAudit(space.scope)).toMatchObject({ lines: 5, firstBreak: null })
  })

  it('takes the oldest first of those that wait', async () => {
    const space = await aSpace()
    await write(operatorIn(space.id, after(2)), 1, 'tests.younger')
    await write(operatorIn(space.id, after(1)), 1, 'tests.older')
    await sealAudit(operatorIn(space.id, after(3)))
    expect((await linesOf(space.id)).map(({ action }) => action)).toEqual(['tests.older', 'tests.younger'])
  })

  it('puts a line that arrives late after the younger ones that were sealed before', async () => {
    const space = await aSpace()
    await write(operatorIn(space.id, after(5)), 1, 'tests.young')
    await sealAudit(operatorIn(space.id, after(6)))
    await write(operatorIn(space.id, after(4)), 1, 'tests.late')
    await sealAudit(operatorIn(space.id, after(6)))
    expect((await linesOf(space.id)).map(({ action }) => action)).toEqual(['tests.young', 'tests.late'])
    expect(await verifyAudit(space.scope)).toMatchObject({ lines: 2, firstBreak: null })
  })

  it('seals the chain of the platform itself', async () => {
    const { home } = openPlatformScope(env, realChance())
    await write(home, 2)
    expect(await sealAudit(home)).toEqual({ sealed: 2, hasMore: false })
    expect(await verifyAudit(home)).toMatchObject({ lines: 2, firstBreak: null })
  })
})

describe('two jobs at once', () => {
  it('make one unbroken chain, each of twenty times', async () => {
    const space = await aSpace()
    let sealed = 0
    for (let run = 0; run < 20; run++) {
      await write(operatorIn(space.id, after(run)), 3)
      // The second job seals at another moment, so that its hashes are others; a late line comes between them.
      const done = await Promise.all([
        sealAudit(operatorIn(space.id, after(run + 1))),
        write(operatorIn(space.id, after(run - 1)), 1),
        sealAudit(operatorIn(space.id, after(run + 2))),
      ])
      sealed += done[0].sealed + done[2].sealed
    }
    sealed += (await sealAudit(operatorIn(space.id, after(30)))).sealed
    expect(sealed).toBe(80)
    expect(await verifyAudit(space.scope)).toMatchObject({ lines: 80, firstBreak: null })
  })

  it.each([
    ['first', 'a younger', 1],
    ['first', 'an older', -1],
    ['second', 'a younger', 1],
    ['second', 'an older', -1],
  ])('leave all to the %s to write, where the second saw %s line more', async (winner, _, minute) => {
    const space = await aSpace()
    await write(space.scope, 3)
    const first = await heldBack(operatorIn(space.id, after(2)))
    await write(operatorIn(space.id, after(minute)), 1)
    const second = await heldBack(operatorIn(space.id, after(3)))
    const [quick, slow] = winner === 'first' ? [first, second] : [second, first]
    expect(await quick()).toEqual({ sealed: winner === 'first' ? 3 : 4, hasMore: false })
    expect(await slow()).toEqual({ sealed: 0, hasMore: false })
    await sealAudit(operatorIn(space.id, after(4)))
    expect(await verifyAudit(space.scope)).toMatchObject({ lines: 4, firstBreak: null })
  })
})

/** Lets a job read, and write what it found only when it is told to. */
async function heldBack(scope: Scope): Promise<() => ReturnType<typeof sealAudit>> {
  const [hasRead, mayWrite] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const commitThenRead: typeof scope.db.commitThenRead = async (statements, queries) => {
    hasRead.resolve()
    await mayWrite.promise
    return scope.db.commitThenRead(statements, queries)
  }
  const sealing = sealAudit({ ...scope, db: { ...scope.db, commitThenRead } })
  await hasRead.promise
  return () => {
    mayWrite.resolve()
    return sealing
  }
}

describe('the job', () => {
  it('seals 250 lines in three goes, each of which asks for the next', async () => {
    const space = await aSpace()
    await write(space.scope, 250)
    const job = jobAt(space.id, after(1))
    const seen: unknown[] = []
    for (let go = 0; go < 3; go++) {
      await job.run()
      const { lines } = await verifyAudit(space.scope)
      seen.push([lines, job.queue.sent.length])
    }
    expect(seen).toEqual([
      [100, 1],
      [200, 2],
      [250, 2],
    ])
    expect(job.queue.sent[0]).toMatchObject({ spaceId: space.id, job: { type: 'audit.seal' } })
    expect(await verifyAudit(space.scope)).toMatchObject({ firstBreak: null })
  })

  it('reports a line that has waited more than five minutes, and seals it', async () => {
    const space = await aSpace()
    await write(space.scope, 1)
    const inTime = jobAt(space.id, after(5))
    const tooLate = jobAt(space.id, new Date(after(5).getTime() + 1000))
    await tooLate.run()
    expect(tooLate.lines).toEqual([
      { job: 'audit.seal', space: space.id, since: '2026-03-02T12:00:00Z', error: expect.any(String) },
    ])
    expect(await verifyAudit(space.scope)).toMatchObject({ lines: 1 })
    await write(space.scope, 1)
    await inTime.run()
    expect(inTime.lines).toEqual([])
  })
})

describe('the chains of two spaces', () => {
  it('know nothing of each other, and the same line has another hash in each', async () => {
    const [one, other] = [await aSpace(), await aSpace()]
    const id = one.scope.newId('audit')
    const deed = { action: 'tests.write', subjectKind: 'space', subjectId: one.id } as const
    for (const { scope } of [one, other]) {
      const still: Scope = { ...scope, newId: <K extends Parameters<typeof scope.newId>[0]>() => asId<K>(id) }
      await scope.db.commit([auditLine(still, deed)])
    }
    await sealAudit(one.scope)
    expect(await linesOf(other.id)).toMatchObject([{ seq: null, hash: null }])
    await sealAudit(other.scope)
    const [[first], [second]] = [await linesOf(one.id), await linesOf(other.id)]
    expect({ ...first, space_id: '', hash: '' }).toEqual({ ...second, space_id: '', hash: '' })
    expect(first?.seq).toBe(1)
    expect(first?.hash).not.toBe(second?.hash)
  })
})
