import { each, valid, type FaultClass, type Make } from './token-classes.test-support.ts'
import { base64Url, loose, payload, type Forge, type Part } from './token-forge.test-support.ts'

const respelled =
  (change: (token: string) => string): Make =>
  async (forge) =>
    change(await forge.token())

const parts =
  (change: (header: string, payload: string, signature: string) => string): Make =>
  async (forge) => {
    const [header = '', body = '', signature = ''] = (await forge.token()).split('.')
    return change(header, body, signature)
  }

const segments: FaultClass = {
  threat: 'T4',
  what: 'a token is three segments between two dots',
  rule: 'RFC 7515 §3.1, §5.2, §7.1',
  siblings: [valid],
  unsigned: {
    ...each(
      ['', '.', '..', '...', 'a', 'a.b', 'a.b.c', ' . . ', 'null', '[object Object]'],
      (text) => () => text,
    ),
    'no signature': parts((header, body) => `${header}.${body}`),
    'an empty signature': parts((header, body) => `${header}.${body}.`),
    'an empty header': parts((_, body, signature) => `.${body}.${signature}`),
    'an empty payload': parts((header, _, signature) => `${header}..${signature}`),
    'a dot before it': respelled((token) => `.${token}`),
    'a dot behind it': respelled((token) => `${token}.`),
    'two dots': respelled((token) => token.replace('.', '..')),
    'five segments, as an encrypted token has': respelled((token) => `${token}.AAAA.AAAA`),
    'the token twice': respelled((token) => `${token}.${token}`),
    'two tokens after a comma': respelled((token) => `${token},${token}`),
    'segments in another order': parts((header, body, signature) => `${body}.${header}.${signature}`),
    'the signature first': parts((header, body, signature) => `${signature}.${header}.${body}`),
    'full-width dots': respelled((token) => token.replaceAll('.', '\uff0e')),
    'escaped dots': respelled((token) => token.replaceAll('.', '%2E')),
    'small letters': respelled((token) => token.toLowerCase()),
    'quotes around it': respelled((token) => `"${token}"`),
    'its scheme before it': respelled((token) => `Bearer ${token}`),
    'the name of its cookie before it': respelled((token) => `__Host-at=${token}`),
    'flattened JSON': parts((header, body, signature) =>
      JSON.stringify({ protected: header, payload: body, signature }),
    ),
    'general JSON': parts((header, body, signature) =>
      JSON.stringify({ payload: body, signatures: [{ protected: header, signature }] }),
    ),
  },
  signed: {
    'more than 4 KB': (forge) => forge.token({ payload: payload().padEnd(3100) }),
    'a megabyte': (forge) => forge.token({ payload: payload().padEnd(750_000) }),
    'a payload beside the token': (forge) => forge.sign(`${base64Url(forge.header())}.`),
  },
}

/** What base64url is not, done to one segment. The signature is made over the segment as it then is. */
const misspellings: Readonly<Record<string, (segment: string) => string>> = {
  'a space before it': (segment) => ` ${segment}`,
  'a space in it': (segment) => `${segment.slice(0, 8)} ${segment.slice(8)}`,
  'a line break behind it': (segment) => `${segment}\n`,
  'a line break in it': (segment) => `${segment.slice(0, 8)}\r\n${segment.slice(8)}`,
  'a tab in it': (segment) => `${segment.slice(0, 8)}\t${segment.slice(8)}`,
  'NUL behind it': (segment) => `${segment}\0`,
  'one padding': (segment) => `${segment}=`,
  'two paddings': (segment) => `${segment}==`,
  'padding in it': (segment) => `${segment.slice(0, 8)}=${segment.slice(8)}`,
  'an escape in it': (segment) => `%65${segment.slice(1)}`,
  'a letter too many': (segment) => `${segment}A`.padEnd(Math.ceil(segment.length / 4) * 4 + 1, 'A'),
  'a letter beyond ASCII': (segment) => `${segment}\u0130`,
  'a full-width letter': (segment) => segment.replace(/^./, (letter) => wide(letter)),
  'the letters of hexadecimal': (segment) =>
    Array.from(segment, (letter) => letter.charCodeAt(0).toString(16)).join(''),
  'base64 of base64': base64Url,
}

const wide = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 0x20 + 0xff00)

function misspelt(make: (forge: Forge, change: (segment: string) => string) => ReturnType<Make>) {
  const entries = Object.entries(misspellings)
  return Object.fromEntries(
    entries.map(([name, change]): [string, Make] => [name, (forge) => make(forge, change)]),
  )
}

