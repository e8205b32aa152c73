import { describe, expect, it } from 'vitest'
import { beginOf, endOf, instantText, isTimeZone, precisionOf } from './when.ts'

describe('a date', () => {
  it.each([
    ['2020', 'year'],
    ['2020-11', 'month'],
    ['2020-02-29', 'day'],
    ['2020-12-04T10:00', 'minute'],
  ] as const)('%s is known to the %s', (when, precision) => {
    expect(precisionOf(when)).toBe(precision)
  })

  it.each([
    '',
    '20',
    '2020-13',
    '2020-00',
    '2021-02-29',
    '2020-1',
    '2020-12-04T24:00',
    '2020-12-04T10:60',
    '2020-12-04 10:00',
    '2020-12-04T10:00:00',
    '0999-01-01',
    '9999',
    '2020-12-04T10:00Z',
    ' 2020',
  ])('%s is none', (when) => {
    expect(precisionOf(when)).toBeNull()
  })
})

describe('a time zone', () => {
  it.each(['Asia/Almaty', 'America/New_York', 'Asia/Kabul', 'America/Argentina/Buenos_Aires', 'UTC'])(
    '%s is one',
    (zone) => {
      expect(isTimeZone(zone)).toBe(true)
    },
  )

  it.each([
    'EST',
    'EDT',
    'UTC+5',
    '+05:00',
    'Almaty',
    'Asia/Nowhere',
    'Europe/Astana',
    '',
    '../etc',
    'Asia/Almaty ',
  ])('%s is none', (zone) => {
    expect(isTimeZone(zone)).toBe(false)
  })
})

describe('the instant at which a local time begins', () => {
  it.each([
    ['2020-12-04T10:00', 'America/New_York', '2020-12-04T15:00:00Z'],
    ['2020-07-08T10:00', 'America/New_York', '2020-07-08T14:00:00Z'],
    // Kazakhstan moved its clocks to UTC+5 on 1 March 2024.
    ['2024-02-29T10:00', 'Asia/Almaty', '2024-02-29T04:00:00Z'],
    ['2024-03-01T10:00', 'Asia/Almaty', '2024-03-01T05:00:00Z'],
    ['2026-03-01T10:00', 'Asia/Kabul', '2026-03-01T05:30:00Z'],
    ['2026-03-01T10:00', 'Asia/Ulaanbaatar', '2026-03-01T02:00:00Z'],
    ['2020-06-15', 'UTC', '2020-06-15T00:00:00Z'],
    ['2021-06', 'UTC', '2021-06-01T00:00:00Z'],
    ['2020', 'UTC', '2020-01-01T00:00:00Z'],
  ])('%s in %s is %s', (when, zone, instant) => {
    expect(beginOf(when, zone)).toBe(instant)
  })

  it('is none where the clocks skip it, and the first where they show it twice', () => {
    expect(beginOf('2026-03-29T02:30', 'Europe/Stockholm')).toBeNull()
    expect(beginOf('2026-03-08T02:30', 'America/New_York')).toBeNull()
    expect(beginOf('2026-10-25T02:30', 'Europe/Stockholm')).toBe('2026-10-25T00:30:00Z')
    expect(beginOf('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00Z')
  })

  it('is none in a zone that does not exist', () => {
    expect(beginOf('2026-05-01T10:00', 'Europe/Astana')).toBeNull()
    expect(endOf('2026-05-01', 'Europe/Astana')).toBeNull()
  })
})

describe('the instant at which a date is over', () => {
  it.each([
    ['2020-12-04', 'America/New_York', '2020-12-05T05:00:00Z'],
    ['2020-06-19', 'UTC', '2020-06-20T00:00:00Z'],
    ['2021-06', 'UTC', '2021-07-01T00:00:00Z'],
    ['2021-12', 'UTC', '2022-01-01T00:00:00Z'],
    ['2020-12-04T11:00', 'America/New_York', '2020-12-04T16:00:00Z'],
  ])('%s in %s is %s', (when, zone, instant) => {
    expect(endOf(when, zone)).toBe(instant)
  })

  it('orders as text as it does as time', () => {
    const instants = ['1999', '2020-06', '2020-12-04', '2020-12-04T10:00'].map((when) => beginOf(when, 'UTC'))
    expect([...instants].sort()).toEqual(instants)
    expect(instantText(new Date(0))).toBe('1970-01-01T00:00:00Z')
  })
})
