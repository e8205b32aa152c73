import { encodeBase64Url } from '@serai/auth'
import { cbor, joined, type Cbor } from './cbor.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A passkey that a program holds: what a real one would do, and whatever a false one might. */
export type SoftPasskey = {
  readonly id: Bytes
  readonly alg: 'ES256' | 'RS256'
  readonly keys: CryptoKeyPair
  /** How often it was used; one that counts nothing stays at 0. */
  counter: number
  userHandle: string
}

/** What the browser tells of the page that asked, and the authenticator of itself; each may be made false. */
export type Falsehoods = {
  readonly clientData?: Readonly<Record<string, unknown>> | string
  readonly rpId?: string
  readonly flags?: number
  readonly counter?: number
  readonly authData?: (honest: Bytes) => Bytes
  readonly attestation?: (
    honest: readonly (readonly [string, Cbor])[],
  ) => readonly (readonly [string, Cbor])[]
  readonly attestationObject?: (honest: Bytes) => Bytes
  readonly signature?: (honest: Bytes) => Bytes
  readonly signWith?: SoftPasskey
  /** Replaces parts of the answer as it is sent. */
  readonly sent?: Readonly<Record<string, unknown>>
  readonly response?: Readonly<Record<string, unknown>>
}

/** The options of both ceremonies, as far as an authenticator looks at them. */
export type CeremonyOptions = { readonly challenge: string; readonly user?: { readonly id: string } }

export type Page = { readonly origin: string; readonly rpId: string }

/** The flags of authenticator data (WebAuthn §6.1). */
export const flag = { UP: 0x01, UV: 0x04, BE: 0x08, BS: 0x10, AT: 0x40, ED: 0x80 } as const

