import { transitionsOf, type ZoneTransition } from '@serai/kernel'
import { abbreviations } from '../ui/zone.ts'
import type { Component, Property } from './content-lines.ts'

/** The clocks of a zone (RFC 5545 §3.6.5), true for every local time from the first of these years to the last. */
export function timeZoneComponent(zone: string, first: number, last: number): Component {
  // One year more on both sides tells which of the changes in between are of summer time.
  const { offset, transitions } = transitionsOf(zone, first - 1, last + 1)
  // Older than any of the transitions, so that the two never begin at once.
  const before = observance(zone, 'standard', `${yearText(first - 2)}-01-01T00:00:00`, offset, offset)
  const changes = transitions.flatMap((transition, n) => {
    const begin = localText(transition)
    if (Number(begin.slice(0, 4)) > last) return []
    const kind = isToSummer(transition, transitions[n + 1]) ? 'daylight' : 'standard'
    return [observance(zone, kind, begin, transition.before, transition.after)]
  })
  return ['vtimezone', [['tzid', {}, 'text', zone]], [before, ...changes]]
}

/** A stretch of one offset, from the time that clocks showed when they were set. */
function observance(zone: string, kind: string, begin: string, from: number, to: number): Component {
  const name = abbreviations[zone]?.[to]
  const properties: readonly Property[] = [
    ['dtstart', {}, 'date-time', begin],
    ['tzoffsetfrom', {}, 'utc-offset', offsetOf(from)],
    ['tzoffsetto', {}, 'utc-offset', offsetOf(to)],
  ]
  return [kind, name === undefined ? properties : [...properties, ['tzname', {}, 'text', name]], []]
}

const aYear = 366 * 24 * 3600_000

/** True when clocks go forward and come back within the year. Going forward for good is no summer. */
function isToSummer({ at, before, after }: ZoneTransition, next: ZoneTransition | undefined): boolean {
  if (next === undefined || after <= before) return false
  return next.after < next.before && Date.parse(next.at) - Date.parse(at) < aYear
}

/** What the clocks showed as they were set. */
function localText({ at, before }: ZoneTransition): string {
  return new Date(Date.parse(at) + before * 60_000).toISOString().slice(0, 19)
}

/** `+05:45`, as jCal has it. */
function offsetOf(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

function yearText(year: number): string {
  return String(year).padStart(4, '0')
}
