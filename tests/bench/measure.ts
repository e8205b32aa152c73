import { writeState, type BenchState } from './bench-state.ts'
import { cellsOf, runCell, type Cell, type PageCells, type Run, type Who } from './cells.ts'
import { openLoadAgent, type LoadAgent } from './load.ts'
import { median } from './median.ts'
import type { Mode, PageName } from './pages.ts'
import { serveWorker, type ServedWorker } from './served-worker.ts'

/** What is measured, and for how long. */
export type Plan = {
  /** Items of the spaces, the fewest first. */
  readonly sizes: readonly number[]
  readonly pages: readonly PageName[]
  readonly rounds: number
  /** How long a page that is read each time is asked for, in each round; the others take half of it. */
  readonly seconds: number
  readonly now: Date
}

/** The middle of all rounds, and each of them in their order. CPU and p50 are milliseconds. */
export type Measured = Run & {
  readonly page: PageName
  readonly who: Who
  readonly mode: Mode
  readonly rounds: readonly Run[]
}

export type SizeResult = {
  readonly items: number
  readonly measured: readonly Measured[]
  readonly notes: readonly string[]
  readonly bytes: readonly (PageCells['bytes'] & { readonly page: PageName })[]
}

/** Both Workers over a space of one size, each in a process of its own. */
type Stand = {
  readonly state: BenchState
  readonly workers: { readonly [W in Who]: ServedWorker }
  readonly pages: readonly (PageCells & { readonly page: PageName })[]
}

/** Measures every page at every size, of the floor and of the product, all of them in turn. */
export async function measure(plan: Plan, say: (line: string) => void): Promise<readonly SizeResult[]> {
  const stands: Stand[] = []
  const agent = openLoadAgent()
  try {
    for (const items of plan.sizes) {
      const began = Date.now()
      stands.push(await openStand(items, plan))
      say(`${items} items: written and served in ${((Date.now() - began) / 1000).toFixed(0)} s`)
    }
    const runs = await runAll(agent, plan, stands, say)
    return stands.map((stand) => resultOf(stand, runs))
  } finally {
    agent.close()
    await Promise.all(stands.flatMap(({ workers }) => [workers.floor.close(), workers.ours.close()]))
  }
}

async function openStand(items: number, { pages, now }: Plan): Promise<Stand> {
  const state = await writeState(items, now)
  const workers = { floor: await serveWorker(state.floor), ours: await serveWorker(state.ours) }
  const found: (PageCells & { readonly page: PageName })[] = []
  for (const page of pages) found.push({ page, ...(await cellsOf(page, state.corpus, workers)) })
  return { state, workers, pages: found }
}

/** Runs every cell once a round, so that whatever else the machine does meets them all alike. */
async function runAll(
  agent: LoadAgent,
  { pages, rounds, seconds }: Plan,
  stands: readonly Stand[],
  say: (line: string) => void,
): Promise<ReadonlyMap<Cell, readonly Run[]>> {
  const cellsOfPage = (page: PageName) =>
    stands.flatMap((stand) => stand.pages.filter((one) => one.page === page).flatMap(({ cells }) => cells))
  const runs = new Map<Cell, Run[]>(pages.flatMap(cellsOfPage).map((cell) => [cell, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [cell, own] of runs) {
      // V8 compiles what runs often, so code that has run a few times only is another code.
      await (round === 0 ? runCell(agent, cell, 1, 300) : runCell(agent, cell, 0.1))
      own.push(await runCell(agent, cell, cell.mode === 'uncached' ? seconds : seconds / 2))
    }
    say(`round ${round + 1} of ${rounds} is measured`)
  }
  return runs
}

function resultOf({ state, pages }: Stand, runs: ReadonlyMap<Cell, readonly Run[]>): SizeResult {
  return {
    items: state.corpus.items,
    measured: pages.flatMap(({ cells }) => cells.map((cell) => measured(cell, runs.get(cell) ?? []))),
    notes: pages.flatMap(({ notes }) => notes),
    bytes: pages.map(({ page, bytes }) => ({ page, ...bytes })),
  }
}

function measured({ page, who, mode }: Cell, rounds: readonly Run[]): Measured {
  const of = (field: keyof Run) => median(rounds.map((run) => run[field]))
  return { page, who, mode, cpu: of('cpu'), p50: of('p50'), perSecond: of('perSecond'), rounds }
}
