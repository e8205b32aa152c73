import { Temporal } from 'temporal-polyfill'

/**
 * A date as honestly as it is known, in the first level of EDTF (ISO 8601-2): `2020`, `2020-11`, `2020-11-30`,
 * or a local time `2020-12-04T10:00`. It has no zone; where the zone matters it stands beside it.
 */
export type When = string

export type Precision = 'year' | 'month' | 'day' | 'minute'

const shapes: readonly (readonly [Precision, RegExp])[] = [
  ['year', /^\d{4}$/],
  ['month', /^\d{4}-\d{2}$/],
  ['day', /^\d{4}-\d{2}-\d{2}$/],
  ['minute', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/],
]

/** How much of the date is known, or null when it is not a date of the calendar between 1000 and 2999. */
export function precisionOf(when: When): Precision | null {
  const precision = shapes.find(([, shape]) => shape.test(when))?.[0] ?? null
  const year = Number(when.slice(0, 4))
  return precision !== null && year >= 1000 && year < 3000 && firstMoment(when) !== null ? precision : null
}

/** True for a zone of the IANA database by its own name. `EST` and `UTC+5` are not: they do not know summer. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+$|^UTC$/.test(zone)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

/**
 * The instant, as UTC text, at which a date or local time begins in its zone; it orders dates of every precision.
 * Null when there is no such zone, or when its clocks skip that time. Where they show it twice, the first is meant.
 */
export function beginOf(when: When, zone: string): string | null {
  const local = firstMoment(when)
  if (local === null || !isTimeZone(zone)) return null
  const zoned = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const skipped = precisionOf(when) === 'minute' && !zoned.toPlainDateTime().equals(local)
  return skipped ? null : utcText(zoned)
}

/** The instant, as UTC text, at which a date is over in its zone: a day at its midnight, a minute when it comes. */
export function endOf(when: When, zone: string): string | null {
  const precision = precisionOf(when)
  const local = firstMoment(when)
  if (precision === null || local === null || !isTimeZone(zone)) return null
  const after = precision === 'minute' ? local : local.add({ [`${precision}s`]: 1 })
  return utcText(after.toZonedDateTime(zone, { disambiguation: 'earlier' }))
}

function firstMoment(when: When): Temporal.PlainDateTime | null {
  const full = when + '0000-01-01T00:00'.slice(when.length)
  try {
    return Temporal.PlainDateTime.from(full, { overflow: 'reject' })
  } catch {
    return null
  }
}

function utcText(zoned: Temporal.ZonedDateTime): string {
  return instantText(new Date(zoned.epochMilliseconds))
}

/** An instant as every table keeps it: UTC to the second, so that text order is time order. */
export function instantText(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`
}
