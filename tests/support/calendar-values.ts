import type { ContentLine } from './calendar-lines.ts'

/** The types that values of iCalendar have (RFC 5545 §3.3), as far as they are checked. */
type ValueType =
  | 'text'
  | 'text-list'
  | 'date-time'
  | 'date'
  | 'uri'
  | 'cal-address'
  | 'integer'
  | 'duration'
  | 'utc-offset'

/** What is wrong with the value of a line, by its type; empty when nothing. */
export function faultsOfValue(line: ContentLine): readonly string[] {
  const { name, parameters, value } = line
  const stated = parameters.get('VALUE')?.toLowerCase()
  const mustState = statedTypes[name]
  if (mustState !== undefined && stated !== mustState)
    return [`${name} does not say VALUE=${mustState.toUpperCase()}`]
  const type = stated === 'date' || stated === 'date-time' ? stated : typeOf(name)
  if (type === null || fits[type](value)) return []
  return [`${name} is no ${type}: ${value}`]
}

/** True for an instant in UTC, written with a Z. */
export function isInstant(value: string): boolean {
  return value.endsWith('Z') && isDateTime(value)
}

/** True for a date with a time, local or in UTC, that the calendar has. */
export function isDateTime(value: string): boolean {
  const found = /^(\d{8})T([01]\d|2[0-3])([0-5]\d)([0-5]\d|60)Z?$/.exec(value)
  return found !== null && isDate(found[1] ?? '')
}

/** True for a date that the calendar has. */
export function isDate(value: string): boolean {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(value)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** These have no type of their own and say which they take (RFC 7986 §5.7, §5.8). */
const statedTypes: Readonly<Record<string, string>> = { 'REFRESH-INTERVAL': 'duration', SOURCE: 'uri' }

const namesOfTypes: Readonly<Record<ValueType, string>> = {
  text: 'PRODID VERSION CALSCALE METHOD NAME UID SUMMARY DESCRIPTION LOCATION STATUS TRANSP CLASS COMMENT CONTACT TZID TZNAME X-WR-CALNAME X-WR-CALDESC',
  'text-list': 'CATEGORIES RESOURCES',
  'date-time': 'DTSTART DTEND DTSTAMP CREATED LAST-MODIFIED RECURRENCE-ID',
  date: '',
  uri: 'URL SOURCE TZURL',
  'cal-address': 'ORGANIZER ATTENDEE',
  integer: 'SEQUENCE PRIORITY',
  duration: 'DURATION REFRESH-INTERVAL X-PUBLISHED-TTL',
  'utc-offset': 'TZOFFSETFROM TZOFFSETTO',
}

const types: ReadonlyMap<string, ValueType> = new Map(
  keysOf(namesOfTypes).flatMap((type) => namesOfTypes[type].split(' ').map((name) => [name, type] as const)),
)

const fits: Readonly<Record<ValueType, (value: string) => boolean>> = {
  text: (value) => /^(?:[^\\;,]|\\[\\;,nN])*$/s.test(value),
  'text-list': (value) => /^(?:[^\\;]|\\[\\;,nN])*$/s.test(value),
  'date-time': isDateTime,
  date: isDate,
  uri: (value) => /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(value),
  'cal-address': (value) => /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(value),
  integer: (value) => /^\d{1,9}$/.test(value),
  duration: (value) =>
    /^[+-]?P(?:\d+W|\d+D(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?|T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)$/.test(
      value,
    ),
  'utc-offset': (value) => /^[+-](?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/.test(value) && !/^-0+$/.test(value),
}

function typeOf(name: string): ValueType | null {
  return types.get(name) ?? null
}

/** Object.keys forgets the names of a record; this one has no others, being written out above. */
function keysOf<K extends string>(record: Readonly<Record<K, string>>): readonly K[] {
  return Object.keys(record) as K[]
}
