import { request, type IncomingHttpHeaders } from 'node:http'

export type Fetched = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** What an address answers without a browser. Node resolves no `*.localhost`, so the host is a header. */
export function fetched(address: string, method = 'GET'): Promise<Fetched> {
  const { host, port, pathname, search } = new URL(address)
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: `${pathname}${search}`, method, headers: { host } }
    const asked = request(options, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })
      })
    })
    asked.once('error', reject)
    asked.end()
  })
}
