import { valid, type FaultClass, type Make } from './token-classes.test-support.ts'
import { base64Url, bytesOf, ecdsa, payload, strangePair } from './token-forge.test-support.ts'

/** A valid token with its 64 bytes of signature changed. */
const resigned =
  (change: (signature: Uint8Array) => Uint8Array): Make =>
  async (forge) => {
    const token = await forge.token()
    const end = token.lastIndexOf('.') + 1
    return token.slice(0, end) + base64Url(change(bytesOf(token.slice(end))))
  }

/** A valid token's text under a signature over something else. */
const signedOver =
  (text: (header: string, body: string) => string): Make =>
  async (forge) => {
    const [header, body] = [base64Url(forge.header()), base64Url(payload())]
    const signature = (await forge.sign(text(header, body))).split('.').at(-1) ?? ''
    return `${header}.${body}.${signature}`
  }

const signedBy =
  (curve: 'P-256' | 'P-384' | 'P-521', hash = 'SHA-256'): Make =>
  async (forge) => {
    const { privateKey } = await strangePair({ name: 'ECDSA', namedCurve: curve })
    const text = `${base64Url(forge.header())}.${base64Url(payload())}`
    return `${text}.${base64Url(await ecdsa(privateKey, text, hash))}`
  }

/** The order of P-256 (SEC 2 §2.4.2). */
const order = 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551'
const orderBytes = Uint8Array.from(order.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
const join = (...all: readonly Uint8Array[]) => new Uint8Array(all.flatMap((one) => [...one]))
const none = new Uint8Array(32)
const one = Uint8Array.from({ length: 32 }, (_, at) => (at === 31 ? 1 : 0))

export const signatureFaults: FaultClass = {
  threat: 'T4',
  what: 'the signature is the key’s over header and payload',
  rule: 'RFC 7515 §5.2, RFC 7518 §3.4, RFC 8725 §3.3, ASVS 9.1.1',
  siblings: [valid, resigned((all) => all), signedOver((header, body) => `${header}.${body}`)],
  unsigned: {
    'nothing but zeros': resigned(() => new Uint8Array(64)),
    'r zero': resigned((all) => join(none, all.slice(32))),
    's zero': resigned((all) => join(all.slice(0, 32), none)),
    'r and s one': resigned(() => join(one, one)),
    'r the order': resigned((all) => join(orderBytes, all.slice(32))),
    's the order': resigned((all) => join(all.slice(0, 32), orderBytes)),
    'nothing but ones': resigned(() => new Uint8Array(64).fill(0xff)),
    's before r': resigned((all) => join(all.slice(32), all.slice(0, 32))),
    backwards: resigned((all) => all.toReversed()),
    'a byte too few': resigned((all) => all.slice(0, 63)),
    'a byte too many': resigned((all) => join(all, new Uint8Array(1))),
    'a zero before it': resigned((all) => join(new Uint8Array(1), all)),
    'half of it': resigned((all) => all.slice(0, 32)),
    'it twice': resigned((all) => join(all, all)),
    'in DER': resigned((all) =>
      join(Uint8Array.of(0x30, 68, 2, 32), all.slice(0, 32), Uint8Array.of(2, 32), all.slice(32)),
    ),
    'its first bit': resigned((all) => all.with(0, (all[0] ?? 0) ^ 0x80)),
    'its last bit': resigned((all) => all.with(63, (all[63] ?? 0) ^ 1)),
    'over the header': signedOver((header) => header),
    'over the payload': signedOver((_, body) => body),
    'over both without a dot': signedOver((header, body) => header + body),
    'over what is not encoded': signedOver(() => payload()),
    'over another payload': signedOver((header) => `${header}.${base64Url(payload({ ep: 4 }))}`),
    'over another header': signedOver((_, body) => `${base64Url('{}')}.${body}`),
    'over more behind it': signedOver((header, body) => `${header}.${body}.`),
    'of another P-256 key': signedBy('P-256'),
    'of another key, over SHA-512': signedBy('P-256', 'SHA-512'),
    'of a P-384 key': signedBy('P-384'),
    'of a P-521 key': signedBy('P-521', 'SHA-512'),
  },
}
