import type { Corpus } from './data/corpus.ts'
import type { Asked, LoadAgent } from './load.ts'
import { headersOfFloor, headersOfOurs, pathsOf, type Mode, type PageName } from './pages.ts'
import { ask, itemsShown, type Answer } from './probe.ts'
import type { ServedWorker } from './served-worker.ts'

/** Who is measured. */
export type Who = 'floor' | 'ours'

/** One thing that is measured: a page of somebody's, asked for in one way. */
export type Cell = {
  readonly page: PageName
  readonly who: Who
  readonly mode: Mode
  readonly worker: ServedWorker
  readonly requests: readonly Asked[]
  readonly status: number
}

/** The cells of a page, and what there is to say of those that are missing. */
export type PageCells = {
  readonly cells: readonly Cell[]
  readonly notes: readonly string[]
  /** Bytes of the page's HTML, as it is drawn. */
  readonly bytes: { readonly [W in Who]: number }
}

type Workers = { readonly [W in Who]: ServedWorker }

/**
 * Asks both Workers for a page once in every way that will be measured, and throws when what came back is not what is
 * to be measured. A page that is not there is left out, and said so.
 */
export async function cellsOf(page: PageName, corpus: Corpus, workers: Workers): Promise<PageCells> {
  const paths = pathsOf(page, corpus)
  const [first = '/'] = paths
  const plain = await ask(workers.ours, { path: first, headers: headersOfOurs('uncached', '') })
  if (plain.status !== 200) {
    const notes = [`${page}: left out, for ${first} answers ${plain.status}`]
    return { cells: [], notes, bytes: { floor: 0, ours: 0 } }
  }
  if (plain.isFromCache) throw new Error(`${first} came from the cache though a token was shown.`)
  const bare = await ask(workers.floor, { path: first, headers: headersOfFloor('uncached') })
  if (bare.status !== 200) throw new Error(`The floor answers ${bare.status} to ${first}: ${bare.text}`)

  const tags = await cachedTags(workers.ours, paths)
  return {
    cells: waysToAsk(page, paths, tags, workers),
    notes: [
      ...differences(page, itemsShown(bare.text), itemsShown(plain.text)),
      ...(tags === null ? [`${page}: never kept in the cache, so measured uncached alone`] : []),
      ...(tags?.includes(null) === true ? [`${page}: no 304 was measured, for the page has no ETag`] : []),
    ],
    bytes: { floor: Buffer.byteLength(bare.text), ours: Buffer.byteLength(plain.text) },
  }
}

/** The cells of a page, those of the floor first. `tags` are its ETags; null when it is never cached. */
function waysToAsk(
  page: PageName,
  paths: readonly string[],
  tags: readonly (string | null)[] | null,
  workers: Workers,
): readonly Cell[] {
  const ours = (mode: Mode, status: number): Cell => ({
    ...{ page, mode, status, who: 'ours', worker: workers.ours },
    requests: paths.map((path, n) => ({ path, headers: headersOfOurs(mode, tags?.[n] ?? '') })),
  })
  const floor = (mode: Mode): Cell => ({
    ...{ page, mode, status: 200, who: 'floor', worker: workers.floor },
    requests: paths.map((path) => ({ path, headers: headersOfFloor(mode) })),
  })
  const uncached = [floor('uncached'), ours('uncached', 200)]
  if (tags === null) return uncached
  const cached = [...uncached, floor('cached'), ours('cached', 200)]
  return tags.includes(null) ? cached : [...cached, ours('unchanged', 304)]
}

/** The tags of pages once each comes from the cache; null when one never does. */
async function cachedTags(
  worker: ServedWorker,
  paths: readonly string[],
): Promise<readonly (string | null)[] | null> {
  const tags: (string | null)[] = []
  for (const path of paths) {
    const answer = await fromCache(worker, path)
    if (answer === null) return null
    tags.push(answer.etag)
  }
  return tags
}

async function fromCache(worker: ServedWorker, path: string): Promise<Answer | null> {
  // A page is put into the cache after its answer, so the next request may still come too early.
  for (let tries = 0; tries < 10; tries++) {
    const answer = await ask(worker, { path, headers: headersOfOurs('cached', '') })
    if (answer.isFromCache) return answer
    await new Promise((resolve) => setTimeout(resolve, 20 * tries))
  }
  return null
}

function differences(page: string, floor: readonly string[], ours: readonly string[]): readonly string[] {
  const onlyIn = (some: readonly string[], others: readonly string[]) =>
    some.filter((path) => !others.includes(path)).length
  const [more, fewer] = [onlyIn(ours, floor), onlyIn(floor, ours)]
  return more + fewer === 0
    ? []
    : [`${page}: leads to ${more} items that the floor's page does not, and the floor's to ${fewer} others`]
}

/** What one run of a cell cost. */
export type Run = { readonly cpu: number; readonly p50: number; readonly perSecond: number }

/** Puts load on a cell; throws when any answer is not the one that is measured. */
export async function runCell(agent: LoadAgent, cell: Cell, seconds: number, least = 0): Promise<Run> {
  const { worker, requests, status } = cell
  const before = worker.cpu()
  const load = { host: worker.host, port: worker.port, requests, seconds, least, atOnce: 8 }
  const { answers, p50, seconds: took, statuses } = await agent.drive(load)
  const cpu = (worker.cpu() - before) / answers
  if (statuses[status] !== answers) {
    const what = `${cell.page} (${cell.who}, ${cell.mode})`
    throw new Error(`${what} was to answer ${status} alone; it answered ${JSON.stringify(statuses)}.`)
  }
  return { cpu, p50, perSecond: answers / took }
}
