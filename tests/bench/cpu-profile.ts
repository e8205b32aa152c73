import { SourceMap, type SourceMapPayload } from 'node:module'

/** Where V8 found a program as it looked, at even intervals (the Chrome DevTools Protocol's `Profiler.Profile`). */
export type CpuProfile = {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: {
      readonly functionName: string
      readonly url: string
      readonly lineNumber: number
      readonly columnNumber: number
    }
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** The functions in which most time was spent, what they call not counted, as lines of text; `map` is the bundle's. */
export function mostTime(profile: CpuProfile, map: SourceMapPayload, lines: number): readonly string[] {
  const sources = new SourceMap(map)
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, nameOf(callFrame, sources)]))
  const spent = new Map<string, number>()
  for (const [n, id] of profile.samples.entries()) {
    const name = names.get(id) ?? ''
    if (name === '(idle)' || name === '(program)') continue
    spent.set(name, (spent.get(name) ?? 0) + (profile.timeDeltas[n] ?? 0))
  }
  const total = [...spent.values()].reduce((sum, one) => sum + one, 0)
  return [...spent]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, lines)
    .map(([name, time]) => `${((100 * time) / total).toFixed(1).padStart(5)} %  ${name}`)
}

type CallFrame = CpuProfile['nodes'][number]['callFrame']

/** The function and where it is written. What is the runtime's own has no source. */
function nameOf({ functionName, url, lineNumber, columnNumber }: CallFrame, sources: SourceMap): string {
  const name = functionName === '' ? '(anonymous)' : functionName
  if (url === '') return name
  const entry = sources.findEntry(lineNumber, columnNumber)
  if (!url.endsWith('.js') || !('originalSource' in entry)) return `${name}  ${url}`
  return `${name}  ${entry.originalSource.replace(/^(\.\.\/)+/, '')}:${entry.originalLine + 1}`
}

/** Watches the first target of an inspector while some work is done. */
export async function profileOf(inspector: URL, work: () => Promise<unknown>): Promise<CpuProfile> {
  const listed = await fetch(`http://${inspector.host}/json`)
  // The protocol lists its targets so.
  const targets = (await listed.json()) as readonly {
    readonly id: string
    readonly webSocketDebuggerUrl: string
  }[]
  const target = targets.find(({ id }) => id.includes('bench')) ?? targets[0]
  if (target === undefined) throw new Error('The inspector lists nothing that it could look into.')
  const session = await openSession(target.webSocketDebuggerUrl)
  await session.call('Profiler.enable')
  await session.call('Profiler.setSamplingInterval', { interval: 200 })
  await session.call('Profiler.start')
  await work()
  const { profile } = (await session.call('Profiler.stop')) as { readonly profile: CpuProfile }
  session.close()
  return profile
}

type Session = { call(method: string, params?: object): Promise<unknown>; close(): void }

async function openSession(address: string): Promise<Session> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, (result: unknown) => void>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { readonly id?: number; readonly result?: unknown }
    if (id !== undefined) waiting.get(id)?.(result)
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  let calls = 0
  return {
    call: (method, params = {}) =>
      new Promise((resolve) => {
        const id = ++calls
        waiting.set(id, resolve)
        socket.send(JSON.stringify({ id, method, params }))
      }),
    close: () => socket.close(),
  }
}
