import { describe, expect, it } from 'vitest'
import { damages, damagedTokens, withSlip } from './token-damage.test-support.ts'
import { signAccess, type AccessClaims } from './token.ts'
import {
  aForge,
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

const forge = await aForge()
const random = randomBytes(3)
const variants = Array.from({ length: 12 }, (_, epoch): AccessClaims => ({ ...claims, epoch }))
const valid = await Promise.all(variants.map((one) => signAccess(forge.ring, issuer, one, { now, random })))

describe('T4: a token that somebody tampered with', () => {
  it('is let in as long as nobody did', async () => {
    expect(await Promise.all(valid.map((token) => read(forge, token)))).toEqual(variants)
  })

  it.each(Array.from({ length: 20 }, (_, seed) => seed))('is refused, 5000 times (%i)', async (seed) => {
    const tokens = damagedTokens(valid, 5000, seed)
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
      Array.from({ length: 50 }, (_, at) => valid[at % valid.length] ?? '').every(
        (token) => damage(token, next, valid) === token,
      ),
    )
    expect(same).toEqual([])
  })

  it('under a good signature says nothing but what a token may', async () => {
    const next = seededRandom(7)
    const texts = Array.from({ length: 5000 }, () => withSlip(payload(), next))
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
