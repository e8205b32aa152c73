import { env } from 'cloudflare:workers'
import { auditLine, sealAudit, verifyAudit } from '@serai/audit'
import type { SpaceId } from '@serai/kernel'
import { checkChains } from '@serai/workers/operator/check-chains.ts'
import { openPlatformScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { aMember } from '../support/member.ts'
import { aSpace, operatorIn, type TestSpace } from '../support/space.ts'
import { stillEnv } from '../support/still-env.ts'

/** Somebody with the keys of the database takes its guards away: the lines of this file have none. */
beforeAll(async () => {
  const guards = await env.DB.prepare(
    "select name from sqlite_schema where type = 'trigger' and tbl_name = 'audit_lines'",
  ).all<{ name: string }>()
  if (guards.results.length === 0) throw new Error('There is no guard to take away.')
  await env.DB.batch([
    ...guards.results.map(({ name }) => env.DB.prepare(`drop trigger ${name}`)),
    env.DB.prepare('drop index audit_lines_in_order'),
  ])
})

/** A space with this many sealed lines. */
async function aChain(count: number): Promise<TestSpace> {
  const space = await aSpace()
  const { scope } = space
  const deed = { action: 'tests.write', subjectKind: 'space', subjectId: space.id } as const
  await scope.db.commit(
    Array.from({ length: count }, (_, n) => auditLine(scope, { ...deed, detail: { n, who: 'x' } })),
  )
  for (let sealed = 0; sealed < count;) sealed += (await sealAudit(scope)).sealed
  return space
}

async function run(sql: string, ...values: readonly (string | number | null)[]) {
  const done = await env.DB.prepare(sql)
    .bind(...values)
    .run()
  expect(done.meta.changes).toBeGreaterThan(0)
}

async function lineOf(space: SpaceId, seq: number): Promise<Readonly<Record<string, string>>> {
  const line = await env.DB.prepare('select * from audit_lines where space_id = ? and seq = ?')
    .bind(space, seq)
    .first<Record<string, string>>()
  return line ?? {}
}

const breakOf = async (space: TestSpace) => (await verifyAudit(space.scope)).firstBreak

describe('a chain', () => {
  it('that nobody touched holds', async () => {
    const space = await aChain(5)
    expect(await verifyAudit(space.scope)).toMatchObject({ lines: 5, firstBreak: null })
  })

  it.each([
    ["detail = json_set(detail, '$.who', 'y')"],
    // The same JSON in another spelling is not what was written either.
    ["detail = detail || ' '"],
    ["action = 'tests.other'"],
    ["actor = 'system'"],
    ["at = '2020-01-01T00:00:00Z'"],
    ["subject_kind = 'event'"],
    ["subject_id = 'x'"],
    ["id = 'x'"],
    ["sealed_at = '2020-01-01T00:00:00Z'"],
    ['sealed_at = null'],
    ["hash = 'x'"],
    ['hash = null'],
  ])('breaks at a line that was changed: %s', async (change) => {
    const space = await aChain(5)
    await run(`update audit_lines set ${change} where space_id = ? and seq = 3`, space.id)
    const { hash } = await lineOf(space.id, 2)
    expect(await verifyAudit(space.scope)).toEqual({
      lines: 2,
      head: { seq: 2, hash },
      firstBreak: { seq: 3, reason: 'changed' },
    })
  })

  it('breaks at a line that is said to be a member’s', async () => {
    const space = await aChain(5)
    const memberId = await aMember(space)
    await run('update audit_lines set member_id = ? where space_id = ? and seq = 3', memberId, space.id)
    expect(await breakOf(space)).toEqual({ seq: 3, reason: 'changed' })
  })

  it.each([1, 3])('breaks where line %i was deleted', async (seq) => {
    const space = await aChain(5)
    await run('delete from audit_lines where space_id = ? and seq = ?', space.id, seq)
    expect(await breakOf(space)).toEqual({ seq, reason: 'missing' })
  })

  it('breaks where a deleted line’s place was given to the next', async () => {
    const space = await aChain(5)
    await run('delete from audit_lines where space_id = ? and seq = 3', space.id)
    await run('update audit_lines set seq = seq - 1 where space_id = ? and seq > 3', space.id)
    expect(await breakOf(space)).toEqual({ seq: 3, reason: 'changed' })
  })

  it('breaks where two lines changed places', async () => {
    const space = await aChain(5)
    await run('update audit_lines set seq = 6 - seq where space_id = ? and seq in (2, 4)', space.id)
    expect(await breakOf(space)).toEqual({ seq: 2, reason: 'changed' })
  })

  it('breaks after a line that was changed and hashed anew', async () => {
    const space = await aChain(5)
    const [before, line] = [await lineOf(space.id, 2), await lineOf(space.id, 3)]
    const said = ['id', 'at', 'actor', 'member_id', 'action', 'subject_kind', 'subject_id', 'detail']
    const anew = { ...line, action: 'tests.other' } as Readonly<Record<string, string>>
    const hashOf = async (one: typeof anew) => {
      const head = ['serai.audit.1', space.id, 3, before['hash'], one['sealed_at']]
      const text = JSON.stringify([...head, ...said.map((name) => one[name])])
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    }
    expect(await hashOf(line)).toBe(line['hash'])
    const set = "update audit_lines set action = 'tests.other', hash = ? where space_id = ? and seq = 3"
    await run(set, await hashOf(anew), space.id)
    expect(await breakOf(space)).toEqual({ seq: 4, reason: 'changed' })
  })

  it.each([
    [6, { seq: 6, reason: 'changed' }],
    [7, { seq: 6, reason: 'missing' }],
    [0, { seq: 0, reason: 'disordered' }],
    [-1, { seq: -1, reason: 'disordered' }],
    [3, { seq: 3, reason: 'disordered' }],
  ])('breaks where a line was put in as number %i', async (seq, firstBreak) => {
    const space = await aChain(5)
    const { hash } = await lineOf(space.id, 5)
    const columns = 'space_id, id, at, actor, action, subject_kind, subject_id, detail, seq, hash, sealed_at'
    const values = [
      space.id,
      'ZZZZ',
      '2026-03-02T12:00:00Z',
      'system',
      'tests.other',
      'space',
      space.id,
      '{}',
    ]
    const put = `insert into audit_lines (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
    await run(put, ...values, seq, hash ?? '', '2026-03-02T12:00:00Z')
    expect(await breakOf(space)).toEqual(firstBreak)
  })

  it('breaks at a line that was another space’s', async () => {
    const [space, other] = [await aChain(3), await aChain(3)]
    await run('delete from audit_lines where space_id = ? and seq = 1', space.id)
    await run('update audit_lines set space_id = ? where space_id = ? and seq = 1', space.id, other.id)
    expect(await breakOf(space)).toEqual({ seq: 1, reason: 'changed' })
    expect(await breakOf(other)).toEqual({ seq: 1, reason: 'missing' })
  })

  it('is followed beyond what is read at once', async () => {
    const space = await aChain(503)
    expect(await verifyAudit(space.scope)).toMatchObject({ lines: 503, firstBreak: null })
    await run("update audit_lines set action = 'x' where space_id = ? and seq = 502", space.id)
    expect(await verifyAudit(space.scope)).toMatchObject({ lines: 501, firstBreak: { seq: 502 } })
    await run('delete from audit_lines where space_id = ? and seq = 501', space.id)
    expect(await verifyAudit(space.scope)).toMatchObject({ lines: 500, firstBreak: { seq: 501 } })
  })

  it('whose last line was cut off holds, and ends at another head than was kept', async () => {
    const space = await aChain(5)
    const kept = (await verifyAudit(space.scope)).head
    await run('delete from audit_lines where space_id = ? and seq = 5', space.id)
    const report = await verifyAudit(space.scope)
    expect(report).toMatchObject({ lines: 4, firstBreak: null })
    expect(report.head).not.toEqual(kept)
  })
})

describe('a line without a place', () => {
  it('is sealed, whatever else was written into it', async () => {
    const space = await aChain(2)
    const { scope } = space
    await scope.db.commit([
      auditLine(scope, { action: 'tests.write', subjectKind: 'space', subjectId: space.id }),
    ])
    await run(
      "update audit_lines set sealed_at = 'x', hash = 'x' where space_id = ? and seq is null",
      space.id,
    )
    expect(await sealAudit(scope)).toMatchObject({ sealed: 1 })
    expect(await verifyAudit(scope)).toMatchObject({ lines: 3, firstBreak: null })
  })
})

describe('npm run audit:verify', () => {
  it('reads the chain of every space there is, page by page, and counts those that are broken', async () => {
    const [whole, suspended, broken, hostless] = [
      await aChain(2),
      await aChain(3),
      await aChain(4),
      await aChain(1),
    ]
    await run("update spaces set state = 'suspended' where id in (?, ?)", suspended.id, broken.id)
    await run("update space_hosts set state = 'released', canonical = 0 where space_id = ?", hostless.id)
    const lines: string[] = []
    const checked = async () => {
      lines.length = 0
      const { platform } = openPlatformScope(stillEnv, realChance())
      return checkChains({ platform, scopeOf: operatorIn, tell: (line) => lines.push(line) }, 3)
    }
    const before = await checked()
    await run('update audit_lines set action = ? where space_id = ? and seq = 2', 'tests.other', broken.id)
    const every = await env.DB.prepare('select count(*) as n from spaces').first<number>('n')
    expect(await checked()).toEqual({ checked: every, broken: before.broken + 1 })
    expect(lines).toHaveLength(every ?? 0)
    const says = (host: string) => lines.find((line) => line.startsWith(host))
    expect(says('the platform')).toBeDefined()
    expect(says(whole.host)).toMatch(/: 2 sealed lines, head [0-9a-f]{64}$/)
    expect(says(suspended.host)).toContain(', suspended: 3 sealed lines')
    expect(says(broken.host)).toContain(', suspended: BROKEN, line 2')
    expect(says(`space ${hostless.id}`)).toContain(': 1 sealed lines')
  })
})
