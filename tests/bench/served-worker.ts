import { resolve } from 'node:path'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare, type V4MiniflareOptions } from 'miniflare'
import { childrenOf, cpuMilliseconds, nameOf } from './process-cpu.ts'

/** A built Worker, and where its data is kept. */
export type BuiltWorker = {
  /** Its bindings and its compatibility date, as miniflare takes them. */
  readonly options: object
  /** Its one module. */
  readonly script: string
  readonly state: string
  /** Whether a debugger may attach; what that costs is part of what is measured, so measuring is done without. */
  readonly isInspected?: boolean
}

/** A Worker that answers on a socket of workerd itself, without the proxy that `wrangler dev` puts before it. */
export type ServedWorker = {
  readonly host: string
  readonly port: number
  /** Milliseconds of CPU that its workerd has used until now. */
  cpu(): number
  inspector(): Promise<URL>
  close(): Promise<void>
}

export async function serveWorker(built: BuiltWorker): Promise<ServedWorker> {
  const before = new Set(childrenOf(process.pid))
  const miniflare = await startMiniflare(built)
  const { hostname, port } = await miniflare.unsafeGetDirectURL(name)
  const isNew = (pid: number) => !before.has(pid) && nameOf(pid) === 'workerd'
  const [workerd, ...others] = childrenOf(process.pid).filter(isNew)
  if (workerd === undefined || others.length > 0) throw new Error('A Worker is one process of workerd.')
  return {
    host: hostname,
    port: Number(port),
    cpu: () => cpuMilliseconds(workerd),
    inspector: () => miniflare.getInspectorURL(),
    close: () => miniflare.dispose(),
  }
}

/** Makes the file of a Worker's D1 by asking it for nothing. */
export async function touchDatabase(built: BuiltWorker): Promise<void> {
  const miniflare = await startMiniflare(built)
  const { DB } = await miniflare.getBindings<{ readonly DB: D1Database }>(name)
  await DB.prepare('select 1').run()
  await miniflare.dispose()
}

const name = 'bench'

async function startMiniflare({
  options,
  script,
  state,
  isInspected = false,
}: BuiltWorker): Promise<Miniflare> {
  const all = {
    cf: false,
    resourcePersistencePath: resolve(state),
    ...(isInspected ? { inspectorPort: 0 } : {}),
    log: new Log(LogLevel.ERROR),
    // A line for each request is part of the Worker's work; printing it is not.
    handleStructuredLogs: () => undefined,
    workers: [
      {
        ...options,
        name,
        modules: [{ type: 'ESModule', path: resolve(script) }],
        modulesRoot: resolve(script, '..'),
        unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
      },
    ],
  }
  // The options come from wrangler, whose types name a copy of miniflare's own.
  const miniflare = new Miniflare(convertV4MiniflareOptions(all as unknown as V4MiniflareOptions))
  await miniflare.ready
  return miniflare
}
