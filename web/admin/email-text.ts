/**
 * An address as people write it: the domain, which is kept as the DNS has it, in its own letters. One whose letters are of
 * several alphabets stays as the DNS has it, for it could pass for another.
 */
export function emailText(email: string): string {
  const at = email.lastIndexOf('@')
  const host = email.slice(at + 1)
  const shown = host.split('.').map(labelText).join('.')
  // What is shown must lead back to what is kept.
  const kept = URL.parse(`http://${shown}/`)?.hostname
  return kept === host ? `${email.slice(0, at + 1)}${shown}` : email
}

const marked = 'xn--'

function labelText(label: string): string {
  if (!label.startsWith(marked)) return label
  const text = decoded(label.slice(marked.length))
  return text !== null && isOfOneAlphabet(text) ? text : label
}

const alphabets = [
  'Latin',
  'Cyrillic',
  'Georgian',
  'Armenian',
  'Arabic',
  'Greek',
  'Hebrew',
  'Mongolian',
  'Han',
]

const ofOne = alphabets.map((name) => new RegExp(`^[\\p{Script=${name}}\\p{M}\\p{N}-]+$`, 'u'))

function isOfOneAlphabet(text: string): boolean {
  return ofOne.some((alphabet) => alphabet.test(text))
}

/** The numbers of Punycode (RFC 3492 §5). */
const [base, tMin, tMax, skew, damp, initialBias, initialN] = [36, 1, 26, 38, 700, 72, 128]

/** What a label says behind its mark (RFC 3492 §6.2); null where it says nothing. */
function decoded(label: string): string | null {
  const cut = label.lastIndexOf('-')
  const letters = [...label.slice(0, Math.max(cut, 0))].map((letter) => letter.codePointAt(0) ?? 0)
  let [n, i, bias, place] = [initialN, 0, initialBias, cut + 1]
  while (place < label.length) {
    const before = i
    let weight = 1
    for (let k = base; ; k += base) {
      const digit = digitOf(label.charAt(place))
      if (digit === null) return null
      place += 1
      i += digit * weight
      const threshold = Math.min(Math.max(k - bias, tMin), tMax)
      if (digit < threshold) break
      weight *= base - threshold
    }
    const length = letters.length + 1
    bias = adapted(i - before, length, before === 0)
    n += Math.floor(i / length)
    i %= length
    if (n > 0x10ffff) return null
    letters.splice(i, 0, n)
    i += 1
  }
  return String.fromCodePoint(...letters)
}

/** Letters are 0 to 25, digits 26 to 35. */
function digitOf(letter: string): number | null {
  if (/^[a-z]$/.test(letter)) return letter.charCodeAt(0) - 97
  return /^\d$/.test(letter) ? Number(letter) + 26 : null
}

/** RFC 3492 §6.1. */
function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2))
  rest += Math.floor(rest / length)
  let k = 0
  while (rest > Math.floor(((base - tMin) * tMax) / 2)) {
    rest = Math.floor(rest / (base - tMin))
    k += base
  }
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew))
}