const headerSpelling: FaultClass = {
  threat: 'T4',
  what: 'the header is base64url in its one spelling',
  rule: 'RFC 7515 §2, RFC 4648 §3.5',
  siblings: [
    valid,
    (forge) => forge.token({ header: `${forge.header()} ` }),
    (forge) => forge.token({ header: `${forge.header()}  ` }),
  ],
  signed: {
    ...misspelt((forge, change) =>
      forge.sign(`${change(base64Url(forge.header()))}.${base64Url(payload())}`),
    ),
    'bits to spare, of four': (forge) => forge.sign(`${loose(forge.header(), 1)}.${base64Url(payload())}`),
    'bits to spare, of two': (forge) => forge.sign(`${loose(forge.header(), 2)}.${base64Url(payload())}`),
  },
}

/** A payload whose base64 has both letters that base64url does not. */
const withPlusAndSlash = payload()
  .replace('{', '{ "\\u0069ss":"https:\\/\\/id.serai.test",')
  .replace('"iss":"https://id.serai.test",', '')

const payloadSpelling: FaultClass = {
  threat: 'T4',
  what: 'the payload is base64url in its one spelling',
  rule: 'RFC 7515 §2, RFC 4648 §3.5',
  siblings: [
    valid,
    ...['', ' ', '  '].map(
      (end): Make =>
        (forge) =>
          forge.token({ payload: withPlusAndSlash + end }),
    ),
  ],
  signed: {
    ...misspelt((forge, change) =>
      forge.sign(`${base64Url(forge.header())}.${change(base64Url(payload()))}`),
    ),
    'bits to spare, of four': (forge) => forge.sign(`${base64Url(forge.header())}.${loose(payload(), 1)}`),
    'bits to spare, of two': (forge) => forge.sign(`${base64Url(forge.header())}.${loose(payload(), 2)}`),
    'not encoded (RFC 7797)': (forge) => forge.sign(`${base64Url(forge.header())}.${payload()}`),
  },
}

const withHeader =
  (part: (forge: Forge) => Part): Make =>
  (forge) =>
    forge.token({ header: part(forge) })

const headerJson: FaultClass = {
  threat: 'T4',
  what: 'the header is one JSON object in UTF-8',
  rule: 'RFC 7515 §4, §5.2, RFC 8725 §2.4, §3.7',
  siblings: [valid, withHeader(({ kid }) => `\n{ "typ" : "at+jwt",\t"kid":"${kid}","alg":"ES256" }\r\n`)],
  signed: {
    ...each(
      ['', ' ', 'null', 'true', '0', '"ES256"', '[]', '{}', '[{}]', '{', 'ES256', 'undefined'],
      (text) => withHeader(() => text),
    ),
    'an object in a list': withHeader((forge) => `[${forge.header()}]`),
    'a comma too many': withHeader((forge) => forge.header().replace('}', ',}')),
    'a comment': withHeader((forge) => `/**/${forge.header()}`),
    'single quotes': withHeader((forge) => forge.header().replaceAll('"', "'")),
    'names without quotes': withHeader((forge) => forge.header().replace('"alg"', 'alg')),
    'a second object': withHeader((forge) => `${forge.header()}{}`),
    'something behind it': withHeader((forge) => `${forge.header()}x`),
    'NUL behind it': withHeader((forge) => `${forge.header()}\0`),
    'a byte order mark': withHeader((forge) => `\ufeff${forge.header()}`),
    'UTF-16': withHeader((forge) =>
      Uint8Array.from(Array.from(forge.header()).flatMap((one) => [one.charCodeAt(0), 0])),
    ),
    'bytes that are not UTF-8': withHeader(
      (forge) => new Uint8Array([...new TextEncoder().encode(forge.header()), 0xff]),
    ),
    'nested a thousand times': withHeader(() => '['.repeat(1000) + ']'.repeat(1000)),
    ...each(['alg', 'kid', 'typ'], (name) =>
      withHeader((forge) => forge.header().replace('{', `{"${name}":"x",`)),
    ),
    'alg twice, the same': withHeader((forge) => forge.header().replace('{', '{"alg":"ES256",')),
    'alg twice, once escaped': withHeader((forge) => forge.header().replace('{', '{"\\u0061lg":"none",')),
    'kid twice, the true one first': withHeader((forge) => forge.header().replace('}', ',"k\\u0069d":"x"}')),
    'a lone half of a character as a name': withHeader((forge) =>
      forge.header().replace('{', '{"\\ud800":1,'),
    ),
  },
}

export const spellingFaults: readonly FaultClass[] = [segments, headerSpelling, payloadSpelling, headerJson]
