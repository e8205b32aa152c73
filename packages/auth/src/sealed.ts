declare const isMaster: unique symbol

/**
 * The deployment's master secret. `readSecret` alone makes one; every key that seals or signs is derived from it, once for
 * as long as somebody holds it.
 */
export type Secret = {
  readonly [isMaster]: true
  readonly master: CryptoKey
  readonly derived: Map<string, Promise<CryptoKey>>
}

type Random = (bytes: number) => Uint8Array

type Bytes = Uint8Array<ArrayBuffer>

/**
 * The master secret as the environment spells it: at least 32 random bytes in base64url without padding, or in base64
 * with it (RFC 4648). Null for what is missing, short, spelled otherwise, or plainly not by chance: a pattern, a phrase.
 * About one good secret in 50,000 looks like a phrase too.
 */
export async function readSecret(text: string | undefined): Promise<Secret | null> {
  const spelling = urlSpelling(text ?? '')
  const bytes = decodeBase64Url(spelling)
  if (bytes === null || bytes.length < 32 || !looksRandom(spelling, bytes)) return null
  return asSecret(await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']))
}

/**
 * Text, or bytes, that only the same secret opens again, for the same purpose and in the same context. The purpose
 * has a key of its own; the context says where the sealed text stands, so that it counts in no other row.
 */
export async function seal(
  secret: Secret,
  purpose: string,
  context: string,
  plain: Uint8Array | string,
  random: Random,
): Promise<string> {
  const nonce = Uint8Array.from(random(nonceBytes))
  const bytes = typeof plain === 'string' ? utf8(plain) : Uint8Array.from(plain)
  const key = await sealingKey(secret, purpose)
  const sealed = await crypto.subtle.encrypt(gcm(nonce, context), key, bytes)
  const body = new Uint8Array(nonceBytes + sealed.byteLength)
  body.set(nonce)
  body.set(new Uint8Array(sealed), nonceBytes)
  return `${version}.${encodeBase64Url(body)}`
}

/** The text that was sealed; null for whatever `seal` did not make with this secret, purpose and context. */
export async function unseal(
  secret: Secret,
  purpose: string,
  context: string,
  sealed: string,
): Promise<string | null> {
  const bytes = await unsealBytes(secret, purpose, context, sealed)
  return bytes === null ? null : decodeUtf8(bytes)
}

/** The same as `unseal`, for bytes that are not text. */
export async function unsealBytes(
  secret: Secret,
  purpose: string,
  context: string,
  sealed: string,
): Promise<Bytes | null> {
  const [first, body = '', ...more] = sealed.split('.')
  const bytes = first === version && more.length === 0 ? decodeBase64Url(body) : null
  if (bytes === null) return null
  const key = await sealingKey(secret, purpose)
  const nonce = bytes.slice(0, nonceBytes)
  try {
    const plain = await crypto.subtle.decrypt(gcm(nonce, context), key, bytes.slice(nonceBytes))
    return new Uint8Array(plain)
  } catch {
    return null
  }
}

/** The HMAC-SHA-256 of a message, 32 bytes, under a key that serves this purpose alone. */
export async function macOf(secret: Secret, purpose: string, message: string): Promise<Uint8Array> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256', length: 256 }
  const key = await derivedKey(secret, { use: 'mac', purpose, algorithm, usages: ['sign'] })
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(message)))
}

/** The SHA-256 of a text's UTF-8, in lower-case hexadecimal. */
export async function sha256Text(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', utf8(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Base64url without padding (RFC 4648 §5). */
export function encodeBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The bytes of a base64url text without padding; null unless it is the one spelling of these bytes. */
export function decodeBase64Url(text: string): Bytes | null {
  if (!base64Url.test(text)) return null
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(binary.length)
  // Several times as fast as Uint8Array.from, and every request decodes a token.
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}

/** The text that UTF-8 bytes spell, a byte order mark included; null when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const version = 'v1'

/** 96 bits, as NIST SP 800-38D §8.2.2 has random nonces. */
const nonceBytes = 12

/** The last letter of a group that is not full has bits to spare, and they are zero. */
const base64Url = /^(?:[\w-]{4})*(?:[\w-]{2}[AEIMQUYcgkosw048]|[\w-][AQgw])?$/

function urlSpelling(text: string): string {
  const isPadded = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{3}=|[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{4})$/.test(text)
  return isPadded ? text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '') : text
}

/** False for what no generator makes: few letters, a pattern, text in base64, or words run together. */
function looksRandom(text: string, bytes: Uint8Array): boolean {
  const steps = new Set(Array.from(bytes, (byte, at) => (byte - (bytes[at - 1] ?? 0)) & 0xff))
  const neighbours = Array.from(text, (_, at) => text.slice(at, at + 2))
  const wordlike = [/^[a-z]{2}$/, /^[A-Z]{2}$/].map((pair) => neighbours.filter((two) => pair.test(two)))
  return (
    new Set(text).size >= 22 &&
    steps.size >= 20 &&
    !/(.{6}).*\1/.test(text) &&
    decodeUtf8(bytes) === null &&
    wordlike.every((pairs) => pairs.length < text.length * 0.55)
  )
}

function sealingKey(secret: Secret, purpose: string): Promise<CryptoKey> {
  const algorithm = { name: 'AES-GCM', length: 256 }
  return derivedKey(secret, { use: 'seal', purpose, algorithm, usages: ['encrypt', 'decrypt'] })
}

type Derivation = {
  readonly use: 'seal' | 'mac'
  readonly purpose: string
  readonly algorithm: SubtleCryptoImportKeyAlgorithm
  readonly usages: string[]
}

function derivedKey({ master, derived }: Secret, its: Derivation): Promise<CryptoKey> {
  const info = `serai/${version}/${its.use}/${its.purpose}`
  const known = derived.get(info)
  if (known !== undefined) return known
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) }
  const key = crypto.subtle.deriveKey(hkdf, master, its.algorithm, false, its.usages)
  derived.set(info, key)
  return key
}

function gcm(nonce: Bytes, context: string) {
  return { name: 'AES-GCM', iv: nonce, additionalData: utf8(context) }
}

function utf8(text: string): Bytes {
  return Uint8Array.from(new TextEncoder().encode(text))
}

/** Only a key imported from checked bytes gets here. */
function asSecret(master: CryptoKey): Secret {
  return { master, derived: new Map<string, Promise<CryptoKey>>() } as Secret
}
