import { platformSpace } from '@serai/db'
import { factors, id, ulidPattern, type Factor, type Id, type SpaceId } from '@serai/kernel'
import { sign, verify } from '@tsndr/cloudflare-worker-jwt'
import * as z from 'zod'
import type { KeyRing } from './key-ring.ts'
import { decodeBase64Url, decodeUtf8, encodeBase64Url } from './sealed.ts'

export type { Factor }

/** What an access token proves: who somebody is, in one space. What they may do there is read with every request. */
export type AccessClaims = {
  readonly spaceId: SpaceId
  readonly identityId: Id<'identity'>
  /** Null in the platform's own space alone, where nobody is a member. */
  readonly memberId: Id<'member'> | null
  /** The login's ULID. */
  readonly sessionId: string
  /** The member's epoch when the token was signed: a token of an older one proves nothing. */
  readonly epoch: number
  /** How somebody signed in, and when, in seconds since 1970. */
  readonly amr: readonly Factor[]
  readonly authTime: number
}

/** An access token for ten minutes and one space. Throws when no key of the ring may sign, and for claims that are none. */
export async function signAccess(
  ring: KeyRing,
  issuer: string,
  claims: AccessClaims,
  { now, random }: { readonly now: Date; readonly random: (bytes: number) => Uint8Array },
): Promise<string> {
  if (ring.signing === null) throw new Error('No key may sign an access token now.')
  const { kid, key } = ring.signing
  const iat = Math.floor(now.getTime() / 1000)
  const payload = payloadShape.parse({
    iss: issuer,
    aud: audienceOf(claims.spaceId),
    sub: claims.identityId,
    mid: claims.memberId,
    sid: claims.sessionId,
    iat,
    nbf: iat,
    exp: iat + longestSeconds,
    jti: encodeBase64Url(random(16)),
    ep: claims.epoch,
    amr: claims.amr,
    auth_time: claims.authTime,
  })
  return sign<Payload, { kid: string }>(payload, key, { algorithm, header: { typ: type, kid } })
}

/**
 * What a token proves in this space at this moment; null for anything that `signAccess` would not have signed for it.
 * Never throws. The text of a token is no name for it, since ES256 gives every message more than one signature.
 */
export async function readAccess(
  ring: KeyRing,
  issuer: string,
  spaceId: SpaceId,
  token: string,
  now: Date,
): Promise<AccessClaims | null> {
  const parts = partsOf(token)
  const key = parts && keyOf(parts.header, ring)
  const payload = parts && readObject(parts.payload, payloadShape)
  if (key === null || payload === null || !(await isSigned(token, key))) return null
  const holds = isFor(issuer, spaceId, payload) && isTimely(payload, now.getTime() / 1000)
  return holds ? claimsOf(spaceId, payload) : null
}

const algorithm = 'ES256'

/** RFC 9068 §2.1. */
const type = 'at+jwt'

const longestSeconds = 600

/** How far the clocks of two machines may be apart. It moves the beginning of a token, never its end. */
const skewSeconds = 5

const longestToken = 4096

type Payload = z.infer<typeof payloadShape>

const seconds = z.int().nonnegative()

const payloadShape = z.strictObject({
  iss: z.string().min(1),
  aud: z.string().regex(/^space:[0-7][0-9A-HJKMNP-TV-Z]{25}$/),
  sub: id('identity'),
  mid: id('member').nullable(),
  sid: z.string().regex(ulidPattern),
  iat: seconds,
  nbf: seconds,
  exp: seconds,
  jti: z.string().regex(/^[\w-]{21}[AQgw]$/),
  ep: z.int().nonnegative(),
  amr: z
    .array(z.enum(factors))
    .min(1)
    .refine((all) => new Set(all).size === all.length),
  auth_time: seconds,
})

const headerShape = z.strictObject({ alg: z.literal(algorithm), kid: z.string(), typ: z.literal(type) })

/** Three segments, each in the one spelling of base64url that it has. */
function partsOf(token: unknown) {
  if (typeof token !== 'string' || token.length > longestToken) return null
  const segments = token.split('.')
  const [header = null, payload = null, signature = null] = segments.map(decodeBase64Url)
  const isWhole = segments.length === 3 && signature !== null
  return isWhole && header !== null && payload !== null ? { header, payload } : null
}

/** The key that the header names, if the header is ours and the key verifies ES256 and nothing else. */
function keyOf(bytes: Uint8Array, ring: KeyRing): CryptoKey | null {
  const header = readObject(bytes, headerShape)
  const key = header === null ? undefined : ring.verifying.get(header.kid)
  return key !== undefined && verifiesEs256(key) ? key : null
}

function verifiesEs256(key: CryptoKey): boolean {
  const isP256 =
    key instanceof CryptoKey && 'namedCurve' in key.algorithm && key.algorithm.namedCurve === 'P-256'
  return isP256 && key.usages.includes('verify')
}

/** A JSON object of a strict and flat shape, in which no name stands twice, however it is escaped. */
function readObject<T extends object>(bytes: Uint8Array, shape: z.ZodType<T>): T | null {
  const text = decodeUtf8(bytes)
  const read = text === null ? null : shape.safeParse(parseJson(text))
  if (text === null || !read?.success) return null
  // Outside of strings a colon stands after each name and nowhere else, and JSON.parse has kept each name once.
  const colons = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').split(':').length - 1
  return colons === Object.keys(read.data).length ? read.data : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function isSigned(token: string, key: CryptoKey): Promise<boolean> {
  try {
    // The library would hold exp and nbf against the machine's own clock; an endless tolerance leaves them to us.
    const options = { algorithm, throwError: true, clockTolerance: Number.POSITIVE_INFINITY }
    return (await verify(token, key, options)) !== undefined
  } catch {
    return false
  }
}

function audienceOf(spaceId: SpaceId): string {
  return `space:${spaceId}`
}

function isFor(issuer: string, spaceId: SpaceId, { iss, aud, mid }: Payload): boolean {
  const isOurs = iss === issuer && aud === audienceOf(spaceId)
  return isOurs && (mid === null) === (spaceId === platformSpace)
}

/** Whether a token holds at an instant in seconds; never at one that is no number. */
function isTimely({ iat, nbf, exp, auth_time: authTime }: Payload, at: number): boolean {
  const hasBegun = iat <= at + skewSeconds && nbf <= at + skewSeconds
  const isShort = iat < exp && nbf < exp && exp - iat <= longestSeconds
  return at < exp && hasBegun && isShort && authTime <= iat
}

function claimsOf(spaceId: SpaceId, { sub, mid, sid, ep, amr, auth_time: authTime }: Payload): AccessClaims {
  return { spaceId, identityId: sub, memberId: mid, sessionId: sid, epoch: ep, amr, authTime }
}
