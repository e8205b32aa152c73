import { describe, expect, it } from 'vitest'
import { aCalendar, aTalk, lineOf, readParts, readText } from './a-calendar.test-support.ts'
import type { CalendarEvent } from './calendar-of.ts'
import { calendarText } from './calendar-text.ts'

const lines = (text: string) => text.trimEnd().split('\r\n')

describe('a calendar file', () => {
  it('says what it is, where it comes from and how often to ask again', () => {
    const calendar = { ...aCalendar(), description: 'Talks; and forums' }
    expect(lines(calendarText(calendar)).slice(0, 12)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Serai//Serai//EN',
      'CALSCALE:GREGORIAN',
      'NAME;LANGUAGE=en:A sample institute',
      'X-WR-CALNAME:A sample institute',
      'DESCRIPTION;LANGUAGE=en:Talks\\; and forums',
      'X-WR-CALDESC:Talks\\; and forums',
      'URL:https://institute.example/events',
      'SOURCE;VALUE=URI:https://institute.example/calendar.ics',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
    ])
    expect(calendarText(aCalendar())).not.toContain('DESC')
  })

  it('holds the clocks of UTC where it has no event', () => {
    const parts = readParts(calendarText(aCalendar()), 'vtimezone')
    expect(parts.map((part) => readText(part, 'tzid'))).toEqual(['UTC'])
  })

  it('holds all that is known of an event, and nothing else', () => {
    const text = calendarText(
      aCalendar({
        ...aTalk,
        categories: ['Trade, transit', 'Energy'],
        venue: { name: 'A hall', address: '1 Street', city: 'New York', country: 'US' },
        people: [
          { name: 'A Sample', role: 'Moderator' },
          { name: 'B Sample', role: '' },
        ],
      }),
    )
    expect(lines(text.slice(text.indexOf('BEGIN:VEVENT')))).toEqual([
      'BEGIN:VEVENT',
      'UID:015f4bff-cd73-5334-ada7-8edc1d4a6f1f',
      'DTSTAMP:20260203T040506Z',
      'CREATED:20260102T030405Z',
      'LAST-MODIFIED:20260203T040506Z',
      'SEQUENCE:0',
      'DTSTART;TZID=America/New_York:20260708T100000',
      'DTEND;TZID=America/New_York:20260708T120000',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'SUMMARY;LANGUAGE=en:A talk',
      'DESCRIPTION;LANGUAGE=en:What it is about.\\n\\nModerator: A Sample\\nB Sample\\',
      ' n\\nhttps://institute.example/events/a-talk',
      'LOCATION:A hall\\, 1 Street\\, New York\\, United States',
      'CATEGORIES:Trade\\, transit,Energy',
      'URL:https://institute.example/events/a-talk',
      'END:VEVENT',
      'END:VCALENDAR',
    ])
  })

  it('keeps the UID of an event that moves in time, in place and to another address, and raises SEQUENCE', () => {
    const moved: CalendarEvent = {
      ...aTalk,
      status: 'rescheduled',
      url: 'https://other.example/events/the-talk',
      title: 'The talk',
      start: '2026-09-01T10:00',
      end: null,
      sequence: 1,
      updatedAt: '2026-03-03T00:00:00Z',
    }
    const [before, after] = [aTalk, moved].map(
      (event) => readParts(calendarText(aCalendar(event)), 'vevent')[0],
    )
    expect(readText(after, 'uid')).toBe(readText(before, 'uid'))
    expect([readText(before, 'sequence'), readText(after, 'sequence')]).toEqual(['0', '1'])
  })
})

describe('what became of an event', () => {
  it.each([
    ['scheduled', true, 'CONFIRMED', 'A talk'],
    ['rescheduled', true, 'CONFIRMED', 'A talk'],
    ['moved-online', true, 'CONFIRMED', 'A talk'],
    ['postponed', true, 'CONFIRMED', 'A talk'],
    ['postponed', false, 'CANCELLED', 'Postponed: A talk'],
    ['cancelled', false, 'CANCELLED', 'Cancelled: A talk'],
  ] as const)('%s, with a date that holds: %s, is %s', (status, dateHolds, written, title) => {
    expect(lineOf('STATUS', { status, dateHolds })).toBe(`STATUS:${written}`)
    expect(lineOf('SUMMARY', { status, dateHolds })).toBe(`SUMMARY;LANGUAGE=en:${title}`)
    expect(lineOf('DTSTART', { status, dateHolds })).toBe('DTSTART;TZID=America/New_York:20260708T100000')
  })

  it('is cancelled also where its day was never fixed, which then is not said any more', () => {
    const change = {
      status: 'cancelled',
      dateHolds: false,
      start: '2026-05',
      end: null,
      timeZone: null,
    } as const
    expect(lineOf('STATUS', change)).toBe('STATUS:CANCELLED')
    expect(lineOf('DESCRIPTION', change)).toBe(lineOf('DESCRIPTION', {}))
  })
})

describe('the place of an event', () => {
  const venue = { name: 'A hall', address: '', city: 'Tbilisi', country: 'GE' }
  it.each([
    ['in-person', venue, 'LOCATION:A hall\\, Tbilisi\\, Georgia'],
    ['hybrid', venue, 'LOCATION:A hall\\, Tbilisi\\, Georgia\\, and online'],
    ['online', venue, 'LOCATION:Online'],
    ['online', null, 'LOCATION:Online'],
    ['hybrid', null, 'LOCATION:Online'],
    ['in-person', null, undefined],
    ['in-person', { ...venue, country: '' }, 'LOCATION:A hall\\, Tbilisi'],
  ] as const)('%s', (mode, where, line) => {
    expect(lineOf('LOCATION', { mode, venue: where })).toBe(line)
  })
})
