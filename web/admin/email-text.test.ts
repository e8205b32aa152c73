import { expect, it } from 'vitest'
import { emailText } from './email-text.ts'

it.each([
  ['someone@xn--e1aybc.xn--p1ai', 'someone@тест.рф'],
  ['someone@xn--bcher-kva.example', 'someone@bücher.example'],
  ['someone@xn--lgbbat1ad8j.example', 'someone@الجزائر.example'],
  ['someone@example.org', 'someone@example.org'],
])('shows %s as %s', (kept, shown) => {
  expect(emailText(kept)).toBe(shown)
})

it.each([
  // The first letter is Cyrillic: it looks as apple.com does.
  ['of two alphabets', new URL('http://аpple.com/').hostname],
  ['that says nothing', 'xn--a-.com'],
  ['without an end', 'xn--99999999.com'],
])('leaves a domain %s as the DNS has it', (_, host) => {
  expect(host).toContain('xn--')
  expect(emailText(`someone@${host}`)).toBe(`someone@${host}`)
})