export async function aPasskey(alg: SoftPasskey['alg'] = 'ES256', rsaBits = 2048): Promise<SoftPasskey> {
  const algorithm =
    alg === 'ES256'
      ? { name: 'ECDSA', namedCurve: 'P-256' }
      : { ...rsa, modulusLength: rsaBits, publicExponent: Uint8Array.of(1, 0, 1) }
  const keys = (await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair
  return { id: crypto.getRandomValues(new Uint8Array(32)), alg, keys, counter: 0, userHandle: '' }
}

/** What a browser sends that has made this passkey. */
export async function made(
  passkey: SoftPasskey,
  options: CeremonyOptions,
  page: Page,
  untrue: Falsehoods = {},
): Promise<Record<string, unknown>> {
  passkey.userHandle = options.user?.id ?? passkey.userHandle
  const clientData = clientDataOf('webauthn.create', options, page, untrue)
  const length = Uint8Array.of(passkey.id.length >> 8, passkey.id.length & 0xff)
  const credential = joined(new Uint8Array(16), length, passkey.id, await coseKey(passkey))
  const flags = flag.UP | flag.UV | flag.AT
  const authData = joined(await authDataOf(passkey, page, untrue, flags), credential)
  const lie = untrue.authData?.(authData) ?? authData
  const honest = [
    ['fmt', 'none'],
    ['attStmt', []],
    ['authData', lie],
  ] as const
  const object = cbor(untrue.attestation?.(honest) ?? honest)
  return answerOf(passkey, untrue, {
    clientDataJSON: encodeBase64Url(clientData),
    attestationObject: encodeBase64Url(untrue.attestationObject?.(object) ?? object),
    transports: ['internal'],
  })
}

/** What a browser sends that has signed with this passkey. */
export async function signed(
  passkey: SoftPasskey,
  options: CeremonyOptions,
  page: Page,
  untrue: Falsehoods = {},
): Promise<Record<string, unknown>> {
  const clientData = clientDataOf('webauthn.get', options, page, untrue)
  const honest = await authDataOf(passkey, page, untrue, flag.UP | flag.UV)
  const authData = untrue.authData?.(honest) ?? honest
  const signature = await signatureOf(untrue.signWith ?? passkey, authData, clientData)
  return answerOf(passkey, untrue, {
    clientDataJSON: encodeBase64Url(clientData),
    authenticatorData: encodeBase64Url(authData),
    signature: encodeBase64Url(untrue.signature?.(signature) ?? signature),
    userHandle: passkey.userHandle,
  })
}

/** What a credential says of itself (WebAuthn §8.2, self attestation). */
export async function selfAttested(
  passkey: SoftPasskey,
  options: CeremonyOptions,
  page: Page,
  more: readonly (readonly [string, Cbor])[] = [],
): Promise<Record<string, unknown>> {
  let authData: Bytes = new Uint8Array()
  await made(passkey, options, page, { authData: (honest) => (authData = honest) })
  const sig = await signatureOf(passkey, authData, clientDataOf('webauthn.create', options, page, {}))
  const attStmt: Cbor = [['alg', -7], ['sig', sig], ...more]
  return made(passkey, options, page, {
    attestation: () => [
      ['fmt', 'packed'],
      ['attStmt', attStmt],
      ['authData', authData],
    ],
  })
}

const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

function clientDataOf(
  type: string,
  { challenge }: CeremonyOptions,
  { origin }: Page,
  { clientData = {} }: Falsehoods,
): Bytes {
  const told = { type, challenge, origin, crossOrigin: false }
  const text = typeof clientData === 'string' ? clientData : JSON.stringify({ ...told, ...clientData })
  return utf8(text)
}

async function authDataOf(
  { counter }: SoftPasskey,
  { rpId }: Page,
  untrue: Falsehoods,
  flags: number,
): Promise<Bytes> {
  const count = new DataView(new ArrayBuffer(4))
  count.setUint32(0, untrue.counter ?? counter)
  const rpIdHash = await sha256(utf8(untrue.rpId ?? rpId))
  return joined(rpIdHash, Uint8Array.of(untrue.flags ?? flags), new Uint8Array(count.buffer))
}

/** The public key as RFC 9053 §7 writes it. */
async function coseKey({ alg, keys }: SoftPasskey): Promise<Bytes> {
  const jwk = (await crypto.subtle.exportKey('jwk', keys.publicKey)) as JsonWebKey
  const [x, y, n, e] = [jwk.x, jwk.y, jwk.n, jwk.e].map((part) => fromBase64Url(part ?? ''))
  const key: readonly (readonly [number, Cbor | undefined])[] =
    alg === 'ES256'
      ? [
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, x],
          [-3, y],
        ]
      : [
          [1, 3],
          [3, -257],
          [-1, n],
          [-2, e],
        ]
  return cbor(key.map(([name, value]) => [name, value ?? 0]))
}

async function signatureOf({ alg, keys }: SoftPasskey, authData: Bytes, clientData: Bytes): Promise<Bytes> {
  const message = joined(authData, await sha256(clientData))
  const algorithm = alg === 'ES256' ? { name: 'ECDSA', hash: 'SHA-256' } : rsa
  const raw = new Uint8Array(await crypto.subtle.sign(algorithm, keys.privateKey, message))
  return alg === 'ES256' ? derOf(raw) : raw
}

/** Two numbers as ASN.1 DER has them; WebCrypto gives them side by side. */
function derOf(raw: Bytes): Bytes {
  const numbers = [raw.slice(0, 32), raw.slice(32)].map((number) => {
    const from = number.findIndex((byte) => byte !== 0)
    const bare = number.slice(from)
    const positive = (bare[0] ?? 0) < 0x80 ? bare : joined(Uint8Array.of(0), bare)
    return joined(Uint8Array.of(0x02, positive.length), positive)
  })
  const body = joined(...numbers)
  return joined(Uint8Array.of(0x30, body.length), body)
}

function answerOf(
  { id }: SoftPasskey,
  { sent = {}, response: changed = {} }: Falsehoods,
  response: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const text = encodeBase64Url(id)
  const answer = { id: text, rawId: text, type: 'public-key', clientExtensionResults: {} }
  return { ...answer, response: { ...response, ...changed }, ...sent }
}

async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

function utf8(text: string): Bytes {
  return Uint8Array.from(new TextEncoder().encode(text))
}

function fromBase64Url(text: string): Bytes {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  )
}
