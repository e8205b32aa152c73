import { uuidOf } from '@serai/kernel'
import { hasTime } from '../ui/dates.ts'
import { countryNamer } from '../ui/figures.ts'
import { calendarFile as words } from '../words/calendar-file.ts'
import { daysOf } from './calendar-days.ts'
import type { CalendarEvent } from './calendar-of.ts'
import { textProperty, type Component, type Property } from './content-lines.ts'

/** What a country is called by its two letters. Finding the names of a language costs more than all of an event. */
export type CountryNames = (code: string) => string

/** Countries in the language of the other words of a file. */
export function countryNames(): CountryNames {
  return countryNamer(words.language)
}

/** An event as a VEVENT (RFC 5545 §3.6.1). What is not known of it is not in it. */
export function eventComponent(event: CalendarEvent, countries: CountryNames): Component {
  const { language } = event
  const place = placeOf(event, countries)
  return [
    'vevent',
    [
      textProperty('uid', uuidOf(event.id)),
      // The last change, not the moment of asking: who asks twice gets the same.
      ['dtstamp', {}, 'date-time', event.updatedAt],
      ['created', {}, 'date-time', event.createdAt],
      ['last-modified', {}, 'date-time', event.updatedAt],
      ['sequence', {}, 'integer', event.sequence],
      ...timesOf(event),
      textProperty('status', statusOf(event)),
      // Nobody's time is taken by what will not be on that day.
      textProperty('transp', hasTime(event.start) && event.dateHolds ? 'OPAQUE' : 'TRANSPARENT'),
      textProperty('summary', headlineOf(event), language),
      textProperty('description', descriptionOf(event), language),
      ...(place === '' ? [] : [textProperty('location', place)]),
      ...(event.categories.length === 0 ? [] : [textProperty('categories', event.categories)]),
      ['url', {}, 'uri', event.url],
    ],
    [],
  ]
}

/** What it is about, who speaks, whether its day is open, and where to read on. */
export function descriptionOf(event: CalendarEvent): string {
  const people = (event.people ?? []).map(({ name, role }) => words.person(name, role)).join('\n')
  const openDay = isDayOpen(event) && !isOff(event) ? words.dayIsOpen : ''
  return [event.summary, people, openDay, event.url].filter((text) => text !== '').join('\n\n')
}

/** The place with its address, `Online`, or both; empty where nobody has said. */
export function placeOf({ mode, venue }: CalendarEvent, countries: CountryNames): string {
  if (mode === 'online') return words.online
  const country = venue === null || venue.country === '' ? '' : countries(venue.country)
  const parts = venue === null ? [] : [venue.name, venue.address, venue.city, country]
  const place = parts.filter((text) => text !== '').join(', ')
  if (mode === 'in-person') return place
  return place === '' ? words.online : words.placeAndOnline(place)
}

/** The title, and before it what became of an event that nobody is to come to. */
function headlineOf({ title, status, dateHolds }: CalendarEvent): string {
  if (status === 'cancelled') return words.cancelled(title)
  return isOff({ status, dateHolds }) ? words.postponed(title) : title
}

/**
 * Postponed is no status of iCalendar: the old date is called off, and a new one under the same UID, with a higher
 * SEQUENCE, calls it on again.
 */
function statusOf(event: CalendarEvent): string {
  if (isOff(event)) return 'CANCELLED'
  return isDayOpen(event) ? 'TENTATIVE' : 'CONFIRMED'
}

function isOff({ status, dateHolds }: Pick<CalendarEvent, 'status' | 'dateHolds'>): boolean {
  return status === 'cancelled' || (status === 'postponed' && !dateHolds)
}

/** True of a month or a year, which are shorter than a day when they are written. */
function isDayOpen({ start }: CalendarEvent): boolean {
  return start.length < 'YYYY-MM-DD'.length
}

/** DTEND is the first day or minute after it. Where no end is known there is none: a length would be invented. */
function timesOf(event: CalendarEvent): readonly Property[] {
  const { start, end, timeZone } = event
  if (!hasTime(start)) {
    const [first, after] = daysOf(event)
    return [
      ['dtstart', {}, 'date', first],
      ['dtend', {}, 'date', after],
    ]
  }
  const isUtc = timeZone === 'UTC'
  const time = (name: string, at: string): Property => [
    name,
    timeZone === null || isUtc ? {} : { tzid: timeZone },
    'date-time',
    `${at}:00${isUtc ? 'Z' : ''}`,
  ]
  // An end must lie after its start; one that does not says nothing more than the start.
  return [time('dtstart', start), ...(end === null || end <= start ? [] : [time('dtend', end)])]
}
