import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { email, readEmail } from './read-email.ts'

describe('T13: an e-mail address', () => {
  it.each([
    ['plain@example.org', 'plain@example.org'],
    ['  Plain@Example.ORG\t', 'plain@example.org'],
    ['full\uff20example.org', 'full@example.org'],
    ['ｆｕｌｌ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'full@example.org'],
    ['\u212aelvin@example.org', 'kelvin@example.org'],
    ['of\ufb01ce@example.org', 'office@example.org'],
    ['АЙГУЛЬ@пример.рф', 'айгуль@xn--e1afmkfd.xn--p1ai'],
    ['ӘЛИЯ@example.kz', 'әлия@example.kz'],
    ['ოფისი@example.ge', 'ოფისი@example.ge'],
    ['someone@BÜCHER.example', 'someone@xn--bcher-kva.example'],
    ['someone@xn--bcher-kva.example', 'someone@xn--bcher-kva.example'],
    ['cafe\u0301@example.org', 'caf\u00e9@example.org'],
    ['a.b-c_d+tag@sub.example.co.uz', 'a.b-c_d+tag@sub.example.co.uz'],
    ["o'neil!#$%&*/=?^`{|}~@example.org", "o'neil!#$%&*/=?^`{|}~@example.org"],
    ['ıvan@example.org', 'ıvan@example.org'],
    ['x@1.example', 'x@1.example'],
  ])('%j is %s', (typed, spelled) => {
    expect(readEmail(typed)).toBe(spelled)
  })

  it.each([
    '',
    '@',
    'nobody',
    '@example.org',
    'nobody@',
    'two@@example.org',
    'two@one@example.org',
    'two\uff20one@example.org',
    'two\ufe6bone@example.org',
    '"quoted"@example.org',
    '"a@b"@example.org',
    'a b@example.org',
    'a..b@example.org',
    'a\u2025b@example.org',
    '.a@example.org',
    'a.@example.org',
    'a@example..org',
    'a@.example.org',
    'a@example.org.',
    'a@localhost',
    'a@-example.org',
    'a@example-.org',
    'a@exam_ple.org',
    'a@127.0.0.1',
    'a@0x7f.1',
    'a@２１３０７０６４３３',
    'a@[127.0.0.1]',
    'a@[::1]',
    'a@example.org:25',
    'a@example.org/x',
    'a@user:pass.example.org',
    'a@example.1',
    'a@example.c',
    'a\u200bb@example.org',
    'a\u202eb@example.org',
    'a\u0000b@example.org',
    'a@exam\u00adple\u0000.org',
    'a@example.org\r\nBcc: b@example.org',
    'Name <a@example.org>',
    'a@example.org, b@example.org',
    'İvan@example.org',
    `${'a'.repeat(65)}@example.org`,
    `${'ж'.repeat(33)}@example.org`,
    `a@${'b'.repeat(64)}.org`,
    `${'a'.repeat(64)}@${'b.'.repeat(94)}org`,
    `a@example.org${' '.repeat(2000)}`,
  ])('%j is none', (typed) => {
    expect(readEmail(typed)).toBeNull()
  })

  it('of 254 octets is the longest', () => {
    const longest = `${'a'.repeat(64)}@${'b.'.repeat(93)}org`
    expect(longest).toHaveLength(254)
    expect(readEmail(longest)).toBe(longest)
  })

  it('is spelled the same when it is read again, whatever it was', () => {
    const letters = Array.from('aZ.@-+ıİıſKßΣςЖЇәӘ。．＠ﬁ\u0301\u0307\u0345Ⅸǅẞŉΐ1٣\u200d')
    let state = 1
    const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 8
    const typed = Array.from({ length: 20_000 }, () => {
      const part = () =>
        Array.from({ length: 1 + (next() % 5) }, () => letters[next() % letters.length]).join('')
      return `${part()}@${part()}.org`
    })
    const read = typed.map(readEmail).filter((one) => one !== null)
    expect(read.length).toBeGreaterThan(1000)
    expect(read.map(readEmail)).toEqual(read)
  })

  it('in a form is read, or named as none', () => {
    expect(z.object({ to: email() }).parse({ to: ' A@Example.org' })).toEqual({ to: 'a@example.org' })
    expect(email().safeParse('a').error?.issues[0]?.message).toBe('is not an e-mail address')
  })
})
