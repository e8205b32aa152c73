import { readFile, readdir } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { findChromium } from './chromium.ts'
import { show } from './shell.ts'

/** The Worker as it is uploaded, gzipped. */
const mostWorkerBytes = 480 * 1024

const inWorkerd = ['unit', 'http', 'jobs', 'isolation', 'whole', 'budgets']

/** `npm test`: everything, one step after the other; the first that fails ends it. */
async function test(): Promise<number> {
  const began = Date.now()
  const steps: readonly (readonly [name: string, step: () => Promise<number>])[] = [
    ['verify: format, lint, types, unused, contract', () => show('npm', ['run', '--silent', 'verify'])],
    ['the Worker deploys and is small', deployable],
    [inWorkerd.join(', '), () => vitest(...inWorkerd)],
    ['browser', browser],
  ]
  for (const [name, step] of steps) {
    console.log(`\n── ${name}`)
    const started = Date.now()
    const code = await step()
    console.log(`── ${name}: ${code === 0 ? 'passed' : 'failed'} in ${seconds(started)} s`)
    if (code !== 0) return code
  }
  console.log(`\nAll passed in ${seconds(began)} s.`)
  return 0
}

function vitest(...projects: readonly string[]): Promise<number> {
  return show('vitest', ['run', ...projects.flatMap((project) => ['--project', project])])
}

async function deployable(): Promise<number> {
  const code = await show('wrangler', ['deploy', '--dry-run', '--outdir', 'dist/worker'], {
    WRANGLER_LOG: 'warn',
  })
  if (code !== 0) return code
  const files = (await readdir('dist/worker')).filter((file) => file.endsWith('.js'))
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(`dist/worker/${file}`)).length),
  )
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  console.log(
    `The Worker is ${(bytes / 1024).toFixed(1)} KB gzipped; ${mostWorkerBytes / 1024} KB are allowed.`,
  )
  return bytes > 0 && bytes <= mostWorkerBytes ? 0 : 1
}

async function browser(): Promise<number> {
  const chromium = await findChromium()
  if (chromium !== null) return show('vitest', ['run', '--project', 'browser'], { CHROMIUM_PATH: chromium })
  console.warn(
    '\n' +
      '!'.repeat(78) +
      '\n  SKIPPED: no Chromium was found and none could be installed.\n' +
      '!'.repeat(78),
  )
  return process.env['CI'] === undefined ? 0 : 1
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(1)
}

process.exitCode = await test()
