import { crc32, deflateSync } from 'node:zlib'
import type { FileSeed } from './documents.ts'

type Colour = readonly [red: number, green: number, blue: number]

/** The colours of a landscape that nobody photographed: sky from top to horizon, and its ridges from far to near. */
export type Palette = {
  readonly zenith: Colour
  readonly horizon: Colour
  readonly far: Colour
  readonly near: Colour
}

export const steppe: Palette = {
  zenith: [58, 106, 128],
  horizon: [244, 222, 186],
  far: [128, 146, 138],
  near: [38, 66, 58],
}
export const fjord: Palette = {
  zenith: [44, 72, 112],
  horizon: [226, 226, 230],
  far: [118, 138, 164],
  near: [24, 40, 64],
}

const width = 960
const height = 540
const ridges = 5

/** A drawn landscape as a PNG, the same bytes each time; its description says that it is sample. */
export function sampleImage(palette: Palette, fileName: string, alt: string): FileSeed {
  return { bytes: png(drawn(palette)), fileName, alt, width, height }
}

/** Rows of RGB, each behind the byte that names its filter: 0, none. */
function drawn(palette: Palette): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 3))
  for (let x = 0; x < width; x++) {
    const tops = Array.from({ length: ridges }, (_, ridge) => topOf(ridge, x / width))
    for (let y = 0; y < height; y++) {
      rows.set(colourAt(palette, tops, y / height), y * (1 + width * 3) + 1 + x * 3)
    }
  }
  return rows
}

/** Where a ridge begins at this place, from the top: waves that lie lower and run wider the nearer they are. */
function topOf(ridge: number, x: number): number {
  const wave = Math.sin(x * (9 - ridge) + ridge * 2.1) + 0.5 * Math.sin(x * (23 - 3 * ridge) + ridge * 4.7)
  return 0.48 + ridge * 0.1 + wave * 0.035
}

function colourAt({ zenith, horizon, far, near }: Palette, tops: readonly number[], y: number): Colour {
  const ridge = tops.findLastIndex((top) => y > top)
  return ridge < 0
    ? between(zenith, horizon, Math.min(1, y / 0.55))
    : between(far, near, ridge / (ridges - 1))
}

function between(from: Colour, to: Colour, share: number): Colour {
  const [red, green, blue] = [0, 1, 2].map((at) =>
    Math.round((from[at] ?? 0) * (1 - share) + (to[at] ?? 0) * share),
  )
  return [red ?? 0, green ?? 0, blue ?? 0]
}

/** A PNG of 8-bit RGB without interlacing (w3.org/TR/png-3). */
function png(rows: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]
  return new Uint8Array(Buffer.concat([signature, ...chunks]))
}

function chunk(type: string, data: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(content))
  return Buffer.concat([length, content, check])
}
