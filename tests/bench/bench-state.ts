import { readdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '@serai/workers/operator/shell.ts'
import { build } from 'esbuild'
import { unstable_getMiniflareWorkerOptions as workerOptionsOf } from 'wrangler'
import { writeCorpus, type Corpus } from './data/corpus.ts'
import { writeFloorData } from './data/floor-data.ts'
import { touchDatabase, type BuiltWorker } from './served-worker.ts'

const runs = '.wrangler/bench'

/** What this run builds and writes; another may be going on beside it. */
const folder = `${runs}/${process.pid}`

const scripts = { ours: `${folder}/built/ours/main.js`, floor: `${folder}/built/floor/main.js` }

/** Removes what this run has written, and what runs left behind that were broken off. */
export async function removeRuns(): Promise<void> {
  const found = await readdir(runs).catch(() => [])
  const over = found.filter((pid) => pid === String(process.pid) || !isRunning(Number(pid)))
  await Promise.all(over.map((pid) => rm(`${runs}/${pid}`, { recursive: true, force: true })))
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Builds both Workers, the product as it is deployed. With `isReadable` its names are kept, for profiles. */
export async function buildWorkers({ isReadable = false } = {}): Promise<void> {
  await removeRuns()
  await run('node', ['workers/operator/build.ts'])
  const minify = ['--minify', String(!isReadable)]
  await run('wrangler', ['deploy', '--dry-run', ...minify, '--outdir', dirname(scripts.ours)])
  const floor = fileURLToPath(new URL('./floor/floor.ts', import.meta.url))
  await build({
    // workerd runs what a module exports by default.
    stdin: { contents: `export { floor as default } from ${JSON.stringify(floor)}`, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2024',
    outfile: scripts.floor,
  })
}

/** Two Workers over the same items, each with a database of its own. */
export type BenchState = {
  readonly ours: BuiltWorker
  readonly floor: BuiltWorker
  readonly corpus: Corpus
}

/** Writes the databases of one size while nobody serves them. */
export async function writeState(items: number, now: Date): Promise<BenchState> {
  const states = `${folder}/${items}`
  // The asset server stands before the Worker and hands on what is no file; nothing here asks for a file.
  const { assets: _, modulesRules: _rules, ...options } = workerOptionsOf('wrangler.toml').workerOptions
  const ours = { options, script: scripts.ours, state: `${states}/ours/v3` }
  const floorOptions = { compatibilityDate: options.compatibilityDate, d1Databases: { DB: { id: 'floor' } } }
  const floor = { options: floorOptions, script: scripts.floor, state: `${states}/floor/v3` }
  await run('wrangler', ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', `${states}/ours`])
  await touchDatabase(floor)

  const file = await databaseIn(ours)
  const corpus = await writeCorpus(file, items, now)
  writeFloorData(await databaseIn(floor), file, corpus.space)
  return { corpus, ours, floor }
}

/** The one SQLite file in which miniflare keeps a Worker's D1. */
export async function databaseIn({ state }: BuiltWorker): Promise<string> {
  const kept = `${state}/d1/miniflare-D1DatabaseObject`
  const files = (await readdir(kept)).filter((name) => name.endsWith('.sqlite') && name !== 'metadata.sqlite')
  const [only] = files
  if (only === undefined || files.length > 1)
    throw new Error(`Expected one database in ${kept}; found ${files.length}.`)
  return `${kept}/${only}`
}
