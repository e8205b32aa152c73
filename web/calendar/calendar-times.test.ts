import { beginOf } from '@serai/kernel'
import { describe, expect, it } from 'vitest'
import { aCalendar, aTalk, lineOf, readInstant, readParts, readText } from './a-calendar.test-support.ts'
import { calendarText } from './calendar-text.ts'

/** The lines of the clocks of a zone, for an event at that time. */
function clocksOf(timeZone: string, start: string): readonly string[] {
  const text = calendarText(aCalendar({ ...aTalk, timeZone, start, end: null }))
  return text.slice(text.indexOf('TZID:'), text.indexOf('END:VTIMEZONE')).trimEnd().split('\r\n')
}

const kindsOf = (lines: readonly string[]) =>
  lines.flatMap((line, n) =>
    line.startsWith('BEGIN:') ? [`${line.slice(6)} ${lines[n + 1]?.slice(8, 16)}`] : [],
  )

describe('the times of an event', () => {
  it.each([
    ['America/New_York', '2026-03-08T01:30', '2026-03-08T06:30:00Z'],
    ['America/New_York', '2026-03-08T03:00', '2026-03-08T07:00:00Z'],
    ['America/New_York', '2026-11-01T00:30', '2026-11-01T04:30:00Z'],
    ['America/New_York', '2026-11-01T02:00', '2026-11-01T07:00:00Z'],
    ['Europe/Stockholm', '2026-03-29T01:59', '2026-03-29T00:59:00Z'],
    ['Europe/Stockholm', '2026-07-01T10:00', '2026-07-01T08:00:00Z'],
    ['Asia/Almaty', '2024-02-29T10:00', '2024-02-29T04:00:00Z'],
    ['Asia/Almaty', '2024-03-01T10:00', '2024-03-01T05:00:00Z'],
    ['Asia/Kabul', '2026-03-01T10:00', '2026-03-01T05:30:00Z'],
    ['Asia/Ulaanbaatar', '2026-07-01T10:00', '2026-07-01T02:00:00Z'],
    ['Asia/Ulaanbaatar', '1978-01-01T01:00', '1977-12-31T17:00:00Z'],
    ['Australia/Sydney', '2026-01-01T00:00', '2025-12-31T13:00:00Z'],
    ['UTC', '2026-07-01T10:00', '2026-07-01T10:00:00Z'],
  ])('in %s at %s are read as the instant %s', (timeZone, start, instant) => {
    const [event] = readParts(calendarText(aCalendar({ ...aTalk, timeZone, start, end: null })), 'vevent')
    expect(event === undefined ? null : readInstant(event, 'dtstart')).toBe(instant)
    expect(beginOf(start, timeZone)).toBe(instant)
  })

  it('are read right in every season of many years, out of one file', () => {
    const zones = [
      'America/New_York',
      'Europe/Stockholm',
      'Asia/Tbilisi',
      'Asia/Almaty',
      'Asia/Tehran',
      'Asia/Kabul',
    ]
    const days = Array.from({ length: 90 }, (_, n) => new Date(Date.UTC(2019, 0, 1 + n * 31, 12)))
    const events = zones.flatMap((timeZone) =>
      days.map((day) => ({ ...aTalk, timeZone, start: day.toISOString().slice(0, 16), end: null })),
    )
    const text = calendarText(aCalendar(...events))
    expect(readParts(text, 'vtimezone').map((zone) => readText(zone, 'tzid'))).toEqual(zones)
    expect(readParts(text, 'vevent').map((event) => readInstant(event, 'dtstart'))).toEqual(
      events.map(({ start, timeZone }) => beginOf(start, timeZone)),
    )
  })

  it('are read right also where the end is in another year, after the clocks were set', () => {
    const event = {
      ...aTalk,
      timeZone: 'Europe/Stockholm',
      start: '2025-12-31T23:00',
      end: '2026-07-01T10:00',
    }
    const [read] = readParts(calendarText(aCalendar(event)), 'vevent')
    expect(read === undefined ? null : readInstant(read, 'dtend')).toBe('2026-07-01T08:00:00Z')
  })

  it('have an end and a length only where somebody said when it ends', () => {
    expect(lineOf('DTEND', {})).toBe('DTEND;TZID=America/New_York:20260708T120000')
    for (const end of [null, aTalk.start]) {
      expect([lineOf('DTEND', { end }), lineOf('DURATION', { end })]).toEqual([undefined, undefined])
    }
  })

  it('in UTC are written with a Z, and bring no clocks along', () => {
    expect(lineOf('DTSTART', { timeZone: 'UTC' })).toBe('DTSTART:20260708T100000Z')
    expect(readParts(calendarText(aCalendar({ ...aTalk, timeZone: 'UTC' })), 'vtimezone')).toEqual([])
  })

  it.each([
    ['2026-07-08', null, '20260708', '20260709', 'CONFIRMED'],
    ['2026-06-29', '2026-07-02', '20260629', '20260703', 'CONFIRMED'],
    ['2026-12-31', '2026-12-31', '20261231', '20270101', 'CONFIRMED'],
    ['2024-02', null, '20240201', '20240301', 'TENTATIVE'],
    ['2026-11', '2026-12', '20261101', '20270101', 'TENTATIVE'],
    ['2026', null, '20260101', '20270101', 'TENTATIVE'],
  ])('from %s to %s are all days from the first to the last', (start, end, first, after, status) => {
    const change = { start, end, timeZone: null }
    expect(lineOf('DTSTART', change)).toBe(`DTSTART;VALUE=DATE:${first}`)
    expect(lineOf('DTEND', change)).toBe(`DTEND;VALUE=DATE:${after}`)
    expect(lineOf('STATUS', change)).toBe(`STATUS:${status}`)
    expect(lineOf('TRANSP', change)).toBe('TRANSP:TRANSPARENT')
    const says = lineOf('DESCRIPTION', change)?.includes('\\n\\nThe day is not fixed yet.\\n\\n')
    expect(says).toBe(status === 'TENTATIVE')
  })
})

