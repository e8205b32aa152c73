import { Temporal } from 'temporal-polyfill'
import { instantText } from './when.ts'

/** An instant, as UTC text, at which clocks are set, and how many minutes they are ahead of UTC before and after it. */
export type ZoneTransition = { readonly at: string; readonly before: number; readonly after: number }

/** How many minutes clocks are ahead of UTC at the beginning of some years, and each time that they are set in them. */
export type ZoneClocks = { readonly offset: number; readonly transitions: readonly ZoneTransition[] }

/**
 * The clocks of a zone from the first day of one year to the last day of another, as the IANA database has them.
 * The zone must be one that `isTimeZone` knows.
 */
export function transitionsOf(zone: string, fromYear: number, toYear: number): ZoneClocks {
  const begin = beginOfYear(fromYear, zone)
  const end = beginOfYear(toYear + 1, zone)
  const transitions: ZoneTransition[] = []
  let last = begin
  for (;;) {
    const next = last.getTimeZoneTransition('next')
    if (next === null || Temporal.ZonedDateTime.compare(next, end) >= 0) break
    transitions.push({
      at: instantText(new Date(next.epochMilliseconds)),
      before: minutesOf(last),
      after: minutesOf(next),
    })
    last = next
  }
  return { offset: minutesOf(begin), transitions }
}

/** Where clocks skip that midnight, the instant lies before they do, so that the skip is among what follows. */
function beginOfYear(year: number, zone: string): Temporal.ZonedDateTime {
  return new Temporal.PlainDateTime(year, 1, 1).toZonedDateTime(zone, { disambiguation: 'earlier' })
}

function minutesOf(zoned: Temporal.ZonedDateTime): number {
  return Math.round(zoned.offsetNanoseconds / 60_000_000_000)
}
