import { describe, expect, it } from 'vitest'
import { breachesOfDoors, doors } from './doors.ts'
import { globPattern } from './glob.ts'
import { plantedBreaches, soundCode } from './planted-doors.ts'
import { readRepository, readSource } from './source-file.ts'

const files = readRepository()
const breaches = files.flatMap(breachesOfDoors)

describe('places with one door', () => {
  it.each(doors.map(({ rule }) => rule))('hold: %s', (rule) => {
    expect(breaches.filter((breach) => breach.rule === rule).map(({ at }) => at)).toEqual([])
  })

  it.each(plantedBreaches)('are broken by $text in $path', ({ rule, path, text }) => {
    const rules = breachesOfDoors(readSource(path, text)).map((breach) => breach.rule)
    expect([...new Set(rules)]).toEqual([rule])
  })

  it.each(soundCode)('allow $text in $path', ({ path, text }) => {
    expect(breachesOfDoors(readSource(path, text))).toEqual([])
  })

  it('are each tried by a planted breach', () => {
    const tried = new Set(plantedBreaches.map(({ rule }) => rule))
    expect(doors.map(({ rule }) => rule).filter((rule) => !tried.has(rule))).toEqual([])
  })

  it('are looked for where there are files', () => {
    const isEmpty = (glob: string) => !files.some(({ path }) => globPattern(glob).test(path))
    const empty = doors.filter(({ within }) => within?.every(isEmpty))
    expect(empty).toEqual([])
  })
})
