import { spawn, type ChildProcess } from 'node:child_process'

const quiet = { WRANGLER_SEND_METRICS: 'false', CI: '1' }

/** Runs a command to its end and answers what it printed; rejects with that when it fails. */
export async function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  const child = spawn(command, args, {
    env: { ...process.env, ...quiet, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stdout.on('data', (part: Buffer) => (printed += part.toString()))
  child.stderr.on('data', (part: Buffer) => (printed += part.toString()))
  const code = await endOf(child)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${printed}`)
  return printed
}

/** Runs a command that speaks for itself; answers its exit code. */
export function show(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return endOf(spawn(command, args, { env: { ...process.env, ...env }, stdio: 'inherit' }))
}

/** The exit code of a process, 1 when a signal ended it. */
export function endOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
