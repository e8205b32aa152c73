import { readCalendar, type CalendarPart, type ContentLine } from './calendar-lines.ts'
import { faultsOfTimes, faultsOfZones } from './calendar-times.ts'
import { faultsOfValue } from './calendar-values.ts'

/**
 * What of an iCalendar file breaks RFC 5545, RFC 5546 or RFC 7986, each fault once; empty when nothing. Bytes are
 * taken as well as text: in text nobody can see whether a character was cut in two.
 */
export function faultsOfCalendar(file: string | Uint8Array): readonly string[] {
  const { parts, faults } = readCalendar(file)
  const all = parts.flatMap(withInner)
  const calendars = parts.filter(({ name }) => name === 'VCALENDAR')
  return [
    ...new Set([
      ...faults,
      ...(parts.length === 1 && calendars.length === 1 ? [] : ['the file is not one VCALENDAR']),
      ...all.flatMap(faultsOfProperties),
      ...all.flatMap(({ lines }) => lines.flatMap(faultsOfValue)),
      ...all.flatMap(faultsOfChoices),
      ...calendars.flatMap(faultsOfWhole),
      ...calendars.flatMap(faultsOfZones),
      ...calendars.flatMap(faultsOfTimes),
      ...calendars.flatMap(faultsOfMethod),
    ]),
  ]
}

/** How often each property may stand in a component: `!` once, `?` at most once, `*` as one likes. */
const properties: Readonly<Record<string, string>> = {
  VCALENDAR:
    'PRODID! VERSION! CALSCALE? METHOD? UID? LAST-MODIFIED? URL? REFRESH-INTERVAL? SOURCE? COLOR? NAME* DESCRIPTION* CATEGORIES* IMAGE*',
  VEVENT:
    'UID! DTSTAMP! DTSTART! CLASS? CREATED? DESCRIPTION? DTEND? DURATION? GEO? LAST-MODIFIED? LOCATION? ORGANIZER? PRIORITY? RECURRENCE-ID? SEQUENCE? STATUS? SUMMARY? TRANSP? URL? RRULE? COLOR? ATTACH* ATTENDEE* CATEGORIES* COMMENT* CONTACT* EXDATE* RDATE* RELATED-TO* RESOURCES* REQUEST-STATUS* CONFERENCE* IMAGE*',
  VTIMEZONE: 'TZID! LAST-MODIFIED? TZURL?',
  STANDARD: 'DTSTART! TZOFFSETFROM! TZOFFSETTO! RRULE? RDATE* TZNAME* COMMENT*',
  DAYLIGHT: 'DTSTART! TZOFFSETFROM! TZOFFSETTO! RRULE? RDATE* TZNAME* COMMENT*',
}

/** What a component may be in. */
const places: Readonly<Record<string, readonly string[]>> = {
  VCALENDAR: ['VEVENT', 'VTIMEZONE'],
  VTIMEZONE: ['STANDARD', 'DAYLIGHT'],
}

function faultsOfProperties({ name, lines, parts }: CalendarPart): readonly string[] {
  const known = properties[name]?.split(' ') ?? []
  const names = known.map((one) => one.slice(0, -1))
  const strange = lines.filter((line) => !names.includes(line.name) && !line.name.startsWith('X-'))
  const misplaced = parts.filter((part) => places[name]?.includes(part.name) !== true)
  return [
    ...known.flatMap((one) => faultOfCount(name, lines, one)),
    ...strange.map((line) => `${name} has no property ${line.name}`),
    ...misplaced.map((part) => `${part.name} does not belong in ${name}`),
  ]
}

function faultOfCount(part: string, lines: readonly ContentLine[], rule: string): readonly string[] {
  const name = rule.slice(0, -1)
  const count = lines.filter((line) => line.name === name).length
  if (rule.endsWith('!') && count === 0) return [`${part} has no ${name}`]
  return count > 1 && !rule.endsWith('*') ? [`${part} has ${name} ${count} times`] : []
}

/** Properties that take one of a few values. `POSTPONED` is none of a STATUS (§3.8.1.11). */
const choices: Readonly<Record<string, readonly string[]>> = {
  VERSION: ['2.0'],
  CALSCALE: ['GREGORIAN'],
  STATUS: ['TENTATIVE', 'CONFIRMED', 'CANCELLED'],
  TRANSP: ['OPAQUE', 'TRANSPARENT'],
  CLASS: ['PUBLIC', 'PRIVATE', 'CONFIDENTIAL'],
  METHOD: ['PUBLISH', 'REQUEST', 'REPLY', 'ADD', 'CANCEL', 'REFRESH', 'COUNTER', 'DECLINECOUNTER'],
}

function faultsOfChoices({ lines }: CalendarPart): readonly string[] {
  return lines
    .filter(({ name, value }) => choices[name]?.includes(value) === false)
    .map(({ name, value }) => `${name} may not be ${value}`)
}

/** A calendar holds something (§3.6), and no two events of it are one (§3.8.4.7). */
function faultsOfWhole(calendar: CalendarPart): readonly string[] {
  const events = calendar.parts.filter(({ name }) => name === 'VEVENT')
  const names = events.map((event) => `${valueIn(event, 'UID')} ${valueIn(event, 'RECURRENCE-ID')}`)
  const isTwice = events.filter(
    (event, n) => valueIn(event, 'UID') !== null && names.indexOf(names[n] ?? '') < n,
  )
  return [
    ...(calendar.parts.length === 0 ? ['VCALENDAR holds no component'] : []),
    ...isTwice.map((event) => `two events have the UID ${valueIn(event, 'UID')}`),
  ]
}

/** What a message needs that a file to subscribe to does not (RFC 5546 §3.2). */
function faultsOfMethod(calendar: CalendarPart): readonly string[] {
  const method = valueIn(calendar, 'METHOD')
  if (method === null) return []
  const needed = method === 'CANCEL' ? ['ORGANIZER', 'SEQUENCE'] : ['ORGANIZER']
  const events = calendar.parts.filter(({ name }) => name === 'VEVENT')
  const missing = needed.filter((name) => events.some((event) => valueIn(event, name) === null))
  return missing.map((name) => `METHOD:${method} needs ${name}`)
}

function withInner(part: CalendarPart): readonly CalendarPart[] {
  return [part, ...part.parts.flatMap(withInner)]
}

/** The value of a property of a component, or null where there is none. */
function valueIn({ lines }: CalendarPart, name: string): string | null {
  return lines.find((line) => line.name === name)?.value ?? null
}
