import { bytesOf, seededRandom } from './token-forge.test-support.ts'

type Random = () => number

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const below = (count: number, next: Random) => Math.floor(next() * count)
const place = (text: string, next: Random) => below(text.length, next)
const letter = (next: Random) => letters.charAt(below(64, next))
const anyCharacter = (next: Random) => String.fromCharCode(below(next() < 0.9 ? 256 : 65_536, next))
const splice = (text: string, at: number, length: number, by: string) =>
  text.slice(0, at) + by + text.slice(at + length)
/** One of the tokens. */
const oneOf = (valid: readonly string[], next: Random) => valid[below(valid.length, next)] ?? ''

const isBytes = (segment: string) => segment.length > 1 && segment.length % 4 !== 1

type Damage = (token: string, next: Random, valid: readonly string[]) => string

/** Ways in which a token is damaged or tampered with; some take a part of another valid one. */
export const damages: Readonly<Record<string, Damage>> = {
  'a bit of a letter': (token, next) => {
    const at = place(token, next)
    return splice(token, at, 1, String.fromCharCode(token.charCodeAt(at) ^ (1 << below(8, next))))
  },
  'a letter for another': (token, next) => splice(token, place(token, next), 1, letter(next)),
  'any character for a letter': (token, next) => splice(token, place(token, next), 1, anyCharacter(next)),
  'a letter more': (token, next) => splice(token, place(token, next), 0, letter(next)),
  'any character more': (token, next) => splice(token, place(token, next), 0, anyCharacter(next)),
  'a letter less': (token, next) => splice(token, place(token, next), 1, ''),
  'a stretch less': (token, next) => splice(token, place(token, next), 2 + below(60, next), ''),
  'a stretch twice': (token, next) => {
    const at = place(token, next)
    return splice(token, at, 0, token.slice(at, at + 1 + below(60, next)))
  },
  'two neighbours swapped': (token, next) => {
    const at = place(token, next)
    return splice(
      token,
      at,
      2,
      token
        .slice(at, at + 2)
        .split('')
        .reverse()
        .join(''),
    )
  },
  'the end cut off': (token, next) => token.slice(0, place(token, next)),
  'the beginning cut off': (token, next) => token.slice(1 + place(token, next)),
  'a segment of another token': (token, next, valid) => {
    const parts = token.split('.')
    const from = below(3, next)
    return parts.with(below(3, next), oneOf(valid, next).split('.')[from] ?? '').join('.')
  },
  'the last letters': (token, next) => splice(token, token.length - 1 - below(3, next), 1, letter(next)),
  'two tokens joined': (token, next, valid) =>
    token.slice(0, place(token, next)) + oneOf(valid, next).slice(place(token, next)),
  'a bit of what a segment says': (token, next) => {
    const parts = token.split('.')
    // The middle of a refresh token is a number, and no bytes.
    const part = isBytes(parts[1] ?? '') ? below(3, next) : 2
    const bytes = bytesOf(parts[part] ?? '')
    const at = below(bytes.length, next)
    const changed = bytes.with(at, (bytes[at] ?? 0) ^ (1 << below(8, next)))
    return parts
      .with(
        part,
        btoa(String.fromCharCode(...changed))
          .replaceAll('+', '-')
          .replaceAll('/', '_')
          .replaceAll('=', ''),
      )
      .join('.')
  },
}

/** The same text with a slip somewhere in it: a letter or two less, and any character, or a digit, in their place. */
export function withSlip(text: string, next: Random): string {
  return splice(
    text,
    place(text, next),
    below(3, next),
    next() < 0.5 ? anyCharacter(next) : `${below(10, next)}`,
  )
}

const ways = Object.values(damages)

/** Damaged tokens, none of which says by chance what a valid one does; the same for the same seed. */
export function damagedTokens(valid: readonly string[], count: number, seed: number): readonly string[] {
  const next = seededRandom(seed)
  return Array.from({ length: count }, (_, at) => {
    const damage = ways[at % ways.length] ?? ((token) => token)
    const make = (): string => {
      const token = damage(oneOf(valid, next), next, valid)
      return valid.includes(token) ? make() : token
    }
    return make()
  })
}
