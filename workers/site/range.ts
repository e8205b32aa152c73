/** The part of a file that a request asks for, in bytes. */
export type Part = { readonly offset: number; readonly length: number }

/**
 * Reads a `Range` header against a file of `size` bytes (RFC 9110, 14). 'whole' when the header is absent, of another
 * unit, malformed, or asks for several parts, which a server may answer whole; 'none' when no byte of the file is in
 * the part, which is a 416.
 */
export function readRange(header: string | null, size: number): Part | 'whole' | 'none' {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  const [, first = '', last = ''] = asked ?? []
  if (asked === null || (first === '' && last === '')) return 'whole'
  if (first === '') return lastBytes(Number(last), size)
  const offset = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < offset) return 'whole'
  return offset >= size ? 'none' : { offset, length: end - offset + 1 }
}

function lastBytes(count: number, size: number): Part | 'none' {
  if (count === 0 || size === 0) return 'none'
  const length = Math.min(count, size)
  return { offset: size - length, length }
}
