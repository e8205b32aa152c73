import { decodeCredentialPublicKey } from '@simplewebauthn/server/helpers'
import { encodeBase64Url } from './sealed.ts'

/** Labels of COSE keys (RFC 9052 §7.1, RFC 9053 §7.1.1, RFC 8230 §4): a label means one thing by each type of key. */
const label = { alg: 3, crvOrN: -1, xOrE: -2, y: -3 } as const

/**
 * True for a public key that can verify: a point of P-256, or an RSA modulus of 2048 bits or more. The library looks
 * only when it verifies, and would keep half a key until then. Throws for what is no COSE key.
 */
export async function canVerify(cose: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const parts = partsOf(cose)
  const bytes = (name: number) => {
    const part = parts.get(name)
    return part instanceof Uint8Array ? part : new Uint8Array()
  }
  if (parts.get(label.alg) === -7) {
    const [x, y] = [bytes(label.xOrE), bytes(label.y)]
    if (parts.get(label.crvOrN) !== 1 || x.length !== 32 || y.length !== 32) return false
    const jwk = { kty: 'EC', crv: 'P-256', x: encodeBase64Url(x), y: encodeBase64Url(y) }
    return canImport(jwk, { name: 'ECDSA', namedCurve: 'P-256' })
  }
  const [n, e] = [bytes(label.crvOrN), bytes(label.xOrE)]
  if (n.length < 256) return false
  const jwk = { kty: 'RSA', n: encodeBase64Url(n), e: encodeBase64Url(e) }
  return canImport(jwk, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' })
}

/** The library reads a COSE key into a map, and types it by the labels of one kind of key at a time. */
function partsOf(cose: Uint8Array<ArrayBuffer>): ReadonlyMap<number, unknown> {
  return decodeCredentialPublicKey(cose) as unknown as ReadonlyMap<number, unknown>
}

async function canImport(
  jwk: JsonWebKey,
  algorithm: { readonly name: string; readonly namedCurve?: string; readonly hash?: string },
): Promise<boolean> {
  try {
    await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify'])
    return true
  } catch {
    return false
  }
}
