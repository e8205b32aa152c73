import { instant, instantText } from '@serai/kernel'
import * as z from 'zod'
import { encodeBase64Url, seal, unsealBytes, type Secret } from './sealed.ts'

/** The keys of a moment: the one that signs, and by `kid` all that verify what was signed before. */
export type KeyRing = {
  readonly signing: SigningKey | null
  readonly verifying: ReadonlyMap<string, CryptoKey>
}

export type SigningKey = { readonly kid: string; readonly key: CryptoKey }

/** The public half of an ES256 key as RFC 7517 has it. */
export type PublicJwk = z.infer<typeof publicJwkShape>

/** A row of `signing_keys`. The three instants are UTC text to the second. */
export type KeyRow = {
  readonly kid: string
  readonly publicJwk: JsonWebKey
  readonly sealedPrivate: string
  readonly signFrom: string
  readonly signUntil: string
  readonly verifyUntil: string
}

/**
 * Why a row is in no ring. `malformed`: the row itself is wrong, or its `kid` is not its public key's; `sealed`: this
 * secret does not open it; `not-p256`: what it holds is no P-256 key; `mismatch`: its halves are of two keys.
 */
export type KeyFault = {
  readonly kid: string
  readonly reason: 'malformed' | 'sealed' | 'not-p256' | 'mismatch'
}

export type OpenedKeyRing = KeyRing & { readonly faults: readonly KeyFault[] }

const dayMs = 86_400_000

/**
 * A key that signs for 30 days and verifies for a day more. Whoever keeps a ring in memory knows it only from the next
 * look at the rows, so a successor's `signFrom` lies further off than rings are old.
 */
export async function newSigningKey(
  secret: Secret,
  signFrom: Date,
  random: (bytes: number) => Uint8Array,
): Promise<KeyRow> {
  const pair = asPair(await crypto.subtle.generateKey(es256, true, ['sign', 'verify']))
  const { x = '', y = '' } = asJwk(await crypto.subtle.exportKey('jwk', pair.publicKey))
  const kid = await thumbprint(x, y)
  const pkcs8 = asBytes(await crypto.subtle.exportKey('pkcs8', pair.privateKey))
  const inDays = (days: number) => instantText(new Date(signFrom.getTime() + days * dayMs))
  return {
    kid,
    publicJwk: publicJwkShape.parse({ kty: 'EC', crv: 'P-256', x, y, kid, alg: 'ES256', use: 'sig' }),
    sealedPrivate: await seal(secret, purpose, kid, pkcs8, random),
    signFrom: inDays(0),
    signUntil: inDays(30),
    verifyUntil: inDays(31),
  }
}

/**
 * The ring of this moment: the newest key that may sign does, and every key verifies until its `verifyUntil`. A row
 * that cannot be trusted is in `faults` and in nothing else; `signing` is null when no key is left to sign.
 */
export async function openKeyRing(
  rows: readonly KeyRow[],
  secret: Secret,
  now: Date,
): Promise<OpenedKeyRing> {
  const at = instantText(now)
  const tried = await Promise.all(
    rows.filter((row) => row.verifyUntil > at).map((row) => openKey(row, secret)),
  )
  const opened = tried.filter(isOpen)
  const [newest] = opened
    .filter(({ row }) => row.signFrom <= at && at < row.signUntil)
    .sort((one, other) => (one.row.signFrom < other.row.signFrom ? 1 : -1))
  return {
    signing: newest === undefined ? null : { kid: newest.row.kid, key: newest.privateKey },
    verifying: new Map(opened.map(({ row, publicKey }) => [row.kid, publicKey])),
    faults: tried.flatMap((one) => (isOpen(one) ? [] : [one])),
  }
}

/** True when no key will be able to sign in 7 days. Rows among the ring's faults are for the caller to leave out. */
export function isDueForRotation(rows: readonly KeyRow[], now: Date): boolean {
  const then = instantText(new Date(now.getTime() + 7 * dayMs))
  return !rows.some((row) => row.signFrom <= then && then < row.signUntil)
}

