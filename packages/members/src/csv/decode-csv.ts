import { decodeCyrillic } from './decode-cyrillic.ts'

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251'

export type DecodedCsv = { readonly text: string; readonly encoding: CsvEncoding }

/**
 * The text of a file in UTF-8, UTF-16 or windows-1251, without its byte order mark; null for whatever else it is, such
 * as a workbook. A few broken bytes become U+FFFD, for which their rows alone are refused.
 */
export function decodeCsv(bytes: Uint8Array): DecodedCsv | null {
  if (signatures.some((signature) => startsWith(bytes, signature))) return null
  const marked = encodingOfMark(bytes) ?? guessWide(bytes)
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), encoding: marked }
  if (isBinary(bytes)) return null
  const sound = decodeStrictly(bytes)
  if (sound !== null) return { text: sound, encoding: 'utf-8' }
  const cyrillic = decodeCyrillic(bytes)
  if (cyrillic !== null) return { text: cyrillic, encoding: 'windows-1251' }
  const text = new TextDecoder().decode(bytes)
  return isMostlyWhole(text) ? { text, encoding: 'utf-8' } : null
}

/** What is no text however much of it can be read: zip and with it xlsx and ods, the older xls, UTF-32. */
const signatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0xff, 0xfe, 0x00, 0x00],
]

const marks: readonly (readonly [CsvEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

function encodingOfMark(bytes: Uint8Array): CsvEncoding | null {
  return marks.find(([, mark]) => startsWith(bytes, mark))?.[0] ?? null
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return bytes.length >= prefix.length && prefix.every((byte, index) => bytes[index] === byte)
}

const sampledBytes = 65_536

/**
 * UTF-16 without a mark. In most alphabets one byte of each pair is below 0x20, and it is 0 for delimiters and digits;
 * of Chinese, Japanese and Korean the zeros alone tell, and only of what is not UTF-8.
 */
function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, sampledBytes - (sampledBytes % 2))
  const pairs = Math.floor(sample.length / 2)
  const [even, odd] = [halfOf(sample, 0), halfOf(sample, 1)]
  const [high, low, encoding] =
    odd.zeros > even.zeros ? ([odd, even, 'utf-16le'] as const) : ([even, odd, 'utf-16be'] as const)
  if (high.zeros === 0) return null
  const isAlphabet = high.small >= pairs * 0.9 && low.zeros <= pairs * 0.05
  const isOther = low.zeros === 0 && high.zeros >= pairs * 0.05 && decodeStrictly(bytes) === null
  return isAlphabet || isOther ? encoding : null
}

function halfOf(sample: Uint8Array, from: 0 | 1): { readonly zeros: number; readonly small: number } {
  const half = sample.filter((_, index) => index % 2 === from)
  return { zeros: half.filter((byte) => byte === 0).length, small: half.filter((byte) => byte < 0x20).length }
}

/** Compressed data has a tenth of such bytes; a text has none but those that somebody put there. */
function isBinary(bytes: Uint8Array): boolean {
  const controls = bytes.reduce((count, byte) => (isControl(byte) ? count + 1 : count), 0)
  return controls > bytes.length / 20
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return null
  }
}

/** At least half of the lines hold no broken byte: it is this encoding, damaged here and there. */
function isMostlyWhole(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.filter((line) => line.includes('\uFFFD')).length * 2 <= lines.length
}
