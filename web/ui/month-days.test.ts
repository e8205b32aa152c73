import { describe, expect, it } from 'vitest'
import { undatedOf, weeksOf } from './month-days.ts'

const dated = (start: string, end: string | null = null) => ({ start, end })

/** The days of a month as its weeks have them; a dot for a day of another month. */
function drawn(month: string): readonly string[] {
  return weeksOf(month, []).map((week) => week.map((day) => day?.day.slice(8) ?? '.').join(' '))
}

describe('a month', () => {
  it('has whole weeks from Monday to Sunday', () => {
    expect(drawn('2026-03')).toEqual([
      '. . . . . . 01',
      '02 03 04 05 06 07 08',
      '09 10 11 12 13 14 15',
      '16 17 18 19 20 21 22',
      '23 24 25 26 27 28 29',
      '30 31 . . . . .',
    ])
  })

  it('has four weeks where it begins on a Monday and has 28 days', () => {
    expect(drawn('2027-02')).toHaveLength(4)
  })

  it.each([
    ['2024-02', 29],
    ['2026-02', 28],
    ['2026-12', 31],
  ])('%s has %i days', (month, days) => {
    expect(
      weeksOf(month, [])
        .flat()
        .filter((day) => day !== null),
    ).toHaveLength(days)
  })
})

describe('an event in a month', () => {
  const daysOf = (month: string, event: { start: string; end: string | null }) =>
    weeksOf(month, [event])
      .flat()
      .flatMap((day) => day?.events.map(({ isFirstDay }) => [day.day.slice(8), isFirstDay]) ?? [])

  it('stands on its day by its own clocks', () => {
    expect(daysOf('2026-03', dated('2026-03-12T23:30', '2026-03-12T23:50'))).toEqual([['12', true]])
  })

  it('of several days stands on each of them that is in the month', () => {
    expect(daysOf('2026-03', dated('2026-02-27', '2026-03-02'))).toEqual([
      ['01', false],
      ['02', false],
    ])
    expect(daysOf('2026-02', dated('2026-02-27T10:00', '2026-03-02T12:00'))).toEqual([
      ['27', true],
      ['28', false],
    ])
  })

  it('whose day is open stands on none, and is told apart', () => {
    const events = [dated('2026-03'), dated('2026-03-12'), dated('2026-02', '2026-03')]
    expect(daysOf('2026-03', dated('2026-03'))).toEqual([])
    expect(undatedOf(events)).toEqual([events[0], events[2]])
  })
})
