import { env } from 'cloudflare:workers'
import { runImport, takeDueRows, undoImport } from '@serai/members'
import { allRights, perform, type Right, type Scope } from '@serai/scope'
import { runImports } from '@serai/workers/jobs/run-imports.ts'
import { openScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aListingSpace,
  countsOf,
  listFile,
  outcomesOf,
  somebodyOf,
  started,
  stateOf,
  stepsOf,
  takeAll,
  type Cells,
} from '../support/member-list.ts'
import { aMemberWith } from '../support/people.ts'
import { browserOfMember } from '../support/sign-in.ts'
import { memoryQueue } from '../support/memory-queue.ts'
import { noon } from '../support/setting.ts'
import { operatorIn, type TestSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

/** Lists of few columns: what is tried here is how many rows they have. */
const file = (count: number, changes: Cells = {}) =>
  listFile(
    Array.from({ length: count }, (_, n) => ({ ...somebodyOf(n), ...changes })),
    ['email', 'name', 'title', 'programme', 'year'],
  )

/** The operator in a space whose database fails at the batch of this number, before or after it has run. */
function failingAt({ id }: TestSpace, failing: number, when: 'before' | 'after'): Scope<Right> {
  let batches = 0
  const DB = {
    prepare: (sql: string) => env.DB.prepare(sql),
    batch: async (statements: D1PreparedStatement[]) => {
      batches += 1
      const isIt = batches === failing
      if (isIt && when === 'before') throw new Error('The database is gone.')
      const done = await env.DB.batch(statements)
      if (isIt) throw new Error('The answer is lost.')
      return done
    },
  } as unknown as D1Database
  const chance = { ...realChance(), now: noon }
  return openScope({ ...env, DB }, id, { kind: 'operator' }, allRights, chance)
}

/** A space in which an import of these rows is under way. */
async function underWay(bytes: Uint8Array) {
  const space = await aListingSpace()
  const importId = await started(space.scope, bytes)
  valueOf(await perform(runImport, space.scope, { importId }))
  return { space, importId }
}

describe('T24: an import that is stopped between', () => {
  let whole: { readonly csv: string; readonly counts: Record<string, number>; readonly steps: number }
  const bytes = file(1100)

  beforeAll(async () => {
    const { space, importId } = await underWay(bytes)
    await takeAll(space.scope)
    whole = {
      csv: await stateOf(space.scope),
      counts: await countsOf(space, importId),
      steps: await stepsOf(space, importId),
    }
  }, 60_000)

  it('had everything in when nothing stopped it', () => {
    expect(whole.counts).toEqual({ added: 1100 })
    expect(whole.csv.split('\r\n')).toHaveLength(1102)
    expect(whole.steps).toBe(5)
  })

  // A go asks for the import, its rows, the rules, the entries and the handles, and then writes.
  it.each([
    [6, 'before'],
    [6, 'after'],
    [10, 'before'],
    [12, 'before'],
    [12, 'after'],
  ] as const)('at batch %d, %s it ran, comes to the same end', async (failing, when) => {
    const { space, importId } = await underWay(bytes)
    await expect(takeAll(failingAt(space, failing, when))).rejects.toThrow(/gone|lost/)
    await takeAll(space.scope)
    expect(await countsOf(space, importId)).toEqual(whole.counts)
    expect(await stateOf(space.scope)).toBe(whole.csv)
    expect(await stepsOf(space, importId)).toBe(whole.steps)
  })

  it('is stopped by its undoing, and no row of it is taken then', async () => {
    const { space, importId } = await underWay(bytes)
    const before = await stateOf(space.scope)
    await takeDueRows(space.scope)
    valueOf(await perform(undoImport, space.scope, { importId }))
    expect(await takeAll(space.scope)).toBe(0)
    expect(await stateOf(space.scope)).toBe(before)
  })
})

/** The operator in a space whose database refuses each batch that writes rows of an import, and no other. */
function neverWriting({ id }: TestSpace): Scope<Right> {
  const written = new Set<D1PreparedStatement>()
  const DB = {
    prepare: (sql: string) => {
      const statement = env.DB.prepare(sql)
      const bind = (...values: unknown[]) => {
        const bound = statement.bind(...values)
        if (/^update "import_rows" set .*"reasons" = /.test(sql)) written.add(bound)
        return bound
      }
      return { bind }
    },
    batch: (statements: D1PreparedStatement[]) => {
      if (statements.some((one) => written.has(one))) throw new Error('The rows cannot be written.')
      return env.DB.batch(statements)
    },
  } as unknown as D1Database
  const chance = { ...realChance(), now: noon }
  return openScope({ ...env, DB }, id, { kind: 'operator' }, allRights, chance)
}

describe('T24: an import that cannot go on', () => {
  it('ends as failed, with what went in and what did not, and is undone all the same', async () => {
    const { space, importId } = await underWay(file(700))
    await takeDueRows(space.scope)
    const broken = neverWriting(space)
    let throws = 0
    while ((await stateOfImport(importId)) === 'running' && throws < 20)
      await takeDueRows(broken).catch(() => (throws += 1))
    expect([await stateOfImport(importId), throws]).toEqual(['failed', 12])
    expect(await countsOf(space, importId)).toEqual({ added: 500, waiting: 200 })
    // The rows that were left are in the file, and nowhere else.
    expect(await cellsLeft(importId)).toEqual(['[]'])
    expect(await takeAll(space.scope)).toBe(0)

    const browser = await browserOfMember(space, await aMemberWith(space, 'admin'))
    const page = `/admin/import/${importId.toLowerCase()}`
    const { html } = await browser.get(page)
    expect(html).toContain('Stopped before its end')
    expect(html).toContain('200 rows, from line 502 of the file on, did not go in.')
    expect(html).toContain('<dt>New entries</dt><dd class="figures">500</dd>')
    expect(html).not.toContain('http-equiv="refresh"')
    expect((await browser.send(`${page}/undo`, { confirm: 'on' })).location).toBe(`${page}?done=undone`)
    expect(await stateOf(space.scope)).not.toContain('person-')
  })

  it('goes on where no dozen of goes in a row failed', async () => {
    const { space, importId } = await underWay(file(700))
    const broken = neverWriting(space)
    for (let go = 0; go < 11; go++) await expect(takeDueRows(broken)).rejects.toThrow('cannot be written')
    await takeDueRows(space.scope)
    for (let go = 0; go < 11; go++) await expect(takeDueRows(broken)).rejects.toThrow('cannot be written')
    await takeAll(space.scope)
    expect([await stateOfImport(importId), await countsOf(space, importId)]).toEqual(['done', { added: 700 }])
  })
})

async function stateOfImport(importId: string): Promise<string | undefined> {
  const row = await env.DB.prepare('select state from imports where id = ?')
    .bind(importId)
    .first<{ state: string }>()
  return row?.state
}

async function cellsLeft(importId: string): Promise<readonly string[]> {
  const { results } = await env.DB.prepare('select distinct cells from import_rows where import_id = ?')
    .bind(importId)
    .all<{ cells: string }>()
  return results.map(({ cells }) => cells)
}

describe('T24: the job of an import', () => {
  it('takes each row once, with two of it at the same moment and a message that comes again', async () => {
    const { space, importId } = await underWay(file(700))
    await twoAtOnce(space)
    expect(await countsOf(space, importId)).toEqual({ added: 700 })
    const changing = await started(space.scope, file(700, { title: 'Another' }))
    valueOf(await perform(runImport, space.scope, { importId: changing }))
    // Nothing but what is demanded of the rows is in the way of a second writer: no key is taken.
    await twoAtOnce(space)
    expect(await countsOf(space, changing)).toEqual({ changed: 700 })
    // Started, run, and one line for each go.
    expect([await stepsOf(space, importId), await stepsOf(space, changing)]).toEqual([4, 4])

    const [csv, rows] = [await stateOf(space.scope), await outcomesOf(space, changing)]
    const queue = memoryQueue()
    const setting = {
      env: { ...env, JOBS: queue },
      chance: { ...realChance(), now: noon },
      log: () => undefined,
    }
    await runImports(space.scope, { type: 'members.import-due' }, setting)
    expect([await stateOf(space.scope), await outcomesOf(space, changing)]).toEqual([csv, rows])
    expect(await stepsOf(space, changing)).toBe(4)
  })
})

async function twoAtOnce({ id }: TestSpace): Promise<void> {
  await Promise.all([takeAll(operatorIn(id)), takeAll(operatorIn(id))])
}
