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