/** The public keys that verify, or soon will, as RFC 7517 §5 publishes them: nothing private can be in it. */
export function jwksOf(rows: readonly KeyRow[], now: Date): { readonly keys: readonly PublicJwk[] } {
  const at = instantText(now)
  const shown = rows
    .filter((row) => row.verifyUntil > at)
    .map((row) => publicJwkShape.safeParse(row.publicJwk))
  return { keys: shown.flatMap((one) => (one.success ? [one.data] : [])) }
}

const es256 = { name: 'ECDSA', namedCurve: 'P-256' }

const purpose = 'signing-key'

/** A coordinate of P-256: 32 bytes in base64url. */
const coordinate = z.string().regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/)

const publicJwkShape = z
  .strictObject({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: coordinate,
    y: coordinate,
    kid: z.string(),
    alg: z.literal('ES256'),
    use: z.literal('sig'),
  })
  .readonly()

const rowShape = z.object({ signFrom: instant(), signUntil: instant(), verifyUntil: instant() })

type OpenKey = { readonly row: KeyRow; readonly publicKey: CryptoKey; readonly privateKey: CryptoKey }

/** A row's own `kid`, `publicJwk` and private half must tell of one key: then whoever wrote it had the secret. */
async function openKey(row: KeyRow, secret: Secret): Promise<OpenKey | KeyFault> {
  const fault = (reason: KeyFault['reason']) => ({ kid: row.kid, reason })
  const publicKey = rowShape.safeParse(row).success ? await importPublic(row) : null
  if (publicKey === null) return fault('malformed')
  const pkcs8 = await unsealBytes(secret, purpose, row.kid, row.sealedPrivate)
  if (pkcs8 === null) return fault('sealed')
  const privateKey = await importPrivate(pkcs8)
  if (privateKey === null) return fault('not-p256')
  return (await areOnePair(privateKey, publicKey)) ? { row, publicKey, privateKey } : fault('mismatch')
}

async function importPublic(row: KeyRow): Promise<CryptoKey | null> {
  const read = publicJwkShape.safeParse(row.publicJwk)
  if (!read.success || read.data.kid !== row.kid) return null
  const { kty, crv, x, y } = read.data
  if ((await thumbprint(x, y)) !== row.kid) return null
  return orNull(crypto.subtle.importKey('jwk', { kty, crv, x, y }, es256, true, ['verify']))
}

function importPrivate(pkcs8: Uint8Array<ArrayBuffer>): Promise<CryptoKey | null> {
  return orNull(crypto.subtle.importKey('pkcs8', pkcs8, es256, false, ['sign']))
}

/** Null for a key that the platform does not take: off the curve, of another kind, or no key at all. */
async function orNull(key: Promise<CryptoKey>): Promise<CryptoKey | null> {
  try {
    return await key
  } catch {
    return null
  }
}

async function areOnePair(privateKey: CryptoKey, publicKey: CryptoKey): Promise<boolean> {
  const ecdsa = { name: 'ECDSA', hash: 'SHA-256' }
  const message = new TextEncoder().encode(purpose)
  const signature = await crypto.subtle.sign(ecdsa, privateKey, message)
  return crypto.subtle.verify(ecdsa, publicKey, signature, message)
}

/** The JWK thumbprint of a P-256 key (RFC 7638 §3): its required members, in order, without white space. */
async function thumbprint(x: string, y: string): Promise<string> {
  const members = JSON.stringify({ crv: 'P-256', kty: 'EC', x, y })
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(members))
  return encodeBase64Url(new Uint8Array(digest))
}

function isOpen(one: OpenKey | KeyFault): one is OpenKey {
  return 'privateKey' in one
}

/** What `generateKey` gives for ECDSA, `exportKey` for 'jwk' and for 'pkcs8'; their types do not tell. */
function asPair(made: CryptoKey | CryptoKeyPair): CryptoKeyPair {
  return made as CryptoKeyPair
}

function asJwk(exported: ArrayBuffer | JsonWebKey): JsonWebKey {
  return exported as JsonWebKey
}

function asBytes(exported: ArrayBuffer | JsonWebKey): Uint8Array<ArrayBuffer> {
  return new Uint8Array(exported as ArrayBuffer)
}
