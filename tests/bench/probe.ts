import { get } from 'node:http'
import type { Asked } from './load.ts'
import type { ServedWorker } from './served-worker.ts'

/** What came back. */
export type Answer = {
  readonly status: number
  readonly etag: string | null
  readonly isFromCache: boolean
  readonly text: string
}

/** Asks once. */
export function ask({ host, port }: ServedWorker, { path, headers }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get({ host, port, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          etag: response.headers.etag ?? null,
          isFromCache: response.headers['x-cache'] === 'hit',
          text: Buffer.concat(parts).toString(),
        }),
      )
    })
    request.once('error', reject)
  })
}

/** The events and publications that a page leads to, each once. */
export function itemsShown(html: string): readonly string[] {
  const links = [...html.matchAll(/href="(\/(?:events|publications)\/[\w-]+)"/g)].map(
    ([, path]) => path ?? '',
  )
  return [...new Set(links)].toSorted()
}
