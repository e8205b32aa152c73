import { asId } from '@serai/kernel'
import { newSigningKey, openKeyRing, type KeyRing } from './key-ring.ts'
import { encodeBase64Url, readSecret, type Secret } from './sealed.ts'
import { readAccess, type AccessClaims } from './token.ts'

export const issuer = 'https://id.serai.test'
export const space = asId<'space'>('01K9Z5S0M2XQ4R6T8V0W1Y3A5C')
export const otherSpace = asId<'space'>('01K9Z5S0M2XQ4R6T8V0W1Y3A5D')
export const platform = asId<'space'>('00000000000000000000000000')

export const now = new Date('2026-11-20T12:00:00Z')

/** `now` as tokens tell it. */
export const second = now.getTime() / 1000

export const claims: AccessClaims = {
  spaceId: space,
  identityId: asId<'identity'>('01K9Z60F3BDHKNPQSTVXZ02468'),
  memberId: asId<'member'>('01K9Z60F3BDHKNPQSTVXZ13579'),
  sessionId: '01K9Z60F3BDHKNPQSTVXZACEGJ',
  epoch: 3,
  amr: ['email', 'totp'],
  authTime: second - 3600,
}

/** Text or bytes of a header or a payload, before they are base64url. */
export type Part = string | Uint8Array

/** Whatever the gate is given, made with the real key: its signature is good, so that something else refuses it. */
export type Forge = {
  readonly ring: KeyRing
  readonly kid: string
  readonly publicKey: CryptoKey
  header(changes?: Readonly<Record<string, unknown>>): string
  token(parts?: { readonly header?: Part; readonly payload?: Part }): Promise<string>
  /** Adds the signature to segments that are spelled already. */
  sign(segments: string): Promise<string>
}

export async function aForge(seed = 1): Promise<Forge> {
  const secret = await aSecret(seed)
  const row = await newSigningKey(secret, now, randomBytes(seed))
  const ring = await openKeyRing([row], secret, now)
  const publicKey = ring.verifying.get(row.kid)
  if (ring.signing === null || publicKey === undefined) throw new Error('The forge has no key.')
  const { kid, key } = ring.signing
  const header = (changes = {}) => JSON.stringify({ alg: 'ES256', kid, typ: 'at+jwt', ...changes })
  const sign = async (segments: string) => `${segments}.${base64Url(await ecdsa(key, segments))}`
  const token = (parts: { readonly header?: Part; readonly payload?: Part } = {}) =>
    sign(`${base64Url(parts.header ?? header())}.${base64Url(parts.payload ?? payload())}`)
  return { ring, kid, publicKey, header, token, sign }
}

/** The payload of a valid token, with changes; what is undefined is left out. */
export function payload(changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    iss: issuer,
    aud: `space:${space}`,
    sub: claims.identityId,
    mid: claims.memberId,
    sid: claims.sessionId,
    iat: second - 60,
    nbf: second - 60,
    exp: second + 540,
    jti: 'Zm9yZ2VkLWJ5LWEtdGVzdA',
    ep: 3,
    amr: ['email', 'totp'],
    auth_time: second - 3600,
    ...changes,
  })
}

export function read({ ring }: Pick<Forge, 'ring'>, token: string, at = now, spaceId = space) {
  return readAccess(ring, issuer, spaceId, token, at)
}

export function base64Url(part: Part): string {
  return encodeBase64Url(typeof part === 'string' ? new TextEncoder().encode(part) : part)
}

/** JSON in base64url that is one or two bytes over a full group, and whose last letter has bits too many. */
export function loose(json: string, over: 1 | 2 = 1): string {
  return withLooseEnd(base64Url(json + ' '.repeat((over + 3 - (json.length % 3)) % 3)))
}

/** The same bytes in another spelling: the last letter uses bits that it has to spare. */
export function withLooseEnd(text: string): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + 1)
}

export async function ecdsa(key: CryptoKey, text: string, hash = 'SHA-256'): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  return new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash }, key, bytes))
}

/** A token signed with an HMAC of whatever bytes somebody takes for a key. */
export async function hmacToken(header: string, secret: Part, hash = 'SHA-256'): Promise<string> {
  const bytes = typeof secret === 'string' ? new TextEncoder().encode(secret) : Uint8Array.from(secret)
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash }, false, ['sign'])
  const text = `${base64Url(header)}.${base64Url(payload())}`
  return `${text}.${base64Url(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))))}`
}

/** True when the last segment is an ES256 signature of ours over what stands before it. */
export function isSignedByUs({ publicKey }: Forge, token: string): Promise<boolean> {
  const text = token.slice(0, token.lastIndexOf('.'))
  const signature = bytesOf(token.slice(text.length + 1))
  const es256 = { name: 'ECDSA', hash: 'SHA-256' }
  return crypto.subtle.verify(es256, publicKey, signature, new TextEncoder().encode(text))
}

/** The bytes of base64url, however it is spelled. */
export function bytesOf(segment: string): Uint8Array<ArrayBuffer> {
  const binary = atob(segment.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

/** A key pair of the given kind that no ring knows. */
export async function strangePair(
  algorithm: Parameters<SubtleCrypto['generateKey']>[0],
): Promise<CryptoKeyPair> {
  return (await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair
}

export async function aSecret(seed = 1): Promise<Secret> {
  const secret = await readSecret(encodeBase64Url(randomBytes(seed)(32)))
  if (secret === null) throw new Error(`The secret of seed ${seed} was refused.`)
  return secret
}

/** Bytes that are the same for the same seed. */
export function randomBytes(seed: number): (count: number) => Uint8Array {
  const random = seededRandom(seed)
  return (count) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256))
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
