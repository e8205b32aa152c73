import { encodeBase64Url } from '@serai/auth'
import { flag, type Falsehoods } from './authenticator.ts'
import { joined } from './cbor.ts'

type Named = Readonly<Record<string, Falsehoods>>

const { UP, UV, BE, BS, AT, ED } = flag
const json = (value: unknown) => encodeBase64Url(new TextEncoder().encode(JSON.stringify(value)))
const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number) =>
  bytes.map((byte, place) => (place === (at < 0 ? bytes.length + at : at) ? byte ^ 1 : byte))

/** What no honest browser tells of the page, whichever the ceremony. */
const ofThePage: Named = {
  'another origin': { clientData: { origin: 'https://elsewhere.example' } },
  'a host beneath this one': { clientData: { origin: 'https://space.serai.example' } },
  'the same host by another scheme': { clientData: { origin: 'http://serai.example' } },
  'the same host on another port': { clientData: { origin: 'https://serai.example:8443' } },
  'the same origin with a slash': { clientData: { origin: 'https://serai.example/' } },
  'no origin': { clientData: { origin: undefined } },
  'a list of origins': { clientData: { origin: ['https://serai.example'] } },
  'another challenge': { clientData: { challenge: encodeBase64Url(new Uint8Array(32)) } },
  'an empty challenge': { clientData: { challenge: '' } },
  'a page in a frame of another origin': { clientData: { crossOrigin: true } },
  'a page in a frame of a named origin': {
    clientData: { crossOrigin: true, topOrigin: 'https://elsewhere.example' },
  },
  'an origin above it, and no frame': { clientData: { topOrigin: 'https://elsewhere.example' } },
  'a frame that is neither true nor false': { clientData: { crossOrigin: 'false' } },
  'a token binding that is none': { clientData: { tokenBinding: { status: 'made up' } } },
  'client data that is no JSON': { clientData: '{"type":' },
  'client data that is null': { clientData: 'null' },
  'client data that is a list': { clientData: '[]' },
}

/** What no honest authenticator says of itself, whichever the ceremony. */
const ofTheAuthenticator: Named = {
  'the hash of another RP ID': { rpId: 'elsewhere.example' },
  'the hash of a host beneath this one': { rpId: 'space.serai.example' },
  'a credential that is said to be kept twice and cannot be': { flags: UP | UV | BS },
  'authenticator data that is cut off': { authData: (honest) => honest.slice(0, 36) },
  'authenticator data with more behind it': { authData: (honest) => joined(honest, Uint8Array.of(0)) },
  'extensions that are said to follow, and do not': { flags: UP | UV | ED },
  'an id that is spelled otherwise': { sent: { rawId: encodeBase64Url(new Uint8Array(32)) } },
  'another type of credential': { sent: { type: 'password' } },
}

/** Answers of a passkey that signs, each untrue in one thing. */
export const falseSignatures: Named = {
  ...ofThePage,
  ...ofTheAuthenticator,
  'the type of the other ceremony': { clientData: { type: 'webauthn.create' } },
  'nobody present': { flags: UV },
  'nobody who unlocked it': { flags: UP },
  neither: { flags: 0 },
  'a counter that stands still': { counter: 7 },
  'a counter that fell': { counter: 6 },
  'a counter that began again': { counter: 0 },
  'a signature with a bit changed': { signature: (honest) => flipped(honest, -1) },
  'a signature that is cut off': { signature: (honest) => honest.slice(0, -1) },
  'a signature of nothing': { signature: () => new Uint8Array(1) },
  'no signature': { response: { signature: '' } },
  'authenticator data that was not signed': {
    response: { authenticatorData: encodeBase64Url(new Uint8Array(37).fill(UP | UV)) },
  },
  'client data that was not signed': { response: { clientDataJSON: json({ type: 'webauthn.get' }) } },
  'nobody named': { response: { userHandle: undefined } },
  'somebody else named': { response: { userHandle: json('somebody else') } },
  'an id that is not known': {
    sent: { id: encodeBase64Url(new Uint8Array(32)), rawId: encodeBase64Url(new Uint8Array(32)) },
  },
}

/** Answers of a passkey that is made, each untrue in one thing. */
export const falseRegistrations: Named = {
  ...ofThePage,
  ...ofTheAuthenticator,
  'the type of the other ceremony': { clientData: { type: 'webauthn.get' } },
  'nobody present': { flags: UV | AT },
  'nobody who unlocked it': { flags: UP | AT },
  'a credential that is kept twice and cannot be': { flags: UP | UV | AT | BS },
  'no credential': { flags: UP | UV | BE, authData: (honest) => honest.slice(0, 37) },
  'an attestation object that is cut off': { attestationObject: (honest) => honest.slice(0, -3) },
  'an attestation object that is empty': { response: { attestationObject: '' } },
  'an attestation object that is a number': { attestationObject: () => Uint8Array.of(1) },
  'a map that says that it is longer': {
    attestationObject: (honest) => joined(Uint8Array.of(0xa4), honest.slice(1)),
  },
  'a string that says that it is endless': {
    attestationObject: () => Uint8Array.of(0xbb, 255, 255, 255, 255, 255, 255, 255, 255),
  },
  'maps within maps within maps': { attestationObject: () => new Uint8Array(20_000).fill(0xa1) },
  'a statement where none was asked for': {
    attestation: (honest) => honest.map(([name, value]) => [name, name === 'attStmt' ? [['sig', 1]] : value]),
  },
  'an attestation that there is not': {
    attestation: (honest) => honest.map(([name, value]) => [name, name === 'fmt' ? 'made-up' : value]),
  },
  'an attestation that was not asked for': {
    attestation: (honest) => honest.map(([name, value]) => [name, name === 'fmt' ? 'fido-u2f' : value]),
  },
  'an attestation of its own without a signature': {
    attestation: (honest) => honest.map(([name, value]) => [name, name === 'fmt' ? 'packed' : value]),
  },
  'a key of an algorithm that was not asked for': {
    // In the COSE key, label 3 names the algorithm: -7 becomes -8.
    authData: (honest) => flipped(honest, 37 + 16 + 2 + 32 + 4),
  },
  'a point that is not on the curve': { authData: (honest) => flipped(honest, -1) },
  'the id of another credential': {
    sent: { id: encodeBase64Url(new Uint8Array(32)), rawId: encodeBase64Url(new Uint8Array(32)) },
  },
}

/** What no browser sends at all. */
export const garbage: Readonly<Record<string, string>> = {
  nothing: '',
  'no JSON': '{"id":',
  null: 'null',
  'a list': '[]',
  'a number': '7',
  'an empty object': '{}',
  'numbers for texts': '{"id":1,"rawId":1,"type":1,"response":{"clientDataJSON":1}}',
  'an answer without a response': '{"id":"AA","rawId":"AA","type":"public-key","response":null}',
  'a text that is no base64url': '{"id":"ä","rawId":"ä","type":"public-key","response":{}}',
  'a prototype': '{"__proto__":{"id":"AA"},"constructor":{"prototype":1}}',
  'lists within lists': `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  'bytes that are no text': '\ud800',
}
