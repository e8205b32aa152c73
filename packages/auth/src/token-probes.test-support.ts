import type { KeyRing } from './key-ring.ts'
import {
  base64Url,
  hmacToken,
  loose,
  otherSpace,
  payload,
  second,
  space,
  strangePair,
  type Forge,
  type Part,
  withLooseEnd,
} from './token-forge.test-support.ts'

/** What the JWT library or an application around it lets through. `row` is what the library does not check. */
export type Probe = {
  readonly row: keyof typeof uncheckedByLibrary
  readonly name: string
  readonly token: (forge: Forge) => string | Promise<string>
  /** When the ring itself is what is wrong. */
  readonly ring?: (forge: Forge) => Promise<KeyRing>
  readonly now?: Date
}

export const uncheckedByLibrary = {
  1: 'names: aud, iss, sub, jti, typ, kid',
  2: 'a missing exp',
  3: 'times that are no numbers',
  4: 'exp equal to now',
  5: 'a tolerance that is no number',
  6: 'iat',
  7: 'crit and b64',
  8: 'more than three segments',
  9: 'the spelling of base64url',
  10: 'a payload that is no object',
  11: 'names that stand twice',
  12: 'garbage, at which it throws',
  13: 'the algorithm of another key',
  14: 'alg none',
  15: 'a public key as an HMAC secret, told apart',
  16: 'a public key as an HMAC secret, not told apart',
  17: 'weak secrets',
  18: 'secrets that are not Latin',
  19: 'keys of another kind',
  20: 'size',
  21: 'algorithms it does not know',
  22: 'keys that are not imported',
} as const

type Token = Probe['token']

const withHeader =
  (changes: Record<string, unknown>): Token =>
  (forge) =>
    forge.token({ header: forge.header(changes) })

const withPayload =
  (part: Part): Token =>
  (forge) =>
    forge.token({ payload: part })

const claiming = (changes: Record<string, unknown>): Token => withPayload(payload(changes))

const respelled =
  (change: (token: string) => string): Token =>
  async (forge) =>
    change(await forge.token())

/** A valid token whose signature has a given letter, for faults that need one. */
async function tokenWithLetter(forge: Forge, letter: string): Promise<string> {
  const token = await forge.token()
  return (token.split('.')[2] ?? '').includes(letter) ? token : tokenWithLetter(forge, letter)
}

const keyedBy =
  (secret: (forge: Forge) => Part | Promise<Part>, changes: Record<string, unknown> = {}): Token =>
  async (forge) =>
    hmacToken(forge.header({ alg: 'HS256', ...changes }), await secret(forge))

const spki = async ({ publicKey }: Forge) =>
  new Uint8Array((await crypto.subtle.exportKey('spki', publicKey)) as ArrayBuffer)

const base64Of = async (forge: Forge) => btoa(String.fromCharCode(...(await spki(forge))))

const pem = (label: string) => async (forge: Forge) =>
  `-----BEGIN ${label}-----\n${await base64Of(forge)}\n-----END ${label}-----\n`

const jwkText = async ({ publicKey }: Forge) =>
  JSON.stringify(await crypto.subtle.exportKey('jwk', publicKey))

/** A token of some other key, and a ring that gives that key for it. */
function ofKey(algorithm: Parameters<typeof strangePair>[0], alg: string, hash: string) {
  const pair = strangePair(algorithm)
  const token: Token = async (forge) => {
    const text = `${base64Url(forge.header({ alg }))}.${base64Url(payload())}`
    const { privateKey } = await pair
    const signer = { name: privateKey.algorithm.name, hash }
    const signature = await crypto.subtle.sign(signer, privateKey, new TextEncoder().encode(text))
    return `${text}.${base64Url(new Uint8Array(signature))}`
  }
  return { token, ring: async ({ kid }: Forge) => ringOf(kid, (await pair).publicKey) }
}

function ringOf(kid: string, key: unknown): KeyRing {
  return { signing: null, verifying: new Map([[kid, key as CryptoKey]]) }
}

const rsa1024 = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 1024,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
}

