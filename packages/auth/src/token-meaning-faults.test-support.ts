import { each, valid, type FaultClass, type Make } from './token-classes.test-support.ts'
import { claiming } from './token-claims-faults.test-support.ts'
import { claims, issuer, otherSpace, payload, platform, second, space } from './token-forge.test-support.ts'

const times: FaultClass = {
  threat: 'T4',
  what: 'it is its time, for ten minutes at most',
  rule: 'RFC 7519 §4.1.4 to §4.1.6, RFC 8725 §3.10, ASVS 9.2.1',
  siblings: [
    valid,
    claiming({ iat: second - 599, nbf: second - 599, exp: second + 1 }),
    claiming({ iat: second + 5, nbf: second + 5, exp: second + 605 }),
    claiming({ iat: second, nbf: second - 3600, exp: second + 600 }),
  ],
  signed: {
    'over this very second': claiming({ exp: second }),
    'over a second ago': claiming({ exp: second - 1 }),
    'over since 1970': claiming({ iat: 0, nbf: 0, auth_time: 0, exp: 1 }),
    'never over': claiming({ exp: Number.MAX_SAFE_INTEGER }),
    'a second too long': claiming({ iat: second, exp: second + 601 }),
    'an hour long': claiming({ iat: second, exp: second + 3600 }),
    'a day long, nearly over': claiming({ iat: second - 86_399, exp: second + 1 }),
    'in milliseconds': claiming({ iat: second * 1000, nbf: second * 1000, exp: (second + 600) * 1000 }),
    'exp alone in milliseconds': claiming({ exp: second * 1000 }),
    'no time at all': claiming({ iat: second + 5, nbf: second, exp: second + 5 }),
    'over before it was signed': claiming({ iat: second + 5, nbf: second, exp: second + 4 }),
    'over before it begins': claiming({ iat: second, nbf: second + 5, exp: second + 5 }),
    'signed six seconds from now': claiming({ iat: second + 6, nbf: second, exp: second + 300 }),
    'signed tomorrow': claiming({ iat: second + 86_400, nbf: second, exp: second + 86_700 }),
    'not before six seconds from now': claiming({ nbf: second + 6 }),
    'not before its end': claiming({ nbf: second + 540 }),
    'not before tomorrow': claiming({ nbf: second + 86_400 }),
    'signed in after it was signed': claiming({ auth_time: second - 59 }),
    'signed in tomorrow': claiming({ auth_time: second + 86_400 }),
  },
}

const issuers: FaultClass = {
  threat: 'T3',
  what: 'the issuer is ours, letter by letter',
  rule: 'RFC 7519 §4.1.1, RFC 8725 §3.8',
  siblings: [valid, escaped(issuer, 'https:\\/\\/id.serai.test')],
  signed: each(
    [
      ...[
        '',
        ' ',
        `${issuer}/`,
        `${issuer} `,
        ` ${issuer}`,
        `${issuer}.evil.example`,
        `${issuer}:443`,
        'serai.test',
      ],
      ...[
        'http://id.serai.test',
        'https://ID.serai.test',
        'HTTPS://id.serai.test',
        'id.serai.test',
        '//id.serai.test',
      ],
      ...[
        'https://id.serai.test\0',
        'https://\u0131d.serai.test',
        'https://x@id.serai.test',
        'null',
        'undefined',
      ],
    ],
    (iss) => claiming({ iss }),
  ),
}

