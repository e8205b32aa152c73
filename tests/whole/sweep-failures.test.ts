import { env } from 'cloudflare:workers'
import { runImports } from '@serai/workers/jobs/run-imports.ts'
import { sweep } from '@serai/workers/jobs/crons.ts'
import type { JobSetting } from '@serai/workers/jobs/job-setting.ts'
import { runImport } from '@serai/members'
import { perform } from '@serai/scope'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { queued } from '../support/mailbox.ts'
import { aListingSpace, imported, listFile, outcomesOf, somebodyOf, started } from '../support/member-list.ts'
import { memoryQueue } from '../support/memory-queue.ts'
import { noon, stillRandom } from '../support/setting.ts'
import { aSpace } from '../support/space.ts'
import { stillEnv } from '../support/still-env.ts'
import { valueOf } from '../support/value-of.ts'

type Line = Readonly<Record<string, unknown>>

/** What a sweep at noon logs, asks the queue for, and fails with. */
async function swept(queue = memoryQueue(), changes: Partial<JobSetting['env']> = {}) {
  const lines: Line[] = []
  const setting: JobSetting = {
    env: { ...env, JOBS: queue, ...changes },
    chance: { now: noon, random: stillRandom() },
    log: (line) => lines.push(line),
  }
  const error = await sweep(setting).then(
    () => null,
    (thrown: Error) => thrown.message,
  )
  return { lines, error, asked: queue.sent.map(({ spaceId, job }) => `${spaceId} ${job.type}`) }
}

/** What the sweep forgets or makes, each by a row that says whether it came to it. */
const traces = {
  keys: 'select count(*) as n from signing_keys',
  attempts: "select 1 - count(*) as n from tries where key = 'old'",
  mails: "select 1 - count(*) as n from mails where id = 'old'",
}

async function done(): Promise<readonly string[]> {
  const counts = await Promise.all(
    Object.entries(traces).map(async ([part, sql]) => [part, await env.DB.prepare(sql).first('n')] as const),
  )
  return counts.flatMap(([part, count]) => (count === 1 ? [part] : []))
}

/** A trigger that refuses what one part writes. */
const refusals = {
  keys: 'create trigger broken before insert on signing_keys',
  attempts: 'create trigger broken before delete on tries',
  logins: 'create trigger broken before delete on logins',
  mails: 'create trigger broken before delete on mails',
  imports: 'create trigger broken before delete on import_rows',
}

function broken(part: keyof typeof refusals): Promise<unknown> {
  return env.DB.prepare(`${refusals[part]} begin select raise(abort, 'out of order'); end`).run()
}

let spaceId: string

beforeEach(async () => {
  const space = await aSpace()
  spaceId = space.id
  await queued(space.scope)
  const long = '2024-01-01T00:00:00Z'
  await env.DB.batch([
    env.DB.prepare('delete from signing_keys'),
    env.DB.prepare(`insert into tries (key, count, resets_at) values ('old', 1, ?)`).bind(long),
    env.DB.prepare(
      `insert into mails (space_id, id, template, to_address, state, attempts, expires_at, created_at, failure)
       values (?1, 'old', 'invitation', 'one@example.org', 'sent', 1, ?2, ?2, '')`,
    ).bind(spaceId, long),
    env.DB.prepare(
      `insert into logins (space_id, id, identity_id, factors, auth_at, device, place, created_at, seen_at, idle_until, ends_at)
       values (?1, 'old', 'someone', '[]', ?2, '', '', ?2, ?2, ?2, ?2)`,
    ).bind(spaceId, long),
  ])
})

afterEach(async () => {
  await env.DB.batch([
    env.DB.prepare('drop trigger if exists broken'),
    env.DB.prepare("delete from tries where key = 'old'"),
    env.DB.prepare("delete from mails where id = 'old'"),
    env.DB.prepare("delete from logins where id = 'old'"),
  ])
})

describe('a part of the sweep that fails', () => {
  it('is none where all is well', async () => {
    const { lines, error, asked } = await swept()
    expect([lines, error]).toEqual([[], null])
    expect(asked).toContain(`${spaceId} mail.send-due`)
    expect(await done()).toEqual(['keys', 'attempts', 'mails'])
  })

  it.each([
    ['keys', 'keys'],
    ['attempts', 'old attempts'],
    ['logins', 'old logins'],
    ['mails', 'old mails'],
  ] as const)('stops none of the others, is logged, and fails the run: %s', async (what, part) => {
    await broken(what)
    const { lines, error, asked } = await swept()
    expect(error).toBe(`Of the sweep this failed: ${part}.`)
    expect(lines).toEqual([
      { of: 'the sweep', part, error: expect.stringContaining('out of order') as string },
    ])
    expect(asked).toContain(`${spaceId} mail.send-due`)
    expect(await done()).toEqual(['keys', 'attempts', 'mails'].filter((one) => one !== what))
  })

  it('stops none of the others where what is due cannot be listed', async () => {
    await env.DB.exec('alter table imports rename to imports_elsewhere')
    const { error, asked } = await swept()
    await env.DB.exec('alter table imports_elsewhere rename to imports')
    expect([error, asked]).toEqual(['Of the sweep this failed: due work.', []])
    expect(await done()).toEqual(['keys', 'attempts', 'mails'])
  })

  it('loses no other messages where the queue refuses some', async () => {
    const others = await Promise.all(Array.from({ length: 110 }, () => aSpace()))
    await Promise.all(others.map(({ scope }) => queued(scope)))
    const whole = (await swept()).asked
    const queue = memoryQueue()
    let refused = 0
    const stubborn: typeof queue = {
      ...queue,
      sendBatch: (messages) =>
        refused++ === 0 ? Promise.reject(new Error('The queue is full.')) : queue.sendBatch(messages),
    }
    const { lines, error, asked } = await swept(stubborn)
    expect(asked).toEqual(whole.slice(100))
    expect(error).toBe('Of the sweep this failed: due work.')
    expect(lines).toMatchObject([
      { of: 'asking for due work', part: 'messages from 0' },
      { of: 'the sweep', part: 'due work' },
    ])
    expect(await done()).toEqual(['keys', 'attempts', 'mails'])
  })

  it('is the only one where the secret is no good', async () => {
    const { error } = await swept(memoryQueue(), { SECRET: 'weak' })
    expect(error).toBe('Of the sweep this failed: keys.')
    expect(await done()).toEqual(['attempts', 'mails'])
  })
})

describe('a part of the imports of a space that fails', () => {
  it('holds up no rows that are due, is logged, and has the message sent again', async () => {
    const space = await aListingSpace()
    await imported(space.scope, listFile([somebodyOf(1)]))
    const importId = await started(space.scope, listFile([somebodyOf(2)]))
    valueOf(await perform(runImport, space.scope, { importId }))
    await broken('imports')
    const lines: Line[] = []
    const tomorrow = { ...space.scope, now: new Date(noon.getTime() + 25 * 3_600_000) }
    const setting = { env: stillEnv, chance: { now: tomorrow.now, random: stillRandom() } }
    const run = runImports(
      tomorrow,
      { type: 'members.import-due' },
      { ...setting, log: (line) => lines.push(line) },
    )
    await expect(run).rejects.toThrow('Of members.import-due this failed: old rows.')
    expect(lines).toMatchObject([{ of: 'members.import-due', part: 'old rows' }])
    expect(await outcomesOf(space, importId)).toEqual(new Map([[2, 'added']]))
  })
})
