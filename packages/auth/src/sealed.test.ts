import { describe, expect, it } from 'vitest'
import { decodeBase64Url, encodeBase64Url, macOf, seal, sha256Text, unseal, unsealBytes } from './sealed.ts'
import { aSecret, bytesOf, randomBytes } from './token-forge.test-support.ts'

const secret = await aSecret()
const random = randomBytes(11)
const sealed = (plain: Uint8Array | string) => seal(secret, 'totp', 'identity-1', plain, random)
const opened = (text: string) => unseal(secret, 'totp', 'identity-1', text)

describe('what is sealed', () => {
  it.each(['', 'a', 'JBSWY3DPEHPK3PXP', 'Қазақстан 𝒳', '\0', 'v1.AAAA', 'x'.repeat(100_000)])(
    'is opened as it was: %#',
    async (plain) => {
      expect(await opened(await sealed(plain))).toBe(plain)
    },
  )

  it('may be bytes, whether they are text or not', async () => {
    const bytes = randomBytes(12)(1000)
    const text = await sealed(bytes)
    expect(await unsealBytes(secret, 'totp', 'identity-1', text)).toEqual(bytes)
    expect(await opened(text)).toBeNull()
    expect(await opened(await sealed(new TextEncoder().encode('text')))).toBe('text')
  })

  it('looks different each time, and tells no more than its length', async () => {
    const [one = '', other = ''] = await Promise.all([sealed('secret'), sealed('secret')])
    expect(one).toMatch(/^v1\.[\w-]+$/)
    expect(one).not.toBe(other)
    expect(bytesOf(one.slice(3))).toHaveLength(12 + 6 + 16)
  })

  it('is opened by whoever comes later, as it is written today', async () => {
    const kept = 'v1.bnJIYXrk3lhxxjBXd3ADeKG0JTP1EImGp7wl4S6zDXu96h-eQ5z3C2VB'
    expect(await unseal(secret, 'totp', 'identity-1', kept)).toBe('kept for years')
  })

  it('stays shut for another purpose, another context and another secret', async () => {
    const text = await sealed('secret')
    const tried = [
      unseal(secret, 'mail', 'identity-1', text),
      unseal(secret, 'totp', 'identity-2', text),
      unseal(secret, 'totp', '', text),
      unseal(secret, '', 'identity-1', text),
      unseal(await aSecret(2), 'totp', 'identity-1', text),
    ]
    expect(await Promise.all(tried)).toEqual(tried.map(() => null))
    expect(await opened(text)).toBe('secret')
  })

  it('stays shut when any letter of it was changed, left out or doubled', async () => {
    const text = await sealed('secret')
    const changed = Array.from(text, (letter, at) => {
      const [before, after] = [text.slice(0, at), text.slice(at + 1)]
      return [before + (letter === 'B' ? 'C' : 'B') + after, before + after, before + letter + letter + after]
    }).flat()
    const answers = await Promise.all(changed.map(opened))
    expect(changed).toHaveLength(text.length * 3)
    expect(answers.filter((answer) => answer !== null)).toEqual([])
  })

  it('stays shut when it is spelled otherwise, and nothing that is no seal throws', async () => {
    const text = await sealed('secret!')
    const body = text.slice(3)
    const spelled = [
      ...['', '.', 'v1', 'v1.', 'v1.A', 'v1.AAAA', 'secret', 'null', `v2.${body}`, `V1.${body}`, body],
      ...[`${text}=`, `${text}.`, `${text}.${body}`, ` ${text}`, `${text}\n`, `v1..${body}`, `v1.${body}.v1`],
      ...[`v1.${'A'.repeat(38)}`, text.replace(/.$/, (last) => String.fromCharCode(last.charCodeAt(0) + 1))],
    ]
    expect(await Promise.all(spelled.map(opened))).toEqual(spelled.map(() => null))
  })
})

describe('a MAC', () => {
  it('is 32 bytes, the same for the same message', async () => {
    const mac = await macOf(secret, 'codes', 'message')
    expect(mac).toHaveLength(32)
    expect(await macOf(secret, 'codes', 'message')).toEqual(mac)
  })

  it('is another for another message, purpose and secret', async () => {
    const macs = await Promise.all([
      macOf(secret, 'codes', 'message'),
      macOf(secret, 'codes', 'message '),
      macOf(secret, 'tries', 'message'),
      macOf(await aSecret(2), 'codes', 'message'),
    ])
    expect(new Set(macs.map(encodeBase64Url)).size).toBe(4)
  })

  it('is an HMAC-SHA-256 under HKDF-SHA-256 of the secret', async () => {
    const hmac = async (key: Uint8Array, message: Uint8Array) => {
      const algorithm = { name: 'HMAC', hash: 'SHA-256' }
      const imported = await crypto.subtle.importKey('raw', Uint8Array.from(key), algorithm, false, ['sign'])
      return new Uint8Array(await crypto.subtle.sign('HMAC', imported, Uint8Array.from(message)))
    }
    const utf8 = (text: string) => new TextEncoder().encode(text)
    const extracted = await hmac(new Uint8Array(32), randomBytes(1)(32))
    const derived = await hmac(extracted, new Uint8Array([...utf8('serai/v1/mac/codes'), 1]))
    expect(await macOf(secret, 'codes', 'message')).toEqual(await hmac(derived, utf8('message')))
  })
})

describe('a digest', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of %o is SHA-256 in small hexadecimal digits', async (text, digest) => {
    expect(await sha256Text(text)).toBe(digest)
  })
})

describe('base64url', () => {
  it('brings every length back', () => {
    for (let length = 0; length < 70; length++) {
      const bytes = randomBytes(length)(length)
      expect(decodeBase64Url(encodeBase64Url(bytes))).toEqual(bytes)
    }
  })

  it.each(['A', 'AB', 'AAB', 'AA==', 'A+AA', 'A/AA', 'AA A', 'AAAA\n', 'ÄAAA', 'AAAAA', '=', ' '])(
    'does not read %o, which is not the one spelling of anything',
    (text) => {
      expect(decodeBase64Url(text)).toBeNull()
    },
  )
})
