import { expect, it } from 'vitest'
import { directionOf } from './direction.ts'

it.each([
  ['en', 'ltr'],
  ['kk', 'ltr'],
  ['ka', 'ltr'],
  ['uz-Cyrl', 'ltr'],
  ['ar', 'rtl'],
  ['fa-AF', 'rtl'],
  ['ps', 'rtl'],
  ['ur', 'rtl'],
  ['he', 'rtl'],
  ['dv', 'rtl'],
  ['uz-Arab', 'rtl'],
  ['az-Arab-IR', 'rtl'],
  ['ku-Latn', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})
