/** A content line of an iCalendar file, unfolded; names are in capitals, values as they stand in the file. */
export type ContentLine = {
  readonly name: string
  readonly parameters: ReadonlyMap<string, string>
  readonly value: string
}

/** A component with its lines and the components in it. */
export type CalendarPart = {
  readonly name: string
  readonly lines: readonly ContentLine[]
  readonly parts: readonly CalendarPart[]
}

/** The outermost components of a file, and what of its lines and their nesting breaks RFC 5545. */
export type ReadCalendar = { readonly parts: readonly CalendarPart[]; readonly faults: readonly string[] }

/** Reads a file line by line (RFC 5545 §3.1, §3.4). What cannot be read is a fault, and is left out of the parts. */
export function readCalendar(file: string | Uint8Array): ReadCalendar {
  const [lines, hasMark] = withoutMark(physicalLines(file))
  const logical = unfold(lines)
  const content = logical.map(contentLine)
  const unread = logical.filter((_, n) => content[n] === null)
  const { parts, faults } = nest(content.filter((line) => line !== null))
  return {
    parts,
    faults: [
      ...(hasMark ? ['the file begins with a byte order mark'] : []),
      ...faultsOfLines(lines),
      ...unread.map((line) => `no content line: ${line}`),
      ...faults,
    ],
  }
}

type PhysicalLine = { readonly text: string; readonly octets: number; readonly isWhole: boolean }

/** What stands between line feeds; each should still have its CR at the end, and the last should be empty. */
function physicalLines(file: string | Uint8Array): readonly PhysicalLine[] {
  if (typeof file !== 'string') return splitBytes(file).map(lineOfBytes)
  const encoder = new TextEncoder()
  return file.split('\n').map((text) => ({
    text,
    octets: encoder.encode(text).length,
    isWhole: text.isWellFormed(),
  }))
}

function withoutMark(lines: readonly PhysicalLine[]): readonly [readonly PhysicalLine[], boolean] {
  const hasMark = lines[0]?.text.startsWith('\ufeff') === true
  return [
    hasMark ? lines.map((line, n) => (n === 0 ? { ...line, text: line.text.slice(1) } : line)) : lines,
    hasMark,
  ]
}

function splitBytes(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = []
  let from = 0
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, from)) {
    lines.push(bytes.subarray(from, at))
    from = at + 1
  }
  return [...lines, bytes.subarray(from)]
}

function lineOfBytes(bytes: Uint8Array): PhysicalLine {
  const text = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes)
  // What is no UTF-8 is decoded to something else, which has other bytes.
  const again = new TextEncoder().encode(text)
  const isWhole = again.length === bytes.length && again.every((byte, n) => byte === bytes[n])
  return { text, octets: bytes.length, isWhole }
}

function faultsOfLines(lines: readonly PhysicalLine[]): readonly string[] {
  const ended = lines.slice(0, -1)
  const hasControl = ({ text }: PhysicalLine) => /[^\P{Cc}\t]/u.test(text.replace(/\r$/, ''))
  return [
    ...(ended.every(({ text }) => text.endsWith('\r')) && lines.at(-1)?.text === ''
      ? []
      : ['a line does not end with CRLF']),
    ...(lines.some(({ text, octets }) => octets - (text.endsWith('\r') ? 1 : 0) > 75)
      ? ['a line is longer than 75 octets']
      : []),
    ...(lines.every(({ isWhole }) => isWhole) ? [] : ['a line is no UTF-8 by itself']),
    ...(lines.some(hasControl) ? ['a line has a control character'] : []),
  ]
}

function unfold(lines: readonly PhysicalLine[]): readonly string[] {
  const logical: string[] = []
  for (const text of lines.map((line) => line.text.replace(/\r$/, ''))) {
    if (/^[ \t]/.test(text) && logical.length > 0) logical.push(`${logical.pop() ?? ''}${text.slice(1)}`)
    else logical.push(text)
  }
  return logical.at(-1) === '' ? logical.slice(0, -1) : logical
}

const parameterPattern = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/
const linePattern = new RegExp(`^([A-Za-z0-9-]+)((?:${parameterPattern.source})*):(.*)$`, 's')

function contentLine(text: string): ContentLine | null {
  const found = linePattern.exec(text)
  if (found === null) return null
  const [, name = '', list = ''] = found
  const parameters = [...list.matchAll(new RegExp(parameterPattern, 'g'))].map(
    ([, key = '', value = '']) => [key.toUpperCase(), value.replaceAll('"', '')] as const,
  )
  return { name: name.toUpperCase(), parameters: new Map(parameters), value: found.at(-1) ?? '' }
}

type OpenPart = { readonly name: string; readonly lines: ContentLine[]; readonly parts: CalendarPart[] }

function nest(lines: readonly ContentLine[]): ReadCalendar {
  const root: OpenPart = { name: '', lines: [], parts: [] }
  const open: OpenPart[] = [root]
  const faults: string[] = []
  for (const line of lines) {
    const part = open.at(-1) ?? root
    const name = line.value.toUpperCase()
    if (line.name === 'BEGIN') {
      const inner: OpenPart = { name, lines: [], parts: [] }
      part.parts.push(inner)
      open.push(inner)
    } else if (line.name !== 'END') part.lines.push(line)
    else if (!open.some((one) => one.name === name)) faults.push(`${name} ends without beginning`)
    else {
      const closed = open.splice(open.findLastIndex((one) => one.name === name))
      faults.push(...closed.slice(1).map((one) => `${one.name} is not closed`))
    }
  }
  faults.push(...open.slice(1).map((one) => `${one.name} is not closed`))
  if (root.lines.length > 0) faults.push('a line stands outside of every component')
  return { parts: root.parts, faults }
}
