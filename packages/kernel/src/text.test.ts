import { expect, it } from 'vitest'
import { foldText, slugPattern } from './text.ts'
import { newUlid, ulidPattern } from './id.ts'

it.each([
  ['Ärende i Göteborg!', 'arende i goteborg'],
  ['  Қазақстан — 2020 ', 'қазақстан 2020'],
  ['ﬁnance', 'finance'],
  ['Émigré', 'emigre'],
  ['Gökçe Yıldırım', 'gokce yildirim'],
  ['YILDIRIM', 'yildirim'],
  ['Łódź, Đà, Ørsted', 'lodz da orsted'],
  ['', ''],
  ['—', ''],
])('%s folds to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

it('a slug has one spelling', () => {
  for (const slug of ['a', 'a-b', '2020-forum', 'x'.repeat(120)]) expect(slugPattern.test(slug)).toBe(true)
  for (const slug of ['', '-', 'a-', '-a', 'a--b', 'A', 'а', 'a_b', 'a/b', 'a b', 'x'.repeat(121)])
    expect(slugPattern.test(slug)).toBe(false)
})

it('an id says when it was made, to the millisecond, and its letters are never mistaken', () => {
  const id = newUlid(new Date(1_469_918_176_385), (bytes) => new Uint8Array(bytes).fill(31))
  expect(id).toBe('01ARYZ6S41ZZZZZZZZZZZZZZZZ')
  expect(ulidPattern.test(id)).toBe(true)
  for (const wrong of [
    '81ARYZ6S41ZZZZZZZZZZZZZZZZ',
    id.toLowerCase(),
    id.slice(1),
    `${id}Z`,
    id.replace('A', 'I'),
  ]) {
    expect(ulidPattern.test(wrong)).toBe(false)
  }
})
