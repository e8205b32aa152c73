import { describe, expect, it } from 'vitest'
import { isDueForRotation, newSigningKey, openKeyRing, type KeyRow } from './key-ring.ts'
import { readAccess, signAccess } from './token.ts'
import { aSecret, claims, issuer, now, randomBytes, space } from './token-forge.test-support.ts'

const hour = 3_600_000
const days = 100
const secret = await aSecret()
const random = randomBytes(8)
const after = (ms: number) => new Date(now.getTime() + ms)

/** A key, and the hour in which the job that looks after keys made it. */
type Made = { readonly row: KeyRow; readonly at: number }

/** What a daily job leaves that makes a key when one is due, an hour before it signs. The first signs at once. */
async function rotate(made: readonly Made[], day = 0): Promise<readonly Made[]> {
  if (day > days) return made
  const at = day * 24 * hour
  const rows = made.map(({ row }) => row)
  if (!isDueForRotation(rows, after(at))) return rotate(made, day + 1)
  const row = await newSigningKey(secret, after(made.length === 0 ? at : at + hour), random)
  return rotate([...made, { row, at }], day + 1)
}

const made = await rotate([])

/** The ring that whoever looks at the rows in that moment sees. */
function ringAt(ms: number) {
  const rows = made.filter(({ at }) => at <= ms).map(({ row }) => row)
  return openKeyRing(rows, secret, after(ms))
}

const sign = async (ms: number) => signAccess(await ringAt(ms), issuer, claims, { now: after(ms), random })

describe('T4: keys follow each other', () => {
  it('in three generations and more, each of which signs', async () => {
    const signers = await Promise.all(Array.from({ length: days }, (_, day) => ringAt(day * 24 * hour)))
    const kids = new Set(signers.map(({ signing }) => signing?.kid))
    expect(made.length).toBeGreaterThan(3)
    expect([...kids]).toEqual(made.map(({ row }) => row.kid))
  })

  it('and no token is refused before its end, whoever reads it with a ring up to an hour old', async () => {
    const hours = Array.from({ length: days * 24 }, (_, at) => at * hour)
    const refused = await Promise.all(
      hours.map(async (ms) => {
        const token = await sign(ms)
        const rings = [ringAt(ms), ringAt(ms + 599_000), ringAt(Math.max(0, ms - hour))]
        const reads = rings.map(async (ring) =>
          readAccess(await ring, issuer, space, token, after(ms + 599_000)),
        )
        return (await Promise.all(reads)).includes(null)
      }),
    )
    expect(refused).toHaveLength(2400)
    expect(refused.filter((isOut) => isOut)).toEqual([])
  })

  it('and what the last moment of a key signed is read to its end', async () => {
    const [first] = made
    const end = Date.parse(first?.row.signUntil ?? '') - now.getTime()
    const alone = (ms: number) => openKeyRing(first === undefined ? [] : [first.row], secret, after(ms))
    const at = { now: after(end - 1000), random }
    const token = await signAccess(await alone(end - 1000), issuer, claims, at)
    expect(await readAccess(await alone(end + 598_000), issuer, space, token, after(end + 598_000))).toEqual(
      claims,
    )
    await expect(alone(end).then((ring) => signAccess(ring, issuer, claims, at))).rejects.toThrow()
  })
})

describe('T4: a killed key', () => {
  const rows = made.slice(0, 2).map(({ row }) => row)
  const [first, second] = rows
  const ms = 23.5 * 24 * hour
  const killed = after(ms).toISOString().slice(0, 19)

  it.each([
    ['its row was taken away', () => rows.filter((row) => row !== second)],
    [
      'its row says that it is over',
      () => rows.map((row) => (row === second ? { ...row, verifyUntil: `${killed}Z` } : row)),
    ],
  ])('signs nothing that is read, once %s, and the key before it signs', async (_, left) => {
    const before = await openKeyRing(rows, secret, after(ms))
    const token = await signAccess(before, issuer, claims, { now: after(ms), random })
    const ring = await openKeyRing(left(), secret, after(ms))
    expect(before.signing?.kid).toBe(second?.kid)
    expect(await readAccess(before, issuer, space, token, after(ms))).toEqual(claims)
    expect(await readAccess(ring, issuer, space, token, after(ms))).toBeNull()
    expect(ring.signing?.kid).toBe(first?.kid)
  })
})
