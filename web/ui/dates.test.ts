import { describe, expect, it } from 'vitest'
import { wordsFor } from '../words/index.ts'
import {
  calendarPartsOf,
  dateText,
  datetimeOf,
  datePartsOf,
  hoursText,
  textOf,
  type Moment,
} from './dates.ts'
import { abbreviations, offsetIn, zoneLabel } from './zone.ts'

const words = wordsFor()

function at(start: string, end: string | null = null, timeZone: string | null = null): Moment {
  return { start, end, timeZone }
}

describe('a date written out', () => {
  const table: readonly (readonly [Moment, string])[] = [
    [
      at('2020-12-04T10:00', '2020-12-04T11:00', 'America/New_York'),
      'Friday 4 December 2020, 10:00–11:00 EST (UTC−5)',
    ],
    [at('2020-05-28T11:00', null, 'America/New_York'), 'Thursday 28 May 2020, 11:00 EDT (UTC−4)'],
    [
      at('2020-12-04T10:00', '2020-12-04T10:00', 'America/New_York'),
      'Friday 4 December 2020, 10:00 EST (UTC−5)',
    ],
    [at('2020-09-14T15:30', null, 'Asia/Almaty'), 'Monday 14 September 2020, 15:30 Almaty time (UTC+6)'],
    [
      at('2021-09-14T15:30', '2021-09-14T17:00', 'Asia/Kabul'),
      'Tuesday 14 September 2021, 15:30–17:00 Kabul time (UTC+4:30)',
    ],
    [at('2021-01-11T09:00', null, 'Europe/London'), 'Monday 11 January 2021, 09:00 GMT (UTC+0)'],
    [at('2021-07-12T09:00', null, 'Europe/Stockholm'), 'Monday 12 July 2021, 09:00 Stockholm time (UTC+2)'],
    [at('2021-07-12T09:00', null, 'UTC'), 'Monday 12 July 2021, 09:00 UTC'],
    [at('2021-07-12T09:00'), 'Monday 12 July 2021, 09:00'],
    [
      at('2020-12-31T22:00', '2021-01-01T01:00', 'America/New_York'),
      'Thursday 31 December 2020, 22:00 – Friday 1 January 2021, 01:00 EST (UTC−5)',
    ],
    [
      at('2021-03-14T01:00', '2021-03-14T04:00', 'America/New_York'),
      'Sunday 14 March 2021, 01:00 EST (UTC−5) – 04:00 EDT (UTC−4)',
    ],
    [at('2020-12-04'), 'Friday 4 December 2020'],
    [at('2020-06-15', '2020-06-19'), '15–19 June 2020'],
    [at('2021-06-29', '2021-07-02'), '29 June – 2 July 2021'],
    [at('2021-12-30', '2022-01-02'), '30 December 2021 – 2 January 2022'],
    [at('2021-06'), 'June 2021'],
    [at('2021-06', '2021-07'), 'June–July 2021'],
    [at('2021-12', '2022-01'), 'December 2021 – January 2022'],
    [at('2021', '2022'), '2021–2022'],
    [at('2021'), '2021'],
  ]
  it.each(table)('%o reads "%s"', (moment, text) => {
    expect(textOf(datePartsOf(moment, words))).toBe(text)
  })
})

describe('what a machine reads of a date', () => {
  it.each([
    ['2020-12-04T10:00', 'America/New_York', '2020-12-04T10:00-05:00'],
    ['2021-09-14T15:30', 'Asia/Kabul', '2021-09-14T15:30+04:30'],
    ['2021-07-12T09:00', 'UTC', '2021-07-12T09:00Z'],
    ['2021-07-12T09:00', null, '2021-07-12T09:00'],
    ['2020-06-15', null, '2020-06-15'],
    ['2021-06', null, '2021-06'],
    ['2021', null, '2021'],
  ])('%s in %s is %s', (when, zone, datetime) => {
    expect(datetimeOf(when, zone)).toBe(datetime)
  })

  it('has both ends of a range', () => {
    expect(datePartsOf(at('2020-12-04T10:00', '2020-12-04T11:00', 'America/New_York'), words)).toEqual([
      { text: 'Friday 4 December 2020, 10:00', datetime: '2020-12-04T10:00-05:00' },
      '–',
      { text: '11:00', datetime: '2020-12-04T11:00-05:00' },
      ' EST (UTC−5)',
    ])
  })
})

describe('a time of day', () => {
  it('is never invented', () => {
    expect(hoursText(at('2020-12-04'), words)).toBe('')
    expect(hoursText(at('2020-12-04T10:00', null, 'America/New_York'), words)).toBe('10:00 EST (UTC−5)')
  })

  it('names the day when it ends on another', () => {
    const night = at('2020-12-04T22:00', '2020-12-05T01:00', 'Asia/Almaty')
    expect(hoursText(night, words)).toBe('Fri 22:00 – Sat 01:00 Almaty time (UTC+6)')
  })

  it('names each zone when the clocks change before it ends', () => {
    const night = at('2021-03-14T01:00', '2021-03-14T04:00', 'America/New_York')
    expect(hoursText(night, words)).toBe('01:00 EST (UTC−5) – 04:00 EDT (UTC−4)')
  })
})

it('a calendar date leaves the time of day out', () => {
  const forum = at('2020-12-04T10:00', '2020-12-04T11:00', 'America/New_York')
  expect(textOf(calendarPartsOf(forum, words))).toBe('4 December 2020')
})

it('a date is as exact as it is known', () => {
  expect(['2020', '2020-11', '2020-11-30'].map((when) => dateText(when, words))).toEqual([
    '2020',
    'November 2020',
    '30 November 2020',
  ])
})

it('a zone west of Greenwich by half an hour keeps its minutes', () => {
  const offset = offsetIn('America/St_Johns', '2021-01-11T09:00')
  expect(zoneLabel('America/St_Johns', offset, words)).toBe('St Johns time (UTC−3:30)')
})

it.each(Object.keys(abbreviations))('%s is called what ICU calls it, in winter and in summer', (zone) => {
  const names = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' })
  for (const when of ['2021-01-11T12:00', '2021-07-12T12:00']) {
    const parts = names.formatToParts(new Date(`${when}:00Z`))
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const label = zoneLabel(zone, offsetIn(zone, when), words).split(' (')[0]
    expect([when, label]).toEqual([
      when,
      /^GMT./.test(name) ? words.event.zoneOf(zone.split('/')[1] ?? '') : name,
    ])
  }
})
