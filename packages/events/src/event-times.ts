import { beginOf, endOf, isTimeZone, precisionOf, type FieldProblem, type When } from '@serai/kernel'

/** When an event is: local times with their honest precision, and the zone they are in once they have minutes. */
export type EventTimes = { readonly start: When; readonly end: When | null; readonly timeZone: string | null }

/** Days and months have no zone of their own; for ordering they are taken in UTC. */
const noZone = 'UTC'

/** What an editor must change before these can be an event's times; empty when nothing. */
export function whatIsWrongWithTheTimes({ start, end, timeZone }: EventTimes): readonly FieldProblem[] {
  const precision = precisionOf(start)
  // What is no date or no zone is said of its field already.
  if (precision === null || (timeZone !== null && !isTimeZone(timeZone))) return []
  const isExact = precision === 'minute'
  if (isExact && timeZone === null)
    return [{ path: 'timeZone', reason: 'is missing: a time of day needs its zone' }]
  if (!isExact && timeZone !== null) return [{ path: 'timeZone', reason: 'stands without a time of day' }]
  const zone = timeZone ?? noZone
  if (beginOf(start, zone) === null)
    return [{ path: 'start', reason: `is skipped by the clocks of ${zone} on that day` }]
  if (end === null) return []
  if (precisionOf(end) !== precision)
    return [{ path: 'end', reason: 'is not known to the same precision as the start' }]
  if (beginOf(end, zone) === null)
    return [{ path: 'end', reason: `is skipped by the clocks of ${zone} on that day` }]
  return end < start ? [{ path: 'end', reason: 'lies before the start' }] : []
}

/** The instant by which events of every precision are ordered, as UTC text. */
export function sortAtOf({ start, timeZone }: EventTimes): string {
  return beginOf(start, timeZone ?? noZone) ?? `${start.slice(0, 4)}-01-01T00:00:00Z`
}

/**
 * The instant from which the event is past. An event with a time but no end is over with its day: nobody said when
 * it ends, so it is not called past while it may be going on.
 */
export function overAtOf({ start, end, timeZone }: EventTimes): string {
  const last = end ?? (precisionOf(start) === 'minute' ? start.slice(0, 10) : start)
  return endOf(last, timeZone ?? noZone) ?? sortAtOf({ start, end, timeZone })
}

/** The UTC instants of an event whose times are known to the minute; null for the others. */
export function instantsOf({ start, end, timeZone }: EventTimes): {
  startsAt: string | null
  endsAt: string | null
} {
  if (timeZone === null) return { startsAt: null, endsAt: null }
  return { startsAt: beginOf(start, timeZone), endsAt: end === null ? null : beginOf(end, timeZone) }
}
