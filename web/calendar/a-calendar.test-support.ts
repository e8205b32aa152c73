import ICAL from 'ical.js'
import type { CalendarEvent, CalendarOf } from './calendar-of.ts'
import { calendarText } from './calendar-text.ts'

/** A talk of two hours in New York, in summer. */
export const aTalk: CalendarEvent = {
  id: '01BX5ZZKBKACTAV9WEVGEMMVRZ',
  url: 'https://institute.example/events/a-talk',
  title: 'A talk',
  summary: 'What it is about.',
  language: 'en',
  status: 'scheduled',
  dateHolds: true,
  mode: 'in-person',
  venue: null,
  start: '2026-07-08T10:00',
  end: '2026-07-08T12:00',
  timeZone: 'America/New_York',
  sequence: 0,
  createdAt: '2026-01-02T03:04:05Z',
  updatedAt: '2026-02-03T04:05:06Z',
  categories: [],
}

/** A calendar of these events. */
export function aCalendar(...events: readonly CalendarEvent[]): CalendarOf {
  return {
    name: 'A sample institute',
    description: '',
    language: 'en',
    url: 'https://institute.example/events',
    source: 'https://institute.example/calendar.ics',
    events,
  }
}

/** A line of the talk's event, unfolded, as it stands in the file when the talk is changed so. */
export function lineOf(name: string, change: Partial<CalendarEvent>): string | undefined {
  const text = calendarText(aCalendar({ ...aTalk, ...change })).replaceAll('\r\n ', '')
  const event = text.slice(text.indexOf('BEGIN:VEVENT'))
  return event.split('\r\n').find((line) => new RegExp(`^${name}[;:]`).test(line))
}

/** The components of that name in a file, as ical.js reads it. */
export function readParts(text: string, name: string): readonly ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents(name)
}

/** The value of a property of text, as ical.js reads it. */
export function readText(part: ICAL.Component | undefined, name: string): string {
  return String(part?.getFirstPropertyValue(name))
}

/** The instant of a property, by the clocks that the file itself brings along, as UTC text. */
export function readInstant(part: ICAL.Component, name: string): string {
  const value = part.getFirstPropertyValue(name)
  if (!(value instanceof ICAL.Time)) return `no time: ${String(value)}`
  return new Date(value.toUnixTime() * 1000).toISOString().replace('.000', '')
}
