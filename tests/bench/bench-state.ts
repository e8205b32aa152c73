import { readdir, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { run } from '@serai/workers/operator/shell.ts'
import { build } from 'esbuild'
import { unstable_getMiniflareWorkerOptions as workerOptionsOf } from 'wrangler'
import { writeCorpus, type Corpus } from './data/corpus.ts'
import { writeFloorData } from './data/floor-data.ts'
import { touchDatabase, type BuiltWorker } from './served-worker.ts'

const scripts = { ours: 'dist/bench/ours/main.js', floor: 'dist/bench/floor/main.js' } as const

/** Builds both Workers, the product as it is deployed. With `isReadable` its names are kept, for profiles. */
export async function buildWorkers({ isReadable = false } = {}): Promise<void> {
  await run('node', ['workers/operator/build.ts'])
  const minify = ['--minify', String(!isReadable)]
  await run('wrangler', ['deploy', '--dry-run', ...minify, '--outdir', 'dist/bench/ours'])
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
  remove(): Promise<void>
}

/** Writes the databases of one size while nobody serves them. */
export async function writeState(items: number, now: Date): Promise<BenchState> {
  const folder = `.wrangler/bench/${items}`
  await rm(folder, { recursive: true, force: true })
  // The asset server stands before the Worker and hands on what is no file; nothing here asks for a file.
  const { assets: _, modulesRules: _rules, ...options } = workerOptionsOf('wrangler.toml').workerOptions
  const ours = { options, script: scripts.ours, state: `${folder}/ours/v3` }
  const floorOptions = { compatibilityDate: options.compatibilityDate, d1Databases: { DB: { id: 'floor' } } }
  const floor = { options: floorOptions, script: scripts.floor, state: `${folder}/floor/v3` }
  await run('wrangler', ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', `${folder}/ours`])
  await touchDatabase(floor)

  const file = await databaseIn(ours)
  const corpus = await writeCorpus(file, items, now)
  writeFloorData(await databaseIn(floor), file, corpus.space)
  return { corpus, ours, floor, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** The one SQLite file in which miniflare keeps a Worker's D1. */
async function databaseIn({ state }: BuiltWorker): Promise<string> {
  const folder = `${state}/d1/miniflare-D1DatabaseObject`
  const files = (await readdir(folder)).filter(
    (name) => name.endsWith('.sqlite') && name !== 'metadata.sqlite',
  )
  const [only] = files
  if (only === undefined || files.length > 1)
    throw new Error(`Expected one database in ${folder}; found ${files.length}.`)
  return `${folder}/${only}`
}
