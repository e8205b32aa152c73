import { expect, it } from 'vitest'
import { maskedEmail } from './masked-email.ts'

it.each([
  ['gulnora@ministry.gov.uz', 'g…@m….uz'],
  ['a@b.example', 'a…@b….example'],
  ['"odd@local"@mail.example.org', '"…@m….org'],
])('of %s nothing is said but %s', (email, masked) => {
  expect(maskedEmail(email)).toBe(masked)
})
