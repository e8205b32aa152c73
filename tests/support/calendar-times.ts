import type { CalendarPart, ContentLine } from './calendar-lines.ts'
import { isDate, isDateTime, isInstant } from './calendar-values.ts'

/** What is wrong with the zones that a calendar brings along (RFC 5545 §3.6.5). */
export function faultsOfZones(calendar: CalendarPart): readonly string[] {
  const zones = calendar.parts.filter(({ name }) => name === 'VTIMEZONE')
  const names = zones.map(zoneName)
  const twice = names.filter((name, n) => names.indexOf(name) < n)
  const observances = zones.flatMap(({ parts }) => parts)
  const starts = observances.flatMap(({ lines }) => lines.filter(({ name }) => name === 'DTSTART'))
  const isLocal = ({ parameters, value }: ContentLine) => !parameters.has('TZID') && !value.endsWith('Z')
  return [
    ...twice.map((name) => `${name} has two VTIMEZONEs`),
    ...zones.filter(({ parts }) => parts.length === 0).map((zone) => `${zoneName(zone)} has no observance`),
    ...(starts.every(isLocal) ? [] : ['an observance does not begin at a local time']),
  ]
}

/** What is wrong with the times of a calendar's events (§3.3.5, §3.8.2, §3.8.7). */
export function faultsOfTimes(calendar: CalendarPart): readonly string[] {
  const events = calendar.parts.filter(({ name }) => name === 'VEVENT')
  const lines = events.flatMap((event) => event.lines)
  const notUtc = lines.filter(
    ({ name, value }) => alwaysUtc.includes(name) && isDateTime(value) && !isInstant(value),
  )
  return [
    ...notUtc.map(({ name }) => `${name} is not in UTC`),
    ...lines.flatMap((line) => faultsOfZoneName(line, calendar)),
    ...events.flatMap(faultsOfSpan),
  ]
}

const alwaysUtc: readonly string[] = ['DTSTAMP', 'CREATED', 'LAST-MODIFIED']

function faultsOfZoneName(
  { name, parameters, value }: ContentLine,
  calendar: CalendarPart,
): readonly string[] {
  const zone = parameters.get('TZID')
  if (zone === undefined) return []
  if (isDate(value) || isInstant(value)) return [`${name} has a TZID and no local time`]
  // The abbreviations stand for one offset all the year round, and some for several.
  if (!/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+$/.test(zone))
    return [`TZID=${zone} is no zone of the IANA database`]
  const found = calendar.parts.find((part) => part.name === 'VTIMEZONE' && zoneName(part) === zone)
  if (found === undefined) return [`TZID=${zone} has no VTIMEZONE`]
  const starts = found.parts.flatMap(({ lines }) => lines.filter((line) => line.name === 'DTSTART'))
  const isCovered = starts.length === 0 || starts.some((start) => start.value <= value)
  return isCovered ? [] : [`${name} lies before every observance of ${zone}`]
}

function faultsOfSpan({ lines }: CalendarPart): readonly string[] {
  const line = (name: string) => lines.find((one) => one.name === name)
  const [start, end] = [line('DTSTART'), line('DTEND')]
  if (end === undefined) return []
  if (line('DURATION') !== undefined) return ['VEVENT has DTEND and DURATION']
  if (start === undefined || !isTime(start) || !isTime(end)) return []
  if (saysDate(start) !== saysDate(end)) return ['DTEND is of another type than DTSTART']
  const isComparable = start.parameters.get('TZID') === end.parameters.get('TZID')
  return isComparable && end.value <= start.value ? ['DTEND is not after DTSTART'] : []
}

function saysDate({ parameters }: ContentLine): boolean {
  return parameters.get('VALUE')?.toUpperCase() === 'DATE'
}

function isTime({ value }: ContentLine): boolean {
  return isDate(value) || isDateTime(value)
}

function zoneName({ lines }: CalendarPart): string {
  return lines.find(({ name }) => name === 'TZID')?.value ?? ''
}
