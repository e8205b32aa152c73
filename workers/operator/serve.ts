import { spawn, type ChildProcess } from 'node:child_process'
import { request } from 'node:http'
import { haveDevelopmentSecrets } from './development-secrets.ts'
import { port, statePath } from './state.ts'
import { run } from './shell.ts'

/** Brings this machine's own deployment up to date: built, migrated, and seeded when it is empty. */
export async function prepare(say: (line: string) => void): Promise<void> {
  if (await haveDevelopmentSecrets()) say('made keys of this machine’s own, in .dev.vars')
  await run('node', ['workers/operator/build.ts'])
  say('built')
  await run('wrangler', ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', statePath])
  say('migrated')
  say((await run('node', ['workers/operator/seed.ts'])).trim().split('\n').at(-1) ?? 'seeded')
}

/** Starts the Worker and answers once it serves its front door, at most a minute later. */
export async function serve(): Promise<ChildProcess> {
  const flags = [
    'dev',
    '--var',
    `PLATFORM_ORIGIN:http://localhost:${port}`,
    '--port',
    String(port),
    '--ip',
    '127.0.0.1',
    '--persist-to',
    statePath,
    '--log-level',
    'warn',
  ]
  const child = spawn('wrangler', [...flags, '--show-interactive-dev-session=false'], {
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  for (let tries = 0; tries < 240; tries++) {
    if (child.exitCode !== null)
      throw new Error(`wrangler dev ended with ${child.exitCode} before it served.`)
    if ((await statusOf('localhost', '/')) === 200) return child
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  child.kill()
  throw new Error(`Nothing answered on port ${port} within a minute.`)
}

/** Fires the cron of each minute: `wrangler dev` never does by itself, and without its name it would run none. */
export function sweepNow(): Promise<number> {
  return statusOf('localhost', '/cdn-cgi/local/scheduled?cron=*+*+*+*+*')
}

/** What a path of a host answers here; 0 when nothing does. Node resolves no `*.localhost`, so the host is a header. */
export function statusOf(host: string, path: string): Promise<number> {
  return new Promise((resolve) => {
    const asked = request(
      { host: '127.0.0.1', port, path, headers: { host: `${host}:${port}` } },
      (response) => {
        response.resume()
        response.once('end', () => resolve(response.statusCode ?? 0))
      },
    )
    asked.once('error', () => resolve(0))
    asked.end()
  })
}
