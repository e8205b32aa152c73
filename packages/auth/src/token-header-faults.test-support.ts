import { each, valid, type FaultClass, type Make } from './token-classes.test-support.ts'
import { base64Url, ecdsa, hmacToken, payload, strangePair, type Forge } from './token-forge.test-support.ts'

const withHeader =
  (changes: Readonly<Record<string, unknown>>): Make =>
  (forge) =>
    forge.token({ header: forge.header(changes) })

const algorithms: FaultClass = {
  threat: 'T4',
  what: 'the algorithm is ES256, and nothing in the token chooses it',
  rule: 'RFC 8725 §3.1, §3.2, RFC 7518 §3.1, ASVS 9.1.2',
  siblings: [valid, (forge) => forge.token({ header: forge.header().replace('ES256', '\\u0045S256') })],
  signed: each(
    [
      ...[undefined, null, '', 'none', 'None', 'NONE', 'nOnE', 'HS256', 'HS384', 'HS512', 'RS256', 'RS384'],
      ...['RS512', 'PS256', 'PS384', 'PS512', 'ES384', 'ES512', 'ES256K', 'EdDSA', 'Ed25519', 'ESP256'],
      ...[
        'es256',
        'Es256',
        ' ES256',
        'ES256 ',
        'ES256\0',
        'ES256\n',
        '\u0415S256',
        'A256KW',
        'dir',
        'toString',
      ],
      ...[256, -7, true, [], ['ES256'], {}, { alg: 'ES256' }],
    ],
    (alg) => withHeader({ alg }),
  ),
  unsigned: {
    'none and no signature': ({ header }) => `${base64Url(header({ alg: 'none' }))}.${base64Url(payload())}.`,
    'HS256 with the public key': async (forge) =>
      hmacToken(forge.header({ alg: 'HS256' }), await spkiOf(forge)),
    'HS512 with the public key': async (forge) =>
      hmacToken(forge.header({ alg: 'HS512' }), await spkiOf(forge), 'SHA-512'),
    'HS256 with nothing known': (forge) => hmacToken(forge.header({ alg: 'HS256' }), '\0'),
    'HS256 with the kid': (forge) => hmacToken(forge.header({ alg: 'HS256' }), forge.kid),
  },
}

async function spkiOf({ publicKey }: Forge): Promise<Uint8Array> {
  return new Uint8Array((await crypto.subtle.exportKey('spki', publicKey)) as ArrayBuffer)
}

const types: FaultClass = {
  threat: 'T3',
  what: 'the type is that of an access token',
  rule: 'RFC 8725 §3.11, §3.12, RFC 9068 §2.1, ASVS 9.2.2',
  siblings: [valid, (forge) => forge.token({ header: forge.header().replace('at+jwt', 'at\\u002bjwt') })],
  signed: each(
    [
      ...[
        undefined,
        null,
        '',
        'JWT',
        'jwt',
        'JOSE',
        'AT+JWT',
        'at+JWT',
        'application/at+jwt',
        'at+jwt ',
        ' at+jwt',
      ],
      ...[
        'at jwt',
        'at+jwt;x',
        'id+jwt',
        'rt+jwt',
        'logout+jwt',
        'dpop+jwt',
        'secevent+jwt',
        'at+jws',
        1,
        true,
      ],
      ...[[], ['at+jwt'], {}],
    ],
    (typ) => withHeader({ typ }),
  ),
}

const keyIds: FaultClass = {
  threat: 'T4',
  what: 'the key is one of the ring, by its whole name',
  rule: 'RFC 7515 §4.1.4, RFC 8725 §3.10, ASVS 9.1.3',
  siblings: [valid],
  signed: {
    ...each(
      [
        ...[
          undefined,
          null,
          '',
          ' ',
          '*',
          '0',
          'x',
          '__proto__',
          'constructor',
          'size',
          'get',
          '../../dev/null',
        ],
        ...[
          '/dev/null',
          "' OR 1=1 --",
          '| id',
          '\0',
          'https://evil.example/key',
          'file:///dev/null',
          0,
          true,
        ],
        ...[[], {}],
      ],
      (kid) => withHeader({ kid }),
    ),
    'a list of it': (forge) => forge.token({ header: forge.header({ kid: [forge.kid] }) }),
    'a space behind it': (forge) => forge.token({ header: forge.header({ kid: `${forge.kid} ` }) }),
    'NUL behind it': (forge) => forge.token({ header: forge.header({ kid: `${forge.kid}\0` }) }),
    'the other case': (forge) => forge.token({ header: forge.header({ kid: forge.kid.toUpperCase() }) }),
    'the beginning of it': (forge) => forge.token({ header: forge.header({ kid: forge.kid.slice(0, -1) }) }),
  },
}

const parameters: FaultClass = {
  threat: 'T4',
  what: 'the header brings no key, no address and no parameter of its own',
  rule: 'RFC 7515 §4.1.2 to §4.1.11, RFC 7516 §4.1, RFC 7797, RFC 8725 §3.6, §3.10, ASVS 9.1.3',
  siblings: [valid],
  signed: {
    ...Object.fromEntries(
      Object.entries({
        jku: 'https://id.serai.test/jwks.json',
        jwk: { kty: 'EC' },
        x5u: 'https://id.serai.test/chain.pem',
        x5c: ['MIIB'],
        x5t: 'AAAA',
        'x5t#S256': 'AAAA',
        cty: 'JWT',
        crit: [],
        b64: true,
        zip: 'DEF',
        enc: 'A256GCM',
        epk: {},
        apu: '',
        p2c: 1,
        nonce: 'x',
        url: 'https://id.serai.test',
        ppt: 'x',
        iss: 'https://id.serai.test',
        aud: 'x',
        exp: 1,
        Alg: 'ES256',
        'alg ': 'ES256',
        '': '',
      }).map(([name, value]): [string, Make] => [name, withHeader({ [name]: value })]),
    ),
    ...each([['exp'], ['alg'], ['x'], 'exp', null, ['b64'], ['kid', 'kid']], (crit) =>
      withHeader({ crit, b64: true }),
    ),
    'another prototype': (forge) =>
      forge.token({ header: forge.header().replace('{', '{"__proto__":{"alg":"ES256"},') }),
    'names from its prototype': (forge) =>
      forge.token({ header: `{"__proto__":${forge.header()},"alg":"ES256","typ":"at+jwt"}` }),
  },
  unsigned: {
    'its own key in jwk': broughtKey((jwk) => ({ jwk })),
    'its own key in jwk, without a kid': broughtKey((jwk) => ({ jwk, kid: undefined })),
    'its own key at jku': broughtKey(() => ({ jku: 'https://evil.example/jwks.json' })),
    'its own key in place of kid': broughtKey((jwk) => ({ kid: jwk })),
  },
}

function broughtKey(changes: (jwk: unknown) => Record<string, unknown>): Make {
  return async (forge) => {
    const { publicKey, privateKey } = await strangePair({ name: 'ECDSA', namedCurve: 'P-256' })
    const header = forge.header(changes(await crypto.subtle.exportKey('jwk', publicKey)))
    const text = `${base64Url(header)}.${base64Url(payload())}`
    return `${text}.${base64Url(await ecdsa(privateKey, text))}`
  }
}

export const headerFaults: readonly FaultClass[] = [algorithms, types, keyIds, parameters]
