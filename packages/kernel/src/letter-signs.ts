/**
 * Signs, that is letters and groups of letters, each with what it may stand for, the usual first. `^` begins a sign
 * that counts at the start of a word only.
 */
export type Signs = ReadonlyMap<string, readonly string[]>

/** The most readings of one text that are given. */
const mostReadings = 8

/** Signs as a table writes them: `sign=reading,reading` with spaces between; a silent sign has nothing after `=`. */
export function signsOf(table: string): Signs {
  const rows = table.trim().split(/\s+/)
  return new Map(rows.map((row) => [row.replace(/=.*/, ''), row.replace(/.*=/, '').split(',')]))
}

/** What a word may stand for, at most eight readings, the usual first. What is no sign stands for itself. */
export function readWord(word: string, signs: Signs): readonly string[] {
  return allReadings(partsOf(`^${word}`, signs))
}

/**
 * What the beginning of a word may stand for: as `readWord` has it, and as it would be were its last letters the
 * beginning of a longer sign, the usual first. One of them begins the first reading of any word that they begin.
 */
export function readBeginning(letters: string, signs: Signs): readonly string[] {
  const parts = partsOf(`^${letters}`, signs)
  const continued = parts.flatMap((_, index) => {
    const tail = parts.slice(index).map(({ sign }) => sign)
    const longer = readingsBegunBy(tail.join(''), signs)
    return longer.length === 0
      ? []
      : [allReadings([...parts.slice(0, index), { sign: '', readings: longer }])]
  })
  const ways = [allReadings(parts), ...continued]
  const usual = ways.flatMap((readings) => readings.slice(0, 1))
  return [...new Set([...usual, ...ways.flat()])]
}

type Part = { readonly sign: string; readonly readings: readonly string[] }

function partsOf(text: string, signs: Signs): readonly Part[] {
  const parts: Part[] = []
  for (let at = 0; at < text.length;) {
    const sign = signAt(text, at, signs)
    parts.push({ sign, readings: signs.get(sign) ?? [sign === '^' ? '' : sign] })
    at += sign.length
  }
  return parts
}

/** The longest sign of a text at a place, or the one character that stands there. */
function signAt(text: string, at: number, signs: Signs): string {
  for (let length = longestSign; length > 0; length -= 1) {
    const sign = text.slice(at, at + length)
    if (signs.has(sign)) return sign
  }
  return String.fromCodePoint(text.codePointAt(at) ?? 0)
}

const longestSign = 8

function readingsBegunBy(tail: string, signs: Signs): readonly string[] {
  if (tail === '^' || tail.length >= longestSign) return []
  const longer = [...signs].filter(([sign]) => sign.length > tail.length && sign.startsWith(tail))
  return [...new Set(longer.flatMap(([, readings]) => readings))]
}

/** Readings with every sign read alike throughout come first: that is how people write. */
function allReadings(parts: readonly Part[]): readonly string[] {
  const readings = [...combine(parts, true), ...combine(parts, false)]
  return [...new Set(readings)].slice(0, mostReadings)
}

type Draft = { readonly text: string; readonly chosen: Readonly<Record<string, string>> }

function combine(parts: readonly Part[], isReadAlike: boolean): readonly string[] {
  let drafts: readonly Draft[] = [{ text: '', chosen: {} }]
  for (const { sign, readings } of parts) {
    const longer = drafts.flatMap(({ text, chosen }) =>
      readings
        .filter((reading) => !isReadAlike || (chosen[sign] ?? reading) === reading)
        .map((reading) => ({
          text: text + reading,
          chosen: readings.length === 1 ? chosen : { ...chosen, [sign]: reading },
        })),
    )
    drafts = longer.slice(0, mostReadings)
  }
  return drafts.map(({ text }) => text)
}
