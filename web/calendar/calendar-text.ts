import type { CalendarEvent, CalendarOf } from './calendar-of.ts'
import { contentLines, textProperty, type Component, type Property } from './content-lines.ts'
import { countryNames, eventComponent } from './event-component.ts'
import { timeZoneComponent } from './time-zone-component.ts'

/**
 * A calendar as an iCalendar file (RFC 5545, with the properties of a subscription from RFC 7986). The same calendar
 * is the same text, whenever it is asked for. It has no METHOD: it is published, not sent.
 */
export function calendarText(calendar: CalendarOf): string {
  const { events } = calendar
  const countries = countryNames()
  const parts = [...zonesOf(events), ...events.map((event) => eventComponent(event, countries))]
  // A calendar holds one component at least (§3.6), so one without events has the clocks of UTC.
  return contentLines(['vcalendar', headOf(calendar), parts.length === 0 ? [utc()] : parts])
}

/** How often it is worth asking again. */
const refresh = 'PT6H'

function headOf({ name, description, language, url, source }: CalendarOf): readonly Property[] {
  return [
    textProperty('version', '2.0'),
    textProperty('prodid', '-//Serai//Serai//EN'),
    textProperty('calscale', 'GREGORIAN'),
    textProperty('name', name, language),
    // Google, Apple and Outlook read the older names of the same.
    textProperty('x-wr-calname', name),
    ...(description === ''
      ? []
      : [textProperty('description', description, language), textProperty('x-wr-caldesc', description)]),
    ['url', {}, 'uri', url],
    ['source', {}, 'uri', source],
    ['refresh-interval', {}, 'duration', refresh],
    ['x-published-ttl', {}, 'duration', refresh],
  ]
}

/** The clocks of each zone that an event names, through the years that it is named for. */
function zonesOf(events: readonly CalendarEvent[]): readonly Component[] {
  const timed = events.filter(({ timeZone }) => timeZone !== null && timeZone !== 'UTC')
  return [...Map.groupBy(timed, ({ timeZone }) => timeZone ?? '')].map(([zone, inZone]) => {
    const years = inZone.flatMap(({ start, end }) => [yearOf(start), yearOf(end ?? start)])
    return timeZoneComponent(zone, Math.min(...years), Math.max(...years))
  })
}

function yearOf(when: string): number {
  return Number(when.slice(0, 4))
}

function utc(): Component {
  return timeZoneComponent('UTC', 1972, 1972)
}