export const probes: readonly Probe[] = [
  { row: 1, name: 'for another space', token: claiming({ aud: `space:${otherSpace}` }) },
  { row: 1, name: 'without aud', token: claiming({ aud: undefined }) },
  { row: 1, name: 'for this space among others', token: claiming({ aud: [`space:${space}`, 'space:x'] }) },
  { row: 1, name: 'of another issuer', token: claiming({ iss: 'https://id.other.test' }) },
  { row: 1, name: 'without iss', token: claiming({ iss: undefined }) },
  { row: 1, name: 'without sub', token: claiming({ sub: undefined }) },
  { row: 1, name: 'without jti', token: claiming({ jti: undefined }) },
  { row: 1, name: 'of typ JWT', token: withHeader({ typ: 'JWT' }) },
  { row: 1, name: 'of an unknown kid', token: withHeader({ kid: 'unknown' }) },
  { row: 1, name: 'without kid', token: withHeader({ kid: undefined }) },
  { row: 2, name: 'without exp', token: claiming({ exp: undefined }) },
  { row: 3, name: 'exp 0', token: claiming({ exp: 0 }) },
  { row: 3, name: 'exp "abc"', token: claiming({ exp: 'abc' }) },
  { row: 3, name: 'exp {}', token: claiming({ exp: {} }) },
  { row: 3, name: 'nbf "zzz"', token: claiming({ nbf: 'zzz' }) },
  { row: 4, name: 'exp equal to now', token: claiming({ exp: second }) },
  { row: 5, name: 'expired', token: claiming({ exp: second - 1 }) },
  {
    row: 5,
    name: 'at a moment that is no number',
    token: (forge) => forge.token(),
    now: new Date(Number.NaN),
  },
  { row: 6, name: 'iat far ahead', token: claiming({ iat: second + 86_400, exp: second + 86_460 }) },
  { row: 6, name: 'iat six seconds ahead', token: claiming({ iat: second + 6 }) },
  { row: 7, name: 'an unknown crit', token: withHeader({ crit: ['x'], x: 1 }) },
  { row: 7, name: 'a payload that is not encoded', token: withHeader({ crit: ['b64'], b64: false }) },
  { row: 8, name: 'a fourth segment', token: respelled((token) => `${token}.x`) },
  { row: 8, name: 'five segments', token: respelled((token) => `${token}.y.z`) },
  { row: 9, name: 'padding', token: respelled((token) => `${token}==`) },
  { row: 9, name: 'a space', token: respelled((token) => `${token.slice(0, -8)} ${token.slice(-8)}`) },
  { row: 9, name: 'a line break', token: respelled((token) => `${token}\n`) },
  {
    row: 9,
    name: 'a plus sign',
    token: async (forge) => (await tokenWithLetter(forge, '-')).replace(/-(?=[^.]*$)/, '+'),
  },
  {
    row: 9,
    name: 'a slash',
    token: async (forge) => (await tokenWithLetter(forge, '_')).replace(/_(?=[^.]*$)/, '/'),
  },
  { row: 9, name: 'a last letter with bits to spare', token: respelled(withLooseEnd) },
  {
    row: 9,
    name: 'such a letter in the payload',
    token: (forge) => forge.sign(`${base64Url(forge.header())}.${loose(payload())}`),
  },
  { row: 10, name: 'null', token: withPayload('null') },
  { row: 10, name: 'a list', token: withPayload('[1]') },
  { row: 10, name: 'a text', token: withPayload('"text"') },
  {
    row: 11,
    name: 'alg twice',
    token: (forge) => forge.token({ header: forge.header().replace('{', '{"alg":"none",') }),
  },
  {
    row: 11,
    name: 'kid twice',
    token: (forge) => forge.token({ header: forge.header().replace('{', '{"kid":"x",') }),
  },
  { row: 11, name: 'exp twice', token: withPayload(payload().replace('{', '{"exp":1,')) },
  {
    row: 11,
    name: 'aud twice, once escaped',
    token: withPayload(payload().replace('{', '{"\\u0061ud":"x",')),
  },
  { row: 12, name: 'a.b.c', token: () => 'a.b.c' },
  { row: 12, name: 'nothing', token: () => '' },
  { row: 12, name: 'one part', token: () => 'token' },
  { row: 12, name: 'its scheme before it', token: respelled((token) => `Bearer ${token}`) },
  { row: 12, name: 'braces', token: () => '{}.{}.{}' },
  { row: 13, name: 'ES384 on a key of ES256', token: withHeader({ alg: 'ES384' }) },
  { row: 13, name: 'HS256 on a key of ES256', token: withHeader({ alg: 'HS256' }) },
  { row: 14, name: 'none, without a signature', token: bare('none', '.') },
  { row: 14, name: 'nOnE, in two segments', token: bare('nOnE', '') },
  { row: 14, name: 'none, signed all the same', token: withHeader({ alg: 'none' }) },
  { row: 15, name: 'PUBLIC KEY', token: keyedBy(pem('PUBLIC KEY')) },
  {
    row: 15,
    name: 'a JWK as bytes',
    token: keyedBy(async (forge) => new TextEncoder().encode(await jwkText(forge))),
  },
  { row: 16, name: 'CERTIFICATE', token: keyedBy(pem('CERTIFICATE')) },
  { row: 16, name: 'bare base64', token: keyedBy(base64Of) },
  { row: 16, name: 'a JWK as text, and ES256 in the header', token: keyedBy(jwkText, { alg: 'ES256' }) },
  { row: 17, name: 'one letter', token: keyedBy(() => 'x') },
  { row: 17, name: 'undefined', token: keyedBy(() => 'undefined') },
  {
    row: 18,
    name: 'the low bytes of a Cyrillic secret',
    token: keyedBy(() => Uint8Array.from('ключ', (letter) => letter.charCodeAt(0))),
  },
  { row: 19, name: 'RSA of 1024 bits', ...ofKey(rsa1024, 'RS256', 'SHA-256') },
  { row: 19, name: 'P-384 as ES256', ...ofKey({ name: 'ECDSA', namedCurve: 'P-384' }, 'ES256', 'SHA-256') },
  {
    row: 19,
    name: 'P-256 with SHA-512',
    ...ofKey({ name: 'ECDSA', namedCurve: 'P-256' }, 'ES256', 'SHA-512'),
  },
  { row: 20, name: 'a payload of 200 kB', token: claiming({ jti: 'x'.repeat(200_000) }) },
  { row: 21, name: 'EdDSA', ...ofKey({ name: 'Ed25519' }, 'EdDSA', 'SHA-512') },
  { row: 21, name: 'PS256', token: withHeader({ alg: 'PS256' }) },
  {
    row: 22,
    name: 'a JWK in the ring',
    token: (forge) => forge.token(),
    ring: async ({ kid, publicKey }) => ringOf(kid, await crypto.subtle.exportKey('jwk', publicKey)),
  },
  {
    row: 22,
    name: 'text in the ring',
    token: keyedBy(() => 'text', { alg: 'ES256' }),
    ring: async ({ kid }) => ringOf(kid, 'text'),
  },
]

function bare(alg: string, end: string): Token {
  return (forge) => `${base64Url(forge.header({ alg }))}.${base64Url(payload())}${end}`
}
