import type { CsvEncoding } from './decode-csv.ts'

/** The bytes of a text in an encoding, without a byte order mark unless the text has one. */
export function encodedAs(encoding: CsvEncoding, text: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'windows-1251') return inOneByte(text, 'windows-1251')
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  return Uint8Array.from(
    units.flatMap((unit) => (encoding === 'utf-16le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
  )
}

/** The bytes of a text in an encoding of one byte a letter, which has every letter of it. */
export function inOneByte(text: string, encoding: string): Uint8Array {
  const known = [...new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))]
  const bytes = [...text].map((letter) => known.indexOf(letter))
  if (bytes.includes(-1)) throw new Error(`${encoding} does not have every letter of ${text}`)
  return Uint8Array.from(bytes)
}

export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}
