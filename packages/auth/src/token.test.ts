import { asId, factors } from '@serai/kernel'
import { describe, expect, it } from 'vitest'
import { readAccess, signAccess, type AccessClaims } from './token.ts'
import {
  aForge,
  bytesOf,
  claims,
  issuer,
  now,
  otherSpace,
  payload,
  platform,
  randomBytes,
  read,
  second,
  space,
  strangePair,
} from './token-forge.test-support.ts'

const forge = await aForge()
const at = { now, random: randomBytes(7) }

function partsOf(token: string): readonly unknown[] {
  const parts = token.split('.').slice(0, 2)
  return parts.map((part) => JSON.parse(new TextDecoder().decode(bytesOf(part))) as unknown)
}

describe('an access token', () => {
  it('gives back the claims that it was signed with', async () => {
    const token = await signAccess(forge.ring, issuer, claims, at)
    expect(await read(forge, token)).toEqual(claims)
  })

  it('holds what the design says, and no role, address or name', async () => {
    const [header, body] = partsOf(await signAccess(forge.ring, issuer, claims, at))
    expect(header).toEqual({ alg: 'ES256', kid: forge.kid, typ: 'at+jwt' })
    const told = { ...(JSON.parse(payload()) as object), iat: second, nbf: second, exp: second + 600 }
    expect(body).toEqual({ ...told, jti: expect.stringMatching(/^[\w-]{22}$/) })
  })

  it('has a number of its own', async () => {
    const twice = await Promise.all([1, 2].map(() => signAccess(forge.ring, issuer, claims, at)))
    const [one, other] = twice.map((token) => partsOf(token)[1])
    expect(one).not.toEqual(other)
  })

  it('holds for ten minutes and not a moment longer', async () => {
    const token = await signAccess(forge.ring, issuer, claims, at)
    expect(await read(forge, token, new Date(now.getTime() + 599_999))).toEqual(claims)
    expect(await read(forge, token, new Date(now.getTime() + 600_000))).toBeNull()
  })

  it('is not signed without a key, nor for claims that the gate would refuse', async () => {
    const ring = { ...forge.ring, signing: null }
    await expect(signAccess(ring, issuer, claims, at)).rejects.toThrow('No key may sign')
    const wrong: readonly Partial<AccessClaims>[] = [
      { amr: [] },
      { epoch: -1 },
      { sessionId: 'x' },
      { authTime: 0.5 },
    ]
    const tried = wrong.map((change) => signAccess(forge.ring, issuer, { ...claims, ...change }, at))
    const ends = await Promise.allSettled(tried)
    expect(ends.map(({ status }) => status)).toEqual(wrong.map(() => 'rejected'))
    await expect(signAccess(forge.ring, '', claims, at)).rejects.toThrow()
  })
})

describe('the gate', () => {
  it('answers null to what is no text, and to a moment that is none', async () => {
    const token = await forge.token()
    const things: readonly unknown[] = [undefined, null, 1, true, {}, [token], new String(token)]
    const answers = await Promise.all(things.map((thing) => read(forge, thing as string)))
    expect(answers).toEqual(things.map(() => null))
    expect(await read(forge, token, new Date(Number.NaN))).toBeNull()
    expect(await read(forge, token)).toEqual(claims)
  })

  it('T4: takes a key for P-256 and for verifying, and no other, whatever the ring holds', async () => {
    const { privateKey } = await strangePair({ name: 'ECDSA', namedCurve: 'P-256' })
    const p384 = await strangePair({ name: 'ECDSA', namedCurve: 'P-384' })
    const ecdh = await crypto.subtle.importKey(
      'raw',
      (await crypto.subtle.exportKey('raw', forge.publicKey)) as ArrayBuffer,
      { name: 'ECDH', namedCurve: 'P-256' },
      true,
      [],
    )
    const jwk = await crypto.subtle.exportKey('jwk', forge.publicKey)
    const token = await forge.token()
    const others: readonly unknown[] = [privateKey, p384.publicKey, ecdh, jwk, 'secret', undefined, null, {}]
    const holding = (key: unknown) => new Map([[forge.kid, key as CryptoKey]])
    const answers = others.map((key) => read({ ring: { signing: null, verifying: holding(key) } }, token))
    expect(await Promise.all(answers)).toEqual(others.map(() => null))
    expect(await read(forge, token)).toEqual(claims)
  })

  it('T4: a ring without keys lets nobody in', async () => {
    expect(await read({ ring: { signing: null, verifying: new Map() } }, await forge.token())).toBeNull()
  })
})

describe('T3: a token counts in its own space, from its own issuer, as an access token', () => {
  const spaces = [space, otherSpace, platform]
  const types = ['at+jwt', 'JWT', 'rt+jwt', 'logout+jwt', 'handoff+jwt', undefined]

  it('only the diagonal of spaces and types is let in', async () => {
    const cells = types.flatMap((typ) => spaces.flatMap((of) => spaces.map((to) => ({ typ, of, to }))))
    const answers = cells.map(async ({ typ, of, to }) => {
      const mid = of === platform ? null : claims.memberId
      const parts = { header: forge.header({ typ }), payload: payload({ aud: `space:${of}`, mid }) }
      return (await read(forge, await forge.token(parts), now, to)) !== null
    })
    const isIn = await Promise.all(answers)
    expect(cells).toHaveLength(54)
    expect(cells.filter((_, cell) => isIn[cell])).toEqual(
      spaces.map((one) => ({ typ: 'at+jwt', of: one, to: one })),
    )
  })

  it('a token is read in its space with each factor, as it was signed', async () => {
    const all = spaces.flatMap((spaceId) =>
      factors.map((factor): AccessClaims => {
        const memberId = spaceId === platform ? null : asId<'member'>('01K9Z60F3BDHKNPQSTVXZ13570')
        return { ...claims, spaceId, memberId, amr: [factor] }
      }),
    )
    const answers = all.map(async (these) =>
      read(forge, await signAccess(forge.ring, issuer, these, at), now, these.spaceId),
    )
    expect(await Promise.all(answers)).toEqual(all)
  })

  it('another issuer, and an issuer or a space that is none, are refused', async () => {
    const token = await forge.token()
    expect(await readAccess(forge.ring, 'https://id.other.test', space, token, now)).toBeNull()
    const nobodys = await forge.token({ payload: payload({ iss: '' }) })
    expect(await readAccess(forge.ring, '', space, nobodys, now)).toBeNull()
    const nowhere = await forge.token({ payload: payload({ aud: 'space:' }) })
    expect(await read(forge, nowhere, now, asId<'space'>(''))).toBeNull()
  })
})
