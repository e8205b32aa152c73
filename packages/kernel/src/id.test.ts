import { describe, expect, it } from 'vitest'
import { newUlid, ulidPattern, uuidOf } from './id.ts'

describe('a ULID as a UUID', () => {
  it.each([
    ['00000000000000000000000000', '00000000-0000-0000-0000-000000000000'],
    ['00000000000000000000000001', '00000000-0000-0000-0000-000000000001'],
    ['7ZZZZZZZZZZZZZZZZZZZZZZZZZ', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
    ['01BX5ZZKBKACTAV9WEVGEMMVRZ', '015f4bff-cd73-5334-ada7-8edc1d4a6f1f'],
  ])('%s is %s', (ulid, uuid) => {
    expect(uuidOf(ulid)).toBe(uuid)
  })

  it('keeps the instant in its first 48 bits, and all of the chance', () => {
    const at = new Date('2026-03-01T10:00:00Z')
    const ulid = newUlid(at, (count) => new Uint8Array(count).fill(31))
    expect(ulid).toMatch(ulidPattern)
    const uuid = uuidOf(ulid)
    expect(Number.parseInt(uuid.slice(0, 13).replace('-', ''), 16)).toBe(at.getTime())
    expect(uuid.slice(13)).toBe('-ffff-ffff-ffffffffffff')
  })
})
