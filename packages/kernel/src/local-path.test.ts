import { describe, expect, it } from 'vitest'
import { localPath } from './local-path.ts'

const host = 'https://space.example'

/** What somebody puts in a link so that a sign-in ends elsewhere. */
const hostile = [
  '//evil.example',
  '///evil.example',
  '////evil.example/%2e%2e',
  '/\\evil.example',
  '\\/evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  '/%2f%2fevil.example',
  '/%2F/evil.example',
  '/%5cevil.example',
  '/%255c%255cevil.example',
  '/%252f%252fevil.example',
  '%2f%2fevil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/\u0000/evil.example',
  '/\u00a0/evil.example',
  'https://evil.example',
  'https:evil.example',
  'https:/evil.example',
  'http:///evil.example',
  'HTTPS://evil.example',
  '//evil.example@space.example',
  'https://space.example@evil.example/',
  '//space.example:pass@evil.example',
  '/@evil.example',
  '//space.example.evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '/javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://evil.example/1',
  '/..//evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/%2e%2e//evil.example',
  '/x/%2e%2e//evil.example',
  '/\u2044\u2044evil.example',
  '/\uff0f\uff0fevil.example',
  '\uff0f\uff0fevil.example',
  '/\u2215evil.example',
  '/\u29f8evil.example',
  '/\ufe68evil.example',
  '/\uff3cevil.example',
  '//\u3002evil.example',
  '/\u202e//evil.example',
  '//[::1]/',
  '//2130706433/',
  '?//evil.example',
  '#//evil.example',
  '.evil.example',
  '@evil.example',
  ':443//evil.example',
  'evil.example',
  '',
  `/${'a'.repeat(1001)}`,
]

/** Where a browser on the space's host goes that is given this. */
const leadsTo = (location: string) => new URL(location, `${host}/sign-in/return`)

describe('T20: a path to go back to', () => {
  it.each(hostile)('stays on this host: %j', (asked) => {
    const path = localPath(asked)
    expect(leadsTo(path).origin).toBe(host)
    expect(path).toMatch(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/)
    // Whoever reads it once more, as the next host does, finds the same.
    expect(localPath(path)).toBe(path)
  })

  it('is tried with sixty, of which many lead away as they are, and the others once something reads them again', () => {
    const away = hostile.filter((asked) => URL.parse(asked, host)?.origin !== host)
    expect([hostile.length >= 60, away.length >= 28]).toEqual([true, true])
  })

  it.each([
    '/',
    '/events',
    '/members?q=a%20b&page=2',
    '/me#logins',
    '/%D0%B0',
    '/a//b',
    '/x?to=//evil.example',
  ])('is kept as it is where it is one: %s', (asked) => {
    expect(localPath(asked)).toBe(asked)
  })

  it('is the front page where nothing is asked', () => {
    expect(localPath(null)).toBe('/')
  })
})
