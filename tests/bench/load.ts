import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** A request as it is sent again and again. */
export type Asked = { readonly path: string; readonly headers: Readonly<Record<string, string>> }

/** What the agent is told: these requests in turn, so many at once, for so long and until so many were answered. */
export type Load = {
  readonly host: string
  readonly port: number
  readonly requests: readonly Asked[]
  readonly seconds: number
  readonly least: number
  readonly atOnce: number
}

export type LoadResult = {
  readonly answers: number
  /** The middle of what an answer took, in milliseconds. */
  readonly p50: number
  readonly seconds: number
  readonly bytes: number
  /** How many answers had which status. */
  readonly statuses: Readonly<Record<string, number>>
}

/** A process that puts load on a server. */
export type LoadAgent = {
  drive(load: Load): Promise<LoadResult>
  close(): void
}

export function openLoadAgent(): LoadAgent {
  const agent: ChildProcess = fork(new URL('./load-agent.ts', import.meta.url), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  return {
    drive: async (load) => {
      agent.send(load)
      // The agent sends what came of a load, and nothing else.
      type Sent = LoadResult | { readonly failed: string }
      const [sent] = (await once(agent, 'message', { signal: AbortSignal.timeout(300_000) })) as [Sent]
      if ('failed' in sent) throw new Error(`The load broke off: ${sent.failed}`)
      return sent
    },
    close: () => agent.kill(),
  }
}
