import { Agent, get } from 'node:http'
import type { Load, LoadResult } from './load.ts'

/** Asks as it is told and answers how it went, in a process of its own: what it costs is not the Worker's. */
process.on('message', (load: Load) => {
  void drive(load).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ failed: String(error) }),
  )
})

async function drive({ host, port, requests, seconds, least, atOnce }: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const milliseconds: number[] = []
  const statuses: Record<string, number> = {}
  let [next, bytes] = [0, 0]
  const began = performance.now()
  const end = began + seconds * 1000

  function ask(): Promise<void> {
    const { path, headers } = requests[next++ % requests.length] ?? { path: '/', headers: {} }
    const asked = performance.now()
    return new Promise((resolve, reject) => {
      const request = get({ host, port, path, headers, agent }, (response) => {
        response.on('data', (part: Buffer) => (bytes += part.length))
        response.once('end', () => {
          milliseconds.push(performance.now() - asked)
          statuses[response.statusCode ?? 0] = (statuses[response.statusCode ?? 0] ?? 0) + 1
          resolve()
        })
      })
      request.once('error', reject)
    })
  }

  async function askUntilTheEnd(): Promise<void> {
    while (performance.now() < end || milliseconds.length < least) await ask()
  }

  await Promise.all(Array.from({ length: atOnce }, askUntilTheEnd))
  const took = performance.now() - began
  agent.destroy()
  milliseconds.sort((one, other) => one - other)
  const p50 = milliseconds[Math.floor(milliseconds.length / 2)] ?? 0
  return { answers: milliseconds.length, p50, seconds: took / 1000, bytes, statuses }
}
