import { describe, expect, it } from 'vitest'
import { encodeBase64Url, readSecret } from './sealed.ts'
import { randomBytes } from './token-forge.test-support.ts'

const padded = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
const good = randomBytes(5)(32)
const goodText = encodeBase64Url(good)

/** What people write where a secret is asked for. */
const words =
  'undefined null true secret password changeme change-me please-change-this topsecret supersecret jwt jwt-secret token key private hello-world letmein qwerty admin root test example serai institute correct-horse-battery-staple the-quick-brown-fox-jumps-over-the-lazy-dog your-256-bit-secret SuperSecretProductionKey My_Very_Long_Secret_Key_Do_Not_Share'.split(
    ' ',
  )

const long = (word: string, length: number) => word.repeat(Math.ceil(length / word.length)).slice(0, length)
const capital = (word: string) => word.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())

/** A word as it is, and stretched to every length a secret may have, bare or encoded. */
const spellings: Readonly<Record<string, (word: string) => string>> = {
  'as it is': (word) => word,
  'in capitals': (word) => word.toUpperCase(),
  'again and again, to 43 letters': (word) => `${long(word, 42)}A`,
  'again and again, to 44 letters': (word) => long(word, 44),
  'again and again, to 64 letters': (word) => long(word, 64),
  'again and again after hyphens': (word) => long(`${capital(word)}-`, 64),
  'before a number': (word) => long(`${word}2026`, 44),
  'in base64': (word) => btoa(long(word, 33)),
  'in base64, with its end': (word) => btoa(`${word} ${long(word, 40)}!`),
  'in base64url': (word) => encodeBase64Url(new TextEncoder().encode(long(word, 48))),
}

const refused: Readonly<Record<string, string | undefined>> = {
  nothing: undefined,
  'an empty text': '',
  'a space': ' ',
  'one letter': 'x',
  '31 bytes': encodeBase64Url(good.slice(0, 31)),
  '16 bytes': encodeBase64Url(good.slice(0, 16)),
  'a letter less': goodText.slice(0, -1),
  'two letters more': `${goodText}AA`,
  'a space before it': ` ${goodText}`,
  'a line break behind it': `${goodText}\n`,
  'quotes around it': `"${goodText}"`,
  'base64url with padding in it': `${goodText.slice(0, 20)}=${goodText.slice(20)}`,
  'padding too much': `${padded(good)}=`,
  'both alphabets': `${encodeBase64Url(randomBytes(6)(30))}+_-/`,
  'bits to spare': `${encodeBase64Url(new Uint8Array(32).fill(7)).slice(0, -1)}d`,
  'zero bytes': padded(new Uint8Array(32)),
  'one byte again and again': padded(new Uint8Array(64).fill(0xa7)),
  'two bytes again and again': padded(
    Uint8Array.from({ length: 64 }, (_, at) => (at % 2 === 0 ? 0x9c : 0x31)),
  ),
  'eight random bytes again and again': padded(Uint8Array.from({ length: 64 }, (_, at) => good[at % 8] ?? 0)),
  'sixteen random bytes twice': padded(new Uint8Array([...good.slice(0, 16), ...good.slice(0, 16)])),
  'bytes that count up': padded(Uint8Array.from({ length: 32 }, (_, at) => at)),
  'bytes that count down by three': padded(Uint8Array.from({ length: 32 }, (_, at) => 255 - at * 3)),
  'random bytes in hexadecimal': Array.from(good, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  'one phrase after another': 'The-Quick-Brown-Fox-Jumps-Over-The-Lazy-Dog-The-Quick-Brown-Fox-',
  digits: '31415926535897932384626433832795028841971693993751',
  'a UUID': '019a7e60-3c6b-4d8f-9a2b-3c4d5e6f7a8b',
  'a phrase in Russian': encodeBase64Url(
    new TextEncoder().encode('Очень длинный секрет, не говорите никому'),
  ),
  'a PEM': '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEH\n-----END PRIVATE KEY-----',
  'a JWK': '{"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ"}',
}

describe('T5: a weak or missing master secret is refused', () => {
  it.each(Object.entries(refused))('%s', async (_, text) => {
    expect(await readSecret(text)).toBeNull()
  })

  it.each(Object.entries(spellings))('a word or a phrase %s', async (_, spell) => {
    const taken = words.map(spell)
    const answers = await Promise.all(taken.map(readSecret))
    expect(taken.filter((__, at) => answers[at] !== null)).toEqual([])
    expect(taken.length).toBeGreaterThan(20)
  })
})

describe('a good master secret is taken', () => {
  it.each([32, 33, 34, 48, 64])('of %i random bytes, in base64 as in base64url', async (length) => {
    const texts = Array.from({ length: 200 }, (_, seed) => randomBytes(seed * 100 + length)(length)).flatMap(
      (bytes) => [encodeBase64Url(bytes), padded(bytes)],
    )
    const secrets = await Promise.all(texts.map(readSecret))
    expect(secrets.filter((secret) => secret === null)).toEqual([])
    expect(secrets).toHaveLength(400)
  })

  it('and cannot be read again', async () => {
    const secret = await readSecret(goodText)
    expect(secret?.master.extractable).toBe(false)
    expect(secret?.master.usages).toEqual(['deriveKey'])
  })
})
