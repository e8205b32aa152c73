import { asId } from '@serai/kernel'
import { describe, expect, it } from 'vitest'
import type { AccessClaims } from './token.ts'
import {
  aForge,
  base64Url,
  bytesOf,
  claims,
  now,
  payload,
  read,
  second,
  type Forge,
} from './token-forge.test-support.ts'

type Valid = {
  readonly name: string
  readonly payload?: string
  readonly header?: (forge: Forge) => string
  readonly now?: Date
  /** What is read, where that is not the claims of every other token. */
  readonly reads?: Partial<AccessClaims>
}

const claiming = (
  name: string,
  changes: Readonly<Record<string, unknown>>,
  reads: Partial<AccessClaims> = {},
): Valid => ({ name, payload: payload(changes), reads })

const spelled = (name: string, change: (json: string) => string): Valid => ({
  name,
  payload: change(payload()),
})

const headed = (name: string, header: (kid: string) => string): Valid => ({
  name,
  header: ({ kid }) => header(kid),
})

const later = (name: string, ms: number): Valid => ({ name, now: new Date(now.getTime() + ms) })

const everyClaim = JSON.parse(payload()) as Readonly<Record<string, unknown>>
const backwards = Object.fromEntries(Object.entries(everyClaim).toReversed())
const escape = (text: string) =>
  Array.from(text, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
const least = '00000000000000000000000000'
const greatest = '7ZZZZZZZZZZZZZZZZZZZZZZZZZ'

const differentClaims: readonly Valid[] = [
  claiming('signed in by mail', { amr: ['email'] }, { amr: ['email'] }),
  claiming('signed in by a passkey', { amr: ['passkey'] }, { amr: ['passkey'] }),
  claiming('signed in by a recovery code', { amr: ['email', 'recovery'] }, { amr: ['email', 'recovery'] }),
  claiming('factors in another order', { amr: ['totp', 'email'] }, { amr: ['totp', 'email'] }),
  claiming(
    'every factor there is',
    { amr: ['email', 'passkey', 'totp', 'recovery'] },
    { amr: ['email', 'passkey', 'totp', 'recovery'] },
  ),
  claiming('the first epoch', { ep: 0 }, { epoch: 0 }),
  claiming('an epoch beyond 32 bits', { ep: 2 ** 32 }, { epoch: 2 ** 32 }),
  claiming('the last epoch', { ep: Number.MAX_SAFE_INTEGER }, { epoch: Number.MAX_SAFE_INTEGER }),
  claiming('the least identity', { sub: least }, { identityId: asId(least) }),
  claiming('the greatest identity', { sub: greatest }, { identityId: asId(greatest) }),
  claiming('the greatest member', { mid: greatest }, { memberId: asId(greatest) }),
  claiming('the greatest login', { sid: greatest }, { sessionId: greatest }),
  claiming('a jti of zeros', { jti: 'A'.repeat(22) }),
  claiming('a jti of ones', { jti: `${'_'.repeat(21)}w` }),
  claiming('a jti with hyphens', { jti: `-_${'-'.repeat(19)}g` }),
]

const boundaryTimes: readonly Valid[] = [
  claiming('signed this second', { iat: second, nbf: second, exp: second + 600 }),
  claiming('a second before its end', { iat: second - 599, nbf: second - 599, exp: second + 1 }),
  claiming('a second long', { iat: second, nbf: second, exp: second + 1 }),
  claiming('signed by a clock five seconds ahead', { iat: second + 5, nbf: second + 5, exp: second + 605 }),
  claiming('begun before it was signed', { nbf: 0 }),
  claiming('begun a second before its end', { nbf: second + 4, iat: second - 500, exp: second + 5 }),
  claiming('signed in as it was signed', { auth_time: second - 60 }, { authTime: second - 60 }),
  claiming('signed in long ago', { auth_time: 0 }, { authTime: 0 }),
  later('half a second later', 500),
  later('a millisecond before its end', 539_999),
  later('as early as the clocks allow', -65_000),
]

const payloadSpellings: readonly Valid[] = [
  spelled('white space around it', (json) => `\n\t ${json} \r\n`),
  spelled('white space in it', (json) => json.replaceAll('":', '"\t:\n').replaceAll(',"', ' ,\r"')),
  spelled('indented', (json) => JSON.stringify(JSON.parse(json), null, 2)),
  spelled('claims in another order', () => JSON.stringify(backwards)),
  spelled('a name in escapes', (json) => json.replace('"aud"', `"${escape('aud')}"`)),
  spelled('every name in escapes', (json) =>
    json.replaceAll(/"(\w+)":/g, (_, name: string) => `"${escape(name)}":`),
  ),
  spelled('the audience in escapes', (json) => json.replace(/space:\w+/, escape)),
  spelled('the identity in escapes', (json) => json.replace(claims.identityId, escape)),
  spelled('a slash in an escape', (json) => json.replaceAll('/', '\\/')),
  spelled('escapes in capitals', (json) => json.replace('https:', 'https\\u003A')),
  spelled('an exp with a fraction of nothing', (json) => json.replace(/"exp":\d+/, '$&.000')),
  spelled('an exp with an exponent', () => payload().replace(/"exp":\d+/, `"exp":${second + 540}e0`)),
  spelled('a factor in escapes', (json) => json.replace('"totp"', `"${escape('totp')}"`)),
  spelled('as long as a token may be', (json) => json.padEnd(paddedBytes())),
]

const headerSpellings: readonly Valid[] = [
  headed('typ first', (kid) => `{"typ":"at+jwt","kid":"${kid}","alg":"ES256"}`),
  headed('kid first', (kid) => `{"kid":"${kid}","alg":"ES256","typ":"at+jwt"}`),
  headed('alg last', (kid) => `{"kid":"${kid}","typ":"at+jwt","alg":"ES256"}`),
  headed('white space', (kid) => ` {\n"alg" : "ES256" ,\t"kid" : "${kid}" , "typ" : "at+jwt" }\r\n`),
  headed('names in escapes', (kid) => `{"\\u0061lg":"ES256","k\\u0069d":"${kid}","ty\\u0070":"at+jwt"}`),
  headed(
    'values in escapes',
    (kid) => `{"alg":"${escape('ES256')}","kid":"${escape(kid)}","typ":"at\\u002Bjwt"}`,
  ),
]

const tokens = [...differentClaims, ...boundaryTimes, ...payloadSpellings, ...headerSpellings]
const forge = await aForge()

describe('a valid token is let in', () => {
  it.each(tokens)('$name', async (one) => {
    const header = one.header?.(forge) ?? forge.header()
    const token = await forge.token({ header, payload: one.payload ?? payload() })
    expect(await read(forge, token, one.now)).toEqual({ ...claims, ...one.reads })
  })

  it('with either signature that ES256 has for a text', async () => {
    const token = await forge.token()
    const end = token.lastIndexOf('.') + 1
    const twin = token.slice(0, end) + base64Url(otherSignature(bytesOf(token.slice(end))))
    expect(twin).not.toBe(token)
    expect(await read(forge, twin)).toEqual(claims)
  })

  it('and there are more than forty of them, as long as 4 KB', async () => {
    expect(tokens.length).toBeGreaterThan(40)
    expect(await forge.token({ payload: payload().padEnd(paddedBytes()) })).toHaveLength(4096)
  })
})

/** How many bytes of payload make a token of 4096 letters: the header, the signature and two dots take the rest. */
function paddedBytes(): number {
  const letters =
    4096 - base64Url(JSON.stringify({ alg: 'ES256', kid: 'x'.repeat(43), typ: 'at+jwt' })).length - 88
  return Math.floor((letters * 3) / 4)
}

/** For a signature (r, s) also (r, n − s) verifies, n being the order of P-256 (SEC 2 §2.4.2). */
function otherSignature(signature: Uint8Array): Uint8Array {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
  const hex = Array.from(signature.slice(32), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const s = (order - BigInt(`0x${hex}`)).toString(16).padStart(64, '0')
  return new Uint8Array([
    ...signature.slice(0, 32),
    ...(s.match(/../g) ?? []).map((two) => Number.parseInt(two, 16)),
  ])
}
