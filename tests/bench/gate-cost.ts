import { request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { GateAsked } from './gate/gate.ts'
import { serveWorker, type BuiltWorker, type ServedWorker } from './served-worker.ts'

/** What reading a token costs: how many were let in of how many, and milliseconds of CPU for each. */
export type GateCost = { readonly read: number; readonly letIn: number; readonly cpu: number }

/** Builds the Worker that reads tokens alone. */
export async function buildGate(script: string): Promise<void> {
  const source = fileURLToPath(new URL('./gate/gate.ts', import.meta.url))
  await build({
    // workerd runs what a module exports by default.
    stdin: { contents: `export { gate as default } from ${JSON.stringify(source)}`, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2024',
    outfile: script,
  })
}

/** Reads each of these sets of tokens so often, in workerd, and answers what each token cost. */
export async function gateCosts(
  built: BuiltWorker,
  asked: Omit<GateAsked, 'tokens' | 'times' | 'isBare'>,
  sets: Readonly<Record<string, { readonly tokens: readonly string[]; readonly isBare?: boolean }>>,
  times: number,
): Promise<Readonly<Record<string, GateCost>>> {
  const worker = await serveWorker(built)
  const costs: Record<string, GateCost> = {}
  try {
    for (const [name, { tokens, isBare = false }] of Object.entries(sets)) {
      const these = { ...asked, tokens, isBare }
      await send(worker, { ...these, times: 10 })
      const idle = await cpuOf(worker, { ...these, times: 0 })
      const { cpu, letIn } = await cpuOf(worker, { ...these, times })
      const read = tokens.length * times
      costs[name] = { read, letIn, cpu: Number(((cpu - idle.cpu) / read).toFixed(4)) }
    }
  } finally {
    await worker.close()
  }
  return costs
}

async function cpuOf(worker: ServedWorker, asked: GateAsked) {
  const before = worker.cpu()
  const letIn = await send(worker, asked)
  return { letIn, cpu: worker.cpu() - before }
}

function send({ host, port }: ServedWorker, asked: GateAsked): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request({ host, port, method: 'POST', agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`The gate answered ${response.statusCode}.`))
        const said = JSON.parse(Buffer.concat(parts).toString()) as { readonly letIn: number }
        return resolve(said.letIn)
      })
    })
    sending.once('error', reject)
    sending.end(JSON.stringify(asked))
  })
}
