import type { MediaKind } from '@serai/db'

/** A request body is at most 100 MB on Cloudflare; half of it leaves room for what travels beside the file. */
export const mostBytes = 50 * 1024 * 1024

export type FileType = { readonly kind: MediaKind; readonly contentType: string }

type Signature = readonly [offset: number, bytes: string]

const signatures: readonly (readonly [FileType, ...Signature[]])[] = [
  [{ kind: 'pdf', contentType: 'application/pdf' }, [0, '%PDF-']],
  [{ kind: 'image', contentType: 'image/jpeg' }, [0, '\xff\xd8\xff']],
  [{ kind: 'image', contentType: 'image/png' }, [0, '\x89PNG\r\n\x1a\n']],
  [{ kind: 'image', contentType: 'image/gif' }, [0, 'GIF8']],
  [{ kind: 'image', contentType: 'image/webp' }, [0, 'RIFF'], [8, 'WEBP']],
  [{ kind: 'image', contentType: 'image/avif' }, [4, 'ftypavif']],
]

/** What a file is by its first bytes, whatever its name says; null when it is nothing that a space keeps. */
export function typeOf(bytes: Uint8Array): FileType | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  const found = signatures.find(([, ...parts]) =>
    parts.every(([offset, text]) => head.startsWith(text, offset)),
  )
  return found?.[0] ?? null
}

export async function hexSha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
}

/** Where a file of the space is served: its content's hash, so that the address never changes meaning. */
export function mediaPath(file: { readonly sha256: string; readonly contentType: string }): string {
  return `/media/${file.sha256}.${extensions[file.contentType] ?? 'bin'}`
}
