import { describe, expect, it } from 'vitest'
import { signAccess, type AccessClaims } from './token.ts'
import {
  aForge,
  bytesOf,
  claims,
  issuer,
  now,
  payload,
  randomBytes,
  read,
  second,
  seededRandom,
  space,
} from './token-forge.test-support.ts'

type Random = () => number

const forge = await aForge()
const random = randomBytes(3)
const variants = Array.from({ length: 12 }, (_, epoch): AccessClaims => ({ ...claims, epoch }))
const valid = await Promise.all(variants.map((one) => signAccess(forge.ring, issuer, one, { now, random })))

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const below = (count: number, next: Random) => Math.floor(next() * count)
const place = (text: string, next: Random) => below(text.length, next)
const letter = (next: Random) => letters.charAt(below(64, next))
const anyCharacter = (next: Random) => String.fromCharCode(below(next() < 0.9 ? 256 : 65_536, next))
const splice = (text: string, at: number, length: number, by: string) =>
  text.slice(0, at) + by + text.slice(at + length)
const one = (next: Random) => valid[below(valid.length, next)] ?? ''

/** Ways in which a token is damaged or tampered with. */
const damages: Readonly<Record<string, (token: string, next: Random) => string>> = {
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
  'a segment of another token': (token, next) => {
    const parts = token.split('.')
    const from = below(3, next)
    return parts.with(below(3, next), one(next).split('.')[from] ?? '').join('.')
  },
  'the last letters': (token, next) => splice(token, token.length - 1 - below(3, next), 1, letter(next)),
  'two tokens joined': (token, next) =>
    token.slice(0, place(token, next)) + one(next).slice(place(token, next)),
  'a bit of what a segment says': (token, next) => {
    const parts = token.split('.')
    const part = below(3, next)
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

const ways = Object.values(damages)

/** Damaged tokens, none of which says by chance what a valid one does. */
function damaged(count: number, seed: number): readonly string[] {
  const next = seededRandom(seed)
  return Array.from({ length: count }, (_, at) => {
    const damage = ways[at % ways.length] ?? ((token) => token)
    const make = (): string => {
      const token = damage(one(next), next)
      return valid.includes(token) ? make() : token
    }
    return make()
  })
}

describe('T4: a token that somebody tampered with', () => {
  it('is let in as long as nobody did', async () => {
    expect(await Promise.all(valid.map((token) => read(forge, token)))).toEqual(variants)
  })

  it.each(Array.from({ length: 20 }, (_, seed) => seed))('is refused, 5000 times (%i)', async (seed) => {
    const tokens = damaged(5000, seed)
    const answers = await Promise.allSettled(tokens.map((token) => read(forge, token)))
    const wrong = tokens.filter((_, at) => {
      const answer = answers[at]
      return answer?.status !== 'fulfilled' || answer.value !== null
    })
    expect(answers).toHaveLength(5000)
    expect(wrong).toEqual([])
  })

  it('is refused however it was damaged, and the damage is one', () => {
    const next = seededRandom(99)
    const same = Object.entries(damages).filter(([, damage]) =>
      Array.from({ length: 50 }, () => one(next)).every((token) => damage(token, next) === token),
    )
    expect(same).toEqual([])
  })

  it('under a good signature says nothing but what a token may', async () => {
    const next = seededRandom(7)
    const texts = Array.from({ length: 5000 }, () => {
      const at = place(payload(), next)
      return splice(payload(), at, below(3, next), next() < 0.5 ? anyCharacter(next) : `${below(10, next)}`)
    })
    const answers = await Promise.allSettled(
      texts.map(async (text) => read(forge, await forge.token({ payload: text }))),
    )
    const thrown = answers.filter(({ status }) => status === 'rejected')
    const told = answers.flatMap((answer) =>
      answer.status === 'fulfilled' && answer.value !== null ? [answer.value] : [],
    )
    expect(thrown).toEqual([])
    expect(told.length).toBeGreaterThan(0)
    for (const { spaceId, authTime, amr } of told) {
      expect(spaceId).toBe(space)
      expect(authTime).toBeLessThanOrEqual(second)
      expect(amr).toEqual(claims.amr)
    }
  })
})