describe('the clocks of a zone in a file', () => {
  it('are its real ones around the year, under the names that people know', () => {
    expect(clocksOf('America/New_York', '2026-07-08T10:00').slice(0, 6)).toEqual([
      'TZID:America/New_York',
      'BEGIN:STANDARD',
      'DTSTART:20240101T000000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0500',
      'TZNAME:EST',
    ])
    expect(clocksOf('America/New_York', '2026-07-08T10:00').slice(-12)).toEqual([
      'BEGIN:DAYLIGHT',
      'DTSTART:20260308T020000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'TZNAME:EDT',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20261101T020000',
      'TZOFFSETFROM:-0400',
      'TZOFFSETTO:-0500',
      'TZNAME:EST',
      'END:STANDARD',
    ])
  })

  it('are one stretch where they are never set, without a name that nobody uses', () => {
    expect(clocksOf('Asia/Kabul', '2026-07-08T10:00')).toEqual([
      'TZID:Asia/Kabul',
      'BEGIN:STANDARD',
      'DTSTART:20240101T000000',
      'TZOFFSETFROM:+0430',
      'TZOFFSETTO:+0430',
      'END:STANDARD',
    ])
  })

  it('are of summer when they go forward and come back, on either side of the equator', () => {
    expect(kindsOf(clocksOf('Australia/Sydney', '2026-01-08T10:00')).slice(1)).toEqual([
      'STANDARD 20250406',
      'DAYLIGHT 20251005',
      'STANDARD 20260405',
      'DAYLIGHT 20261004',
    ])
  })

  it('are not of summer when they go forward for good', () => {
    // Turkey kept the time to which it went in March 2016.
    expect(kindsOf(clocksOf('Europe/Istanbul', '2017-01-08T10:00'))).toEqual([
      'STANDARD 20150101',
      'STANDARD 20160327',
    ])
  })
})
