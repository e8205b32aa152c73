import { describe, expect, it } from 'vitest'
import { breakages } from '../sabotage/breakages.ts'
import { memberBreakages } from '../sabotage/member-breakages.ts'
import { readText } from './repository.ts'

describe('a breakage', () => {
  const all = [...breakages, ...memberBreakages]

  it('breaks something that is there', () => {
    expect(all.length).toBeGreaterThan(30)
    const stale = all.filter(({ file, find }) => !readText(file).includes(find))
    expect(stale.map(({ what }) => what)).toEqual([])
  })

  it('has a name of its own', () => {
    expect(new Set(all.map(({ what }) => what)).size).toBe(all.length)
  })
})
