import { describe, expect, it } from 'vitest'
import { beginOf } from './when.ts'
import { offsetAt, wallTimeAt } from './wall-time.ts'

const zones = [
  'America/New_York',
  'America/St_Johns',
  'Europe/London',
  'Europe/Stockholm',
  'Asia/Tbilisi',
  'Asia/Tehran',
  'Asia/Kabul',
  'Asia/Almaty',
  'Asia/Ulaanbaatar',
  'UTC',
]

/** Every fifth hour of five years, both sides of every change of clocks in them. */
const hours = Array.from({ length: (5 * 366 * 24) / 5 }, (_, n) =>
  new Date(Date.UTC(2020, 0, 1, n * 5, 30)).toISOString().slice(0, 16),
)

describe('the offset of a zone at a local time', () => {
  it.each(zones)('is what lies between that time and the instant at which it begins, in %s', (zone) => {
    for (const when of hours.filter((_, n) => n % 7 === 0)) {
      const begin = beginOf(when, zone)
      const minutes = begin === null ? null : (Date.parse(`${when}:00Z`) - Date.parse(begin)) / 60_000
      expect([when, offsetAt(when, zone)]).toEqual([when, minutes])
    }
  })

  it('is null for a time that the clocks skip, and the first of the two for one that they show twice', () => {
    expect(offsetAt('2021-03-14T02:30', 'America/New_York')).toBeNull()
    expect(offsetAt('2021-11-07T01:30', 'America/New_York')).toBe(-240)
    expect(offsetAt('2024-02-29T23:30', 'Asia/Almaty')).toBe(360)
  })

  it.each(['2021', '2021-03', '2021-03-14', '2021-02-30T10:00', '2021-03-14T25:00', 'soon'])(
    'is null for %s',
    (when) => {
      expect(offsetAt(when, 'Asia/Almaty')).toBeNull()
    },
  )

  it('is null where there is no such zone', () => {
    expect(offsetAt('2021-03-14T10:00', 'Asia/Nowhere')).toBeNull()
    expect(wallTimeAt('2021-03-14T10:00:00Z', 'Asia/Nowhere')).toBeNull()
  })
})

describe('what the clocks of a zone show', () => {
  it.each(zones)('is the local time that begins at that instant, in %s', (zone) => {
    for (const when of hours.filter((_, n) => n % 7 === 3)) {
      const begin = beginOf(when, zone)
      expect([when, begin === null ? when : wallTimeAt(begin, zone)]).toEqual([when, when])
    }
  })

  it('changes with the law: Almaty put its clocks back for good on 1 March 2024', () => {
    expect(wallTimeAt('2024-02-29T17:59:00Z', 'Asia/Almaty')).toBe('2024-02-29T23:59')
    expect(wallTimeAt('2024-02-29T19:00:00Z', 'Asia/Almaty')).toBe('2024-03-01T00:00')
  })
})
