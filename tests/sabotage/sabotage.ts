import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { breakages, type Breakage } from './breakages.ts'
import { memberBreakages } from './member-breakages.ts'

const copied = [
  'packages',
  'workers',
  'web',
  'tests',
  'migrations',
  'dist',
  'docs',
  '.ci',
  'README.md',
  'CONTRIBUTING.md',
]
const configs = [
  'package.json',
  'tsconfig.json',
  'tsconfig.node.json',
  'vitest.config.ts',
  'wrangler.toml',
  'turbo.json',
]

/** `npm run sabotage`: breaks one guard after the other in a copy of the repository, and asks that a test sees it. A word chooses some. */
async function sabotage(): Promise<number> {
  const copy = await mkdtemp(join(tmpdir(), 'serai-sabotage-'))
  try {
    for (const path of [...copied, ...configs]) await cp(path, join(copy, path), { recursive: true })
    await linkModules(copy)
    const chosen = [...breakages, ...memberBreakages].filter(({ what }) =>
      what.includes(process.argv[2] ?? ''),
    )
    let unseen = 0
    for (const breakage of chosen) {
      const seen = await isSeen(copy, breakage)
      console.log(
        `${seen === null ? 'UNSEEN' : 'seen  '}  ${breakage.what} (${breakage.seenBy})${seen === null ? '' : `\n        ${seen}`}`,
      )
      if (seen === null) unseen += 1
    }
    console.log(`\n${chosen.length - unseen} of ${chosen.length} breakages were seen.`)
    return unseen === 0 ? 0 : 1
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** The copy uses this repository's third-party modules, and its own packages. */
async function linkModules(copy: string): Promise<void> {
  await mkdir(join(copy, 'node_modules'))
  for (const name of await readdir('node_modules')) {
    if (name === '@serai') continue
    await symlink(join(process.cwd(), 'node_modules', name), join(copy, 'node_modules', name))
  }
  await mkdir(join(copy, 'node_modules/@serai'))
  for (const name of await readdir('packages'))
    await symlink(join(copy, 'packages', name), join(copy, 'node_modules/@serai', name))
  for (const name of ['web', 'workers', 'tests'])
    await symlink(join(copy, name), join(copy, 'node_modules/@serai', name))
}

/** Breaks the thing, runs who must notice, mends it. Answers the first test that failed, or null when none did. */
async function isSeen(
  copy: string,
  { file, find, put, seenBy, in: where }: Breakage,
): Promise<string | null> {
  const path = join(copy, file)
  const sound = await readFile(path, 'utf8')
  if (!sound.includes(find)) throw new Error(`${file} no longer holds: ${find}`)
  await writeFile(
    path,
    sound.replaceAll(find, () => put),
  )
  try {
    const command =
      seenBy === 'types'
        ? ['tsc', '-p', 'tsconfig.json']
        : [
            'vitest',
            'run',
            '--project',
            seenBy,
            '--reporter',
            'tap-flat',
            ...(where === undefined ? [] : [where]),
          ]
    const { code, printed } = await run(command, copy)
    if (code === 0) return null
    const failed = printed.split('\n').find((line) => line.startsWith('not ok') || line.includes('error TS'))
    return failed?.trim().slice(0, 160) ?? 'the run itself failed'
  } finally {
    await writeFile(path, sound)
  }
}

function run(
  [command = '', ...args]: readonly string[],
  cwd: string,
): Promise<{ code: number; printed: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    child.stdout.on('data', (part: Buffer) => (printed += part.toString()))
    child.stderr.on('data', (part: Buffer) => (printed += part.toString()))
    child.once('error', reject)
    child.once('exit', (code) => resolve({ code: code ?? 1, printed }))
  })
}

process.exitCode = await sabotage()
