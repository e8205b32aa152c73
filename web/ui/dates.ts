import type { When } from '@serai/kernel'
import type { Words } from '../words/index.ts'
import { offsetIn, offsetText, zoneLabel, type Offset } from './zone.ts'

/** When something is: as exactly as it is known, with its zone once it has a time of day. */
export type Moment = {
  readonly start: When
  readonly end: When | null
  readonly timeZone: string | null
  /** The instants of both, where they are at hand; they say the offset without asking the zone for it. */
  readonly startsAt?: string | null
  readonly endsAt?: string | null
}

/** A piece of a written date: plain text, or text that a machine can read as `datetime`. */
export type DatePart = string | { readonly text: string; readonly datetime: string }

/** The whole of it, as in `Friday 4 December 2020, 10:00–11:00 EST (UTC−5)`. A single day has its weekday. */
export function datePartsOf(moment: Moment, words: Words): readonly DatePart[] {
  if (!hasTime(moment.start)) return calendarPartsOf(moment, words, true)
  return timedParts(moment, (at) => `${withWeekday(at, words)}, ${timeOf(at)}`, words)
}

/** Its days, months or years without any time of day: `15–19 June 2020`. */
export function calendarPartsOf(moment: Moment, words: Words, hasWeekday = false): readonly DatePart[] {
  const start = moment.start.slice(0, 10)
  const end = (moment.end ?? moment.start).slice(0, 10)
  if (end === start)
    return [{ text: hasWeekday ? withWeekday(start, words) : dateText(start, words), datetime: start }]
  const [first, dash] = beginningOfRange(start, end, words)
  return [{ text: first, datetime: start }, dash, { text: dateText(end, words), datetime: end }]
}

/** A date as exactly as it is known: `4 December 2020`, `November 2020`, `2020`. */
export function dateText(when: When, words: Words): string {
  const { year, month, day } = fieldsOf(when)
  const monthName = month === null ? null : words.calendar.months[month - 1]
  return [day, monthName, year].filter((field) => field !== null && field !== undefined).join(' ')
}

/** The time of day alone, with its zone: `10:00–11:00 EST (UTC−5)`; empty where no time is known. */
export function hoursText(moment: Moment, words: Words): string {
  const { start, end } = moment
  if (!hasTime(start)) return ''
  const isOneDay = end === null || dayOf(start) === dayOf(end)
  const nameOf = (at: When) =>
    isOneDay ? timeOf(at) : `${words.calendar.shortWeekdays[weekdayOf(at)]} ${timeOf(at)}`
  return textOf(timedParts(moment, nameOf, words))
}

/** What a `time` element's `datetime` is: with the offset once there is a time of day and a zone. */
export function datetimeOf(when: When, timeZone: string | null, instant?: string | null): string {
  return `${when}${offsetText(offsetIn(timeZone, when, instant))}`
}

/** The parts as one text. */
export function textOf(parts: readonly DatePart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

/** Year, month and day as numbers and text, each null where it is not known. */
export function fieldsOf(when: When) {
  const [year = '', month, day] = when.slice(0, 10).split('-')
  return {
    year,
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  }
}

/** A time or a span of times, the zone said once unless the clocks change within it. `nameOf` writes a time in full. */
function timedParts(
  { start, end, timeZone, startsAt, endsAt }: Moment,
  nameOf: (at: When) => string,
  words: Words,
): readonly DatePart[] {
  const from = offsetIn(timeZone, start, startsAt)
  const zone = (offset: Offset) => (timeZone === null ? '' : ` ${zoneLabel(timeZone, offset, words)}`)
  const part = (at: When, text: string, offset: Offset) => ({ text, datetime: `${at}${offsetText(offset)}` })
  const first = part(start, nameOf(start), from)
  if (end === null || end === start) return [first, zone(from)]
  const to = offsetIn(timeZone, end, endsAt)
  const isOneDay = dayOf(start) === dayOf(end)
  const dash = isOneDay && from === to ? '–' : ' – '
  const last = part(end, isOneDay ? timeOf(end) : nameOf(end), to)
  return [first, from === to ? dash : `${zone(from)}${dash}`, last, zone(to)]
}

/** What of a range's start its end does not say again, and the dash that fits it. */
function beginningOfRange(start: When, end: When, words: Words): readonly [string, string] {
  const [from, to] = [fieldsOf(start), fieldsOf(end)]
  if (from.month === null) return [start, '–']
  if (from.year !== to.year) return [dateText(start, words), ' – ']
  const month = words.calendar.months[from.month - 1] ?? ''
  if (from.day === null) return [month, '–']
  return from.month === to.month ? [String(from.day), '–'] : [`${from.day} ${month}`, ' – ']
}

function withWeekday(when: When, words: Words): string {
  const date = dateText(when, words)
  return fieldsOf(when).day === null ? date : `${words.calendar.weekdays[weekdayOf(when)] ?? ''} ${date}`
}

/** From 0 for Monday to 6 for Sunday. */
export function weekdayOf(when: When): number {
  return (new Date(`${when.slice(0, 10)}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** True when the time of day is known too. */
export function hasTime(when: When): boolean {
  return when.includes('T')
}

function dayOf(when: When): string {
  return when.slice(0, 10)
}

function timeOf(when: When): string {
  return when.slice(11, 16)
}
