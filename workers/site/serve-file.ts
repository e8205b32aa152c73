import type { Files } from '@serai/scope'
import { holdsTag } from '../edge/entity-tag.ts'
import type { Shown } from '../edge/route.ts'
import { readRange } from './range.ts'

/** A file as it is served: what it is, under which name it is kept, and the page it belongs to. */
export type ServedFile = {
  readonly sha256: string
  readonly bytes: number
  readonly contentType: string
  readonly fileName: string
  /** Whether its address names its content, so that it never changes. */
  readonly isForEver: boolean
  /** True for what search engines are asked to leave out. */
  readonly isUnindexed?: boolean
  /** The page that stands for the file, where there is one. */
  readonly page: string | null
}

/** Serves a file whole, in part, or not again, as its conditions and range ask (RFC 9110, 13 and 14). */
export async function serveFile(files: Files, request: Request, file: ServedFile): Promise<Shown> {
  const tag = `"${file.sha256}"`
  const headers = new Headers({
    etag: tag,
    'accept-ranges': 'bytes',
    'content-type': file.contentType,
    'content-disposition': `inline; filename="${file.fileName.replace(/[^\w.-]+/g, '-')}"`,
    'cache-control': file.isForEver ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
  })
  if (file.isUnindexed === true) headers.set('x-robots-tag', 'noindex')
  if (file.page !== null) headers.set('link', `<${file.page}>; rel="canonical"`)
  if (holdsTag(request.headers.get('if-none-match'), tag)) return ready(null, 304, headers)

  const ifRange = request.headers.get('if-range')
  const mayBePart = request.method === 'GET' && (ifRange === null || ifRange === tag)
  const range = mayBePart ? readRange(request.headers.get('range'), file.bytes) : 'whole'
  if (range === 'none') {
    headers.set('content-range', `bytes */${file.bytes}`)
    headers.set('cache-control', 'no-store')
    return ready(null, 416, headers)
  }
  const part = range === 'whole' ? { offset: 0, length: file.bytes } : range
  headers.set('content-length', String(part.length))
  if (range !== 'whole')
    headers.set('content-range', `bytes ${part.offset}-${part.offset + part.length - 1}/${file.bytes}`)
  if (request.method === 'HEAD') return ready(null, 200, headers)
  const body = await files.get(file.sha256, range === 'whole' ? undefined : range)
  if (body === null) return { show: 'problem', code: 'not-found' }
  return ready(body, range === 'whole' ? 200 : 206, headers)
}

function ready(body: ReadableStream | null, status: number, headers: Headers): Shown {
  return { show: 'response', response: new Response(body, { status, headers }) }
}
