import { describe, expect, it } from 'vitest'

import { hostOfHref, normaliseHref } from './href.ts'

describe('normaliseHref', () => {
  it.each([
    ['https://example.org', 'https://example.org'],
    ['HTTP://example.org:8080/a?b#c', 'HTTP://example.org:8080/a?b#c'],
    ['https://пример.рф/о нас', 'https://пример.рф/о%20нас'],
    ['https://[2001:db8::1]/', 'https://[2001:db8::1]/'],
    [' https://example.org/\n', 'https://example.org/'],
    ['mailto:office@example.org?subject=a/b', 'mailto:office@example.org?subject=a/b'],
    ['tel:+7(727)000-00-00', 'tel:+7(727)000-00-00'],
    ['/events/one', '/events/one'],
    ['../papers', '../papers'],
    ['?page=2', '?page=2'],
    ['#h-one', '#h-one'],
  ])('keeps %j', (given, kept) => {
    expect(normaliseHref(given)).toBe(kept)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'javascript:alert@1',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u200bjavascript:alert(1)',
    'javascript&#58;alert(1)',
    'javascript&colon;alert(1)',
    'java%0ascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'ftp://example.org',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'https:evil.example',
    'https:///evil.example',
    'https:\\\\evil.example',
    'https://bank.example@evil.example',
    'https://bank.example\\@evil.example',
    'www.example.org',
    'papers/one',
    'mailto:',
    'tel:javascript',
    '',
    `https://example.org/${'a'.repeat(2_000)}`,
  ])('refuses %j', (given) => {
    expect(normaliseHref(given)).toBeNull()
  })
})

describe('hostOfHref', () => {
  it.each([
    ['https://WWW.YouTube.com/watch?v=1', 'youtube.com'],
    ['https://youtube.com.evil.example/', 'youtube.com.evil.example'],
    ['https://youtube.com@evil.example/', null],
    ['/watch', null],
  ])('reads %j as %j', (given, host) => {
    expect(hostOfHref(given)).toBe(host)
  })
})
