import { env } from 'cloudflare:workers'
import { sweep } from '@serai/workers/jobs/crons.ts'
import { openPlatformScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { describe, expect, it } from 'vitest'
import { countingD1 } from '../support/counting-d1.ts'
import { memoryQueue } from '../support/memory-queue.ts'
import { noon } from '../support/setting.ts'
import { aSpace } from '../support/space.ts'

/** What is over in a space for good: so many sealed lines, finished imports and sent mails. */
async function addThePast(spaceId: string, count: number): Promise<void> {
  const numbers = 'with recursive n(n) as (select 1 union all select n + 1 from n where n < ?2)'
  const past = '2025-03-02T12:00:00Z'
  const written = [
    `insert into audit_lines (space_id, id, at, actor, action, subject_kind, subject_id, detail)
     select ?1, 'line-' || n, '${past}', 'system', 'tests.do', 'space', ?1, '{}' from n`,
    `insert into imports (space_id, id, file_name, encoding, header, state, rows, created_at, finished_at)
     select ?1, 'import-' || n, 'list.csv', 'utf-8', '[]', 'done', 1, '${past}', '${past}' from n`,
    `insert into mails (space_id, id, template, to_address, state, attempts, expires_at, created_at, sent_at, failure)
     select ?1, 'mail-' || n, 'welcome', 'one@example.org', 'sent', 1, '${past}', '2026-03-01T12:00:00Z', '${past}', '' from n`,
  ]
  await env.DB.batch(written.map((sql) => env.DB.prepare(`${numbers} ${sql}`).bind(spaceId, count)))
  await env.DB.prepare(
    `update audit_lines set seq = cast(substr(id, 6) as integer), hash = id, sealed_at = at where space_id = ?1`,
  )
    .bind(spaceId)
    .run()
}

/** What a sweep at this moment reads of the database. */
async function rowsReadBySweep(): Promise<number> {
  const { database, asked } = countingD1(env.DB)
  const chance = { ...realChance(), now: noon }
  await sweep({ env: { ...env, DB: database, JOBS: memoryQueue() }, chance, log: () => {} })
  return asked.trips.flatMap(({ statements }) => statements).reduce((sum, { rowsRead }) => sum + rowsRead, 0)
}

describe('the sweep of each minute', () => {
  it('reads next to nothing while nothing is due, whatever has been', async () => {
    const space = await aSpace()
    await rowsReadBySweep()
    await addThePast(space.id, 3_000)
    expect(
      await openPlatformScope(env, { ...realChance(), now: noon }).platform.listDueWork(noon.toISOString()),
    ).toEqual([])
    expect(await rowsReadBySweep()).toBeLessThan(50)
  })
})
