import ICAL from 'ical.js'

/** A property as jCal (RFC 7265) has it. The type of its values is written out where it is not the usual one. */
export type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, string>>,
  type: string,
  ...values: readonly (string | number)[],
]

/** A component as jCal has it: its properties, then the components in it. */
export type Component = readonly [name: string, properties: readonly Property[], parts: readonly Component[]]

/** A component as the text of a file (RFC 5545 §3.1): CRLF after each line, no line over 75 octets. */
export function contentLines(component: Component): string {
  return linesOf(component)
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

/** A property of text. Only what iCalendar has room for is kept: no control characters but tabs and line ends. */
export function textProperty(name: string, values: string | readonly string[], language?: string): Property {
  const texts = typeof values === 'string' ? [values] : values
  return [name, language === undefined ? {} : { language }, 'text', ...texts.map(writable)]
}

const known = ICAL.design.icalendar

/** What ical.js knows of properties, and with it some that it does not: it writes those without escaping them. */
const design = {
  ...known,
  property: {
    ...known.property,
    name: { defaultType: 'text' },
    'x-wr-calname': { defaultType: 'text' },
    'x-wr-caldesc': { defaultType: 'text' },
    'x-published-ttl': { defaultType: 'duration' },
  },
} as const

function linesOf([name, properties, parts]: Component): readonly string[] {
  return [
    `BEGIN:${name.toUpperCase()}`,
    ...properties.map((property) => ICAL.stringify.property([...property], design, true)),
    ...parts.flatMap(linesOf),
    `END:${name.toUpperCase()}`,
  ]
}

const mostOctets = 75

/** Not by ical.js: it leaves the space that begins a continued line out of its count and comes to 76 octets. */
function folded(line: string): string {
  if (line.length <= mostOctets && /^[ -~]*$/.test(line)) return line
  const pieces: string[] = []
  let [from, at, octets] = [0, 0, 0]
  for (const character of line) {
    octets += octetsOf(character)
    if (octets > mostOctets) {
      pieces.push(line.slice(from, at))
      from = at
      octets = 1 + octetsOf(character)
    }
    at += character.length
  }
  return [...pieces, line.slice(from)].join('\r\n ')
}

/** How many octets a character has in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

function writable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
}
