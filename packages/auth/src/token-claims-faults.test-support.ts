import { each, valid, type FaultClass, type Make } from './token-classes.test-support.ts'
import { claims, issuer, payload, second, space, type Part } from './token-forge.test-support.ts'

const body =
  (part: Part): Make =>
  (forge) =>
    forge.token({ payload: part })

export const claiming = (changes: Readonly<Record<string, unknown>>): Make => body(payload(changes))

const names = Object.keys(JSON.parse(payload()) as object)

const claimsJson: FaultClass = {
  threat: 'T4',
  what: 'the payload is one JSON object in UTF-8',
  rule: 'RFC 7519 §7.2, RFC 8725 §2.4, §3.7',
  siblings: [valid, body(` ${payload()}\n`), body(payload().replaceAll(',', '\t,\r\n'))],
  signed: {
    ...each(['', ' ', 'null', 'true', '0', '"sub"', '[]', '{}', '[{}]', '{', 'sub', 'NaN', '1 2'], body),
    'an object in a list': body(`[${payload()}]`),
    'an object in a text': body(JSON.stringify(payload())),
    'a comma too many': body(payload().replace(/\}$/, ',}')),
    'a comment': body(`${payload()}//`),
    'single quotes': body(payload().replaceAll('"', "'")),
    'a second object': body(payload() + payload()),
    'NUL behind it': body(`${payload()}\0`),
    'a byte order mark': body(`\ufeff${payload()}`),
    'UTF-16': body(Uint8Array.from(Array.from(payload()).flatMap((one) => [0, one.charCodeAt(0)]))),
    'bytes that are not UTF-8': body(new Uint8Array([...new TextEncoder().encode(payload()), 0xc3])),
    'a letter in too many bytes': body(overlong()),
    'a number with a zero before it': body(payload().replace('"ep":3', '"ep":03')),
    'a number in hexadecimal': body(payload().replace('"ep":3', '"ep":0x3')),
    'nested a thousand times': body('{"a":'.repeat(500) + 1 + '}'.repeat(500)),
    'a token in the token': async (forge) => forge.token({ payload: await forge.token() }),
    'what looks compressed': body(Uint8Array.of(0x78, 0x9c, 0xab, 0x56, 0x2a, 0x2d, 0x4e, 0x2d)),
  },
}

/** The text with the `s` of `sub` written in two bytes, which UTF-8 does not allow. */
function overlong(): Uint8Array {
  const at = payload().indexOf('"sub"') + 1
  const bytes = [...new TextEncoder().encode(payload())]
  return new Uint8Array([...bytes.slice(0, at), 0xc1, 0xb3, ...bytes.slice(at + 1)])
}

const once: FaultClass = {
  threat: 'T4',
  what: 'a claim is made once',
  rule: 'RFC 7519 §4',
  siblings: [valid, body(payload().replace('"sub"', '"\\u0073ub"'))],
  signed: {
    ...each(names, (name) => body(payload().replace('{', `{"${name}":1,`))),
    'the same twice': body(payload().replace('{', '{"ep":3,')),
    'the true one first': body(payload().replace(/\}$/, `,"sub":"${claims.identityId}"}`)),
    'once escaped': body(payload().replace('{', '{"\\u0065xp":1,')),
    'quotes that hide a colon from whoever miscounts': body(hidden()),
    'a colon in a text beside it': body(payload().replace('{', '{"ep":3,').replace('"jti":"', '"jti":":')),
  },
}

/** Says ep three times. Between two escaped quotes, strings and what is between them look the other way round. */
function hidden(): string {
  const iat = `"iat":${second - 60}`
  return payload().replace(`${iat},`, '').replace('"ep":3', `"ep":"\\"",${iat},"ep":"\\"","ep":3`)
}

const all: FaultClass = {
  threat: 'T4',
  what: 'every claim is made',
  rule: 'RFC 7519 §4.1, RFC 8725 §3.8, ASVS 9.2.1',
  siblings: [valid],
  signed: each(names, (name) => claiming({ [name]: undefined })),
}

const noMore: FaultClass = {
  threat: 'T4',
  what: 'no claim is made that is not ours, a role least of all',
  rule: 'RFC 7519 §4, RFC 8725 §3.10, §3.12',
  siblings: [valid],
  signed: {
    ...each(
      [
        ...[
          'role',
          'roles',
          'scope',
          'scp',
          'permissions',
          'admin',
          'groups',
          'email',
          'email_verified',
          'name',
        ],
        ...[
          'client_id',
          'azp',
          'act',
          'may_act',
          'cnf',
          'acr',
          'nonce',
          'events',
          'typ',
          'alg',
          'kid',
          '',
          'Sub',
        ],
        ...['sub ', 'space_id', 'constructor', 'toString'],
      ],
      (name) => claiming({ [name]: 'owner' }),
    ),
    'an object': claiming({ act: { sub: 'x' } }),
    'a prototype': body(payload().replace('{', '{"__proto__":"x",')),
    'a prototype that makes the claims': body(`{"__proto__":${payload()}}`),
    'one in place of another': body(payload().replace('"ep"', '"epoch"')),
  },
}

/** Of every claim, values of another type that JavaScript might take for it. */
const mistyped: Readonly<Record<string, readonly unknown[]>> = {
  iss: [null, true, 1, [issuer], { iss: issuer }],
  aud: [null, true, 1, { aud: `space:${space}` }],
  sub: [null, true, 1, [claims.identityId], {}],
  mid: [true, 1, [claims.memberId], {}, ''],
  sid: [null, true, 1, [claims.sessionId], {}],
  jti: [null, true, 1, ['Zm9yZ2VkLWJ5LWEtdGVzdA'], {}],
  ep: [null, true, '3', '', [3], {}, 3.5, -1, 1e300],
  auth_time: [null, true, `${second}`, [second], {}, second - 0.5, -1],
  iat: [null, true, `${second}`, [second], {}, second - 0.5, -1],
  nbf: [null, true, `${second}`, [second], {}, second - 0.5, -1, '', 'now'],
  exp: [null, true, `${second + 60}`, [second + 60], {}, second + 60.5, '', 'never', '2026-11-20T12:05:00Z'],
  amr: [null, true, 1, 'email', { 0: 'email', length: 1 }],
}

const typesOfClaims: FaultClass = {
  threat: 'T4',
  what: 'a claim is of its own type',
  rule: 'RFC 7519 §2, §4.1',
  siblings: [
    valid,
    body(payload().replace('"ep":3', '"ep":3.0')),
    body(payload().replace('"ep":3', '"ep":0.3e1')),
  ],
  signed: {
    ...Object.fromEntries(
      Object.entries(mistyped).flatMap(([name, values]) =>
        values.map((value) => [`${name} ${JSON.stringify(value)}`, claiming({ [name]: value })]),
      ),
    ),
    'exp beyond all numbers': body(payload().replace(/"exp":\d+/, '"exp":1e999')),
    'ep beyond what is exact': body(payload().replace('"ep":3', '"ep":9007199254740993')),
  },
}

export const claimsFaults: readonly FaultClass[] = [claimsJson, once, all, noMore, typesOfClaims]
