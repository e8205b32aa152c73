import { describe, expect, it } from 'vitest'
import { isDueForRotation, jwksOf, newSigningKey, openKeyRing, type KeyRow } from './key-ring.ts'
import { seal } from './sealed.ts'
import { signAccess } from './token.ts'
import {
  aSecret,
  base64Url,
  claims,
  issuer,
  now,
  randomBytes,
  read,
  strangePair,
} from './token-forge.test-support.ts'

const secret = await aSecret()
const random = randomBytes(4)
const inDays = (days: number, seconds = 0) => new Date(now.getTime() + days * 86_400_000 + seconds * 1000)
const keyFrom = (day: number) => newSigningKey(secret, inDays(day), random)

const [older, current, next] = await Promise.all([keyFrom(-20), keyFrom(-5), keyFrom(2)])
const rows = [current, next, older]
const ringOf = (these: readonly KeyRow[], at = now) => openKeyRing(these, secret, at)

describe('a new signing key', () => {
  it('signs for 30 days from its first moment, and verifies for a day more', () => {
    const { signFrom, signUntil, verifyUntil } = current
    expect([signFrom, signUntil, verifyUntil]).toEqual([
      '2026-11-15T12:00:00Z',
      '2026-12-15T12:00:00Z',
      '2026-12-16T12:00:00Z',
    ])
  })

  it('is named by the thumbprint of its public half, of which the row says all and no more', async () => {
    const { kid, publicJwk } = current
    const { x, y } = publicJwk
    expect(publicJwk).toEqual({ kty: 'EC', crv: 'P-256', x, y, kid, alg: 'ES256', use: 'sig' })
    const told = new TextEncoder().encode(`{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`)
    expect(kid).toBe(base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', told))))
  })

  it('is another each time, and sealed', () => {
    expect(new Set(rows.map(({ kid }) => kid)).size).toBe(3)
    for (const { sealedPrivate } of rows) expect(sealedPrivate).toMatch(/^v1\.[\w-]{200,}$/)
  })
})

describe('a ring', () => {
  it('signs with the newest key that may sign, and verifies with all that are not over', async () => {
    const ring = await ringOf(rows)
    expect(ring.signing?.kid).toBe(current.kid)
    expect([...ring.verifying.keys()]).toEqual([current.kid, next.kid, older.kid])
    expect(ring.faults).toEqual([])
  })

  it.each([
    ['before its first moment', 2, -1, current.kid],
    ['from its first moment', 2, 0, next.kid],
    ['up to its last', 32, -1, next.kid],
    ['and not at its end', 32, 0, undefined],
  ])('a key signs %s', async (_, day, seconds, kid) => {
    expect((await ringOf(rows, inDays(day, seconds))).signing?.kid).toBe(kid)
  })

  it('a key verifies until its end and not a second longer', async () => {
    const before = await ringOf([older], inDays(11, -1))
    const after = await ringOf([older], inDays(11))
    expect([before.signing, [...before.verifying.keys()]]).toEqual([null, [older.kid]])
    expect([after.signing, after.verifying.size, after.faults]).toEqual([null, 0, []])
  })

  it('holds keys that leave it in no other way', async () => {
    const { signing, verifying } = await ringOf([current])
    expect([signing?.key.extractable, signing?.key.usages]).toEqual([false, ['sign']])
    expect(verifying.get(current.kid)?.usages).toEqual(['verify'])
  })

  it('T5: without rows nobody signs', async () => {
    expect(await ringOf([])).toEqual({ signing: null, verifying: new Map(), faults: [] })
  })
})

async function pkcs8Of(algorithm: Parameters<typeof strangePair>[0]): Promise<Uint8Array> {
  const { privateKey } = await strangePair(algorithm)
  return new Uint8Array((await crypto.subtle.exportKey('pkcs8', privateKey)) as ArrayBuffer)
}

const p256 = { name: 'ECDSA', namedCurve: 'P-256' }
const p384 = { name: 'ECDSA', namedCurve: 'P-384' }
const rsa = (modulusLength: number) => ({
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
})

const holding = async (plain: Uint8Array | string, purpose = 'signing-key', context = current.kid) => ({
  sealedPrivate: await seal(secret, purpose, context, plain, random),
})

type Change = Partial<KeyRow> | Promise<Partial<KeyRow>>

const { publicJwk } = current
const renamed = { ...publicJwk, kid: 'key-1' }
const p384Jwk = (await crypto.subtle.exportKey('jwk', (await strangePair(p384)).publicKey)) as JsonWebKey

const unfit: readonly (readonly [reason: string, what: string, change: Change])[] = [
  ['malformed', 'a public key of another', { publicJwk: older.publicJwk }],
  ['malformed', 'another name', { kid: 'key-1' }],
  ['malformed', 'the name of another', { kid: older.kid }],
  ['malformed', 'another name in its public key', { publicJwk: renamed }],
  ['malformed', 'a point off the curve', { publicJwk: { ...publicJwk, y: 'A'.repeat(43) } }],
  ['malformed', 'half a point', { publicJwk: { ...publicJwk, x: publicJwk.x?.slice(0, 20) ?? '' } }],
  ['malformed', 'a P-384 key', { publicJwk: { ...p384Jwk, alg: 'ES256', use: 'sig' } }],
  ['malformed', 'a key for HMAC', { publicJwk: { kty: 'oct', k: 'AAAA' } }],
  ['malformed', 'a private member', { publicJwk: { ...publicJwk, d: 'A'.repeat(43) } }],
  ['malformed', 'a key for encryption', { publicJwk: { ...publicJwk, use: 'enc' } }],
  ['malformed', 'no public key', { publicJwk: { kty: '' } }],
  ['malformed', 'an end that is no instant', { verifyUntil: 'never' }],
  ['malformed', 'a beginning that is no instant', { signFrom: '' }],
  ['sealed', 'nothing', { sealedPrivate: '' }],
  ['sealed', 'what was never sealed', { sealedPrivate: JSON.stringify(publicJwk) }],
  ['sealed', 'the private half of another row', { sealedPrivate: older.sealedPrivate }],
  ['sealed', 'what was sealed for something else', pkcs8Of(p256).then((key) => holding(key, 'totp'))],
  ['sealed', 'a letter changed', { sealedPrivate: current.sealedPrivate.replace(/.{5}$/, 'AAAAA') }],
  ['not-p256', 'a P-384 key', pkcs8Of(p384).then((key) => holding(key))],
  ['not-p256', 'an RSA key of 1024 bits', pkcs8Of(rsa(1024)).then((key) => holding(key))],
  ['not-p256', 'an RSA key of 2048 bits', pkcs8Of(rsa(2048)).then((key) => holding(key))],
  ['not-p256', 'a word', holding('secret')],
  ['not-p256', 'nothing that is sealed', holding('')],
  ['mismatch', 'another P-256 key', pkcs8Of(p256).then((key) => holding(key))],
]

describe('T5: a key that is not what its row says is in no ring', () => {
  it.each(unfit)('%s: %s', async (reason, _, change) => {
    const row = { ...current, ...(await change) }
    const ring = await ringOf([older, row])
    expect(ring.faults).toEqual([{ kid: row.kid, reason }])
    expect(ring.signing?.kid).toBe(older.kid)
    expect([...ring.verifying.keys()]).toEqual([older.kid])
  })

  it('nor is any key under another secret', async () => {
    const ring = await openKeyRing(rows, await aSecret(2), now)
    expect([ring.signing, ring.verifying.size]).toEqual([null, 0])
    expect(ring.faults.map(({ reason }) => reason)).toEqual(['sealed', 'sealed', 'sealed'])
  })

  it('nor is one whose row was written by somebody without the secret', async () => {
    const theirs = await newSigningKey(await aSecret(2), inDays(-1), random)
    const signed = await signAccess(await openKeyRing([theirs], await aSecret(2), now), issuer, claims, {
      now,
      random,
    })
    expect(await read({ ring: await ringOf([...rows, theirs]) }, signed)).toBeNull()
  })
})

describe('rotation', () => {
  it.each([
    ['no key', [], 0, 0, true],
    ['a key with 8 days left', [older], 2, 0, false],
    ['a key with 7 days and a second left', [older], 3, -1, false],
    ['a key with 7 days left', [older], 3, 0, true],
    ['a key with 7 days left and a successor', [older, next], 3, 0, false],
    ['a key that signs no more', [older], 20, 0, true],
    ['a key that signs in eight days', [next], -6, 0, true],
  ])('with %s', (_, these: readonly KeyRow[], day, seconds, isDue) => {
    expect(isDueForRotation(these, inDays(day, seconds))).toBe(isDue)
  })
})

describe('the public set of keys', () => {
  it('holds what verifies now or soon will, and nothing private', () => {
    expect(jwksOf(rows, now).keys).toEqual(rows.map((row) => row.publicJwk))
    expect(jwksOf(rows, inDays(11)).keys.map(({ kid }) => kid)).toEqual([current.kid, next.kid])
    expect(jwksOf([], now)).toEqual({ keys: [] })
  })

  it('leaves out a row that is no public ES256 key', () => {
    const wrong = [{ ...publicJwk, d: 'A'.repeat(43) }, { kty: 'oct', k: 'AAAA' }, p384Jwk]
    expect(
      jwksOf(
        wrong.map((jwk) => ({ ...current, publicJwk: jwk })),
        now,
      ),
    ).toEqual({ keys: [] })
  })

  it('lets others check a token by it', async () => {
    const token = await signAccess(await ringOf(rows), issuer, claims, { now, random })
    const verifying = jwksOf(rows, now).keys.map(async ({ kid, ...jwk }) => {
      return [kid, await crypto.subtle.importKey('jwk', { ...jwk }, p256, false, ['verify'])] as const
    })
    const ring = { signing: null, verifying: new Map(await Promise.all(verifying)) }
    expect(await read({ ring }, token)).toEqual(claims)
  })
})