const audiences: FaultClass = {
  threat: 'T3',
  what: 'the audience is this space and no other',
  rule: 'RFC 7519 §4.1.3, RFC 8725 §3.9, ASVS 9.2.3, 9.2.4',
  siblings: [valid, escaped(`space:${space}`, `space\\u003a${space}`)],
  signed: each(
    [
      ...[
        `space:${otherSpace}`,
        `space:${platform}`,
        `space:${space.toLowerCase()}`,
        `SPACE:${space}`,
        space,
        '',
      ],
      ...[
        `space:${space} `,
        ` space:${space}`,
        `space:${space}/`,
        `space:${space},space:${otherSpace}`,
        'space:',
      ],
      ...[
        `space:${space.slice(0, -1)}`,
        `space:${space}0`,
        `space:${space}\n`,
        'space:*',
        '*',
        'space:undefined',
      ],
      ...[issuer, `member:${space}`, `space: ${space}`],
      ...[
        [],
        [`space:${space}`],
        [`space:${otherSpace}`, `space:${space}`],
        [`space:${space}`, `space:${space}`],
      ],
    ],
    (aud) => claiming({ aud }),
  ),
}

/** Near what an id is. */
const nearIds = (ulid: string): readonly string[] => [
  '',
  ulid.toLowerCase(),
  ulid.slice(1),
  `${ulid}0`,
  `8${ulid.slice(1)}`,
  `${ulid.slice(0, -1)}U`,
  `${ulid}\n`,
  ` ${ulid}`,
  `${ulid.slice(0, -1)}\u0416`,
  '019a7e60-3c6b-4d8f-9a2b-3c4d5e6f7a8b',
]

const ids: FaultClass = {
  threat: 'T4',
  what: 'an id is an id',
  rule: 'RFC 7519 §4.1.2, §4.1.7, RFC 8725 §3.8',
  siblings: [valid, escaped(claims.identityId, `\\u0030${claims.identityId.slice(1)}`)],
  signed: {
    ...prefixed('sub', [...nearIds(claims.identityId), 'somebody@example.org', '1']),
    ...prefixed('mid', nearIds(claims.memberId ?? '')),
    ...prefixed('sid', nearIds(claims.sessionId)),
    ...prefixed('jti', [
      ...['', 'x', 'Zm9yZ2VkLWJ5LWEtdGVzd', 'Zm9yZ2VkLWJ5LWEtdGVzdAA', 'Zm9yZ2VkLWJ5LWEtdGVzdB'],
      ...['Zm9yZ2VkLWJ5LWEtdGVzdA==', 'Zm9yZ2VkLWJ5LWEtdGVz+A', 'Zm9yZ2VkLWJ5LWEtdGVzdA\n', claims.sessionId],
    ]),
  },
}

const factorsOfClaims: FaultClass = {
  threat: 'T4',
  what: 'somebody signed in by ways that are known',
  rule: 'RFC 8725 §3.10, RFC 8176 §1',
  siblings: [valid],
  signed: each(
    [
      ...[
        [],
        ['pwd'],
        ['sms'],
        ['EMAIL'],
        ['email '],
        [''],
        [null],
        [1],
        [['email']],
        [{}],
        ['email', 'pwd'],
      ],
      ...[['email', 'email'], ['totp', 'email', 'totp'], ['email', null], ['__proto__'], ['length']],
    ],
    (amr) => claiming({ amr }),
  ),
}

const membership: FaultClass = {
  threat: 'T3',
  what: 'in a space, somebody is a member',
  rule: 'RFC 8725 §3.12',
  siblings: [valid],
  signed: {
    'no member': claiming({ mid: null }),
    'no member, of the platform': claiming({ mid: null, aud: `space:${platform}` }),
  },
}

export const meaningFaults: readonly FaultClass[] = [
  times,
  issuers,
  audiences,
  ids,
  factorsOfClaims,
  membership,
]

/** A valid payload in which some text is spelled with JSON's escapes. */
function escaped(text: string, spelling: string): Make {
  const body = payload().replace(`"${text}"`, `"${spelling}"`)
  return (forge) => forge.token({ payload: body })
}

function prefixed(name: string, values: readonly string[]): Readonly<Record<string, Make>> {
  return Object.fromEntries(
    values.map((value) => [`${name} ${JSON.stringify(value)}`, claiming({ [name]: value })]),
  )
}
