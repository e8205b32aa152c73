import { Temporal } from 'temporal-polyfill'
import type { When } from './when.ts'

const minuteShape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/

/**
 * How many minutes the clocks of a zone are ahead of UTC at a local time known to the minute. Null when it is not known
 * to the minute, when there is no such zone, or when its clocks skip that time. Where they show it twice, the first is
 * meant.
 */
export function offsetAt(when: When, zone: string): number | null {
  const fields = minuteShape.exec(when)?.slice(1).map(Number)
  if (fields === undefined) return null
  // The fields are read here, not by Temporal: reading text is most of what a date costs a page.
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = fields
  try {
    const local = new Temporal.PlainDateTime(year, month, day, hour, minute)
    const zoned = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
    const isSkipped = zoned.hour !== hour || zoned.minute !== minute
    return isSkipped ? null : Math.round(zoned.offsetNanoseconds / 60_000_000_000)
  } catch {
    return null
  }
}

/** What the clocks of a zone show at an instant, to the minute. Null when there is no such zone. */
export function wallTimeAt(instant: string, zone: string): When | null {
  try {
    const zoned = Temporal.Instant.fromEpochMilliseconds(Date.parse(instant)).toZonedDateTimeISO(zone)
    return new Date(zoned.epochMilliseconds + zoned.offsetNanoseconds / 1_000_000).toISOString().slice(0, 16)
  } catch {
    return null
  }
}
