import type { When } from '@serai/kernel'
import { weekdayOf } from './dates.ts'

/** A day of a month, as `2026-03-02`, with what takes place on it. */
export type MonthDay<E> = {
  readonly day: When
  readonly events: readonly { readonly event: E; readonly isFirstDay: boolean }[]
}

type Dated = { readonly start: When; readonly end: When | null }

/**
 * A month as whole weeks from Monday to Sunday, null where a week is in another month. What lasts several days stands
 * on each; what is known to the month alone stands on none.
 */
export function weeksOf<E extends Dated>(
  month: When,
  events: readonly E[],
): readonly (readonly (MonthDay<E> | null)[])[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const days = Array.from({ length }, (_, n) => dayOf(`${month}-${String(n + 1).padStart(2, '0')}`, events))
  const before = Array.from({ length: weekdayOf(`${month}-01`) }, () => null)
  const cells = [...before, ...days]
  const after = Array.from({ length: (7 - (cells.length % 7)) % 7 }, () => null)
  const whole = [...cells, ...after]
  return Array.from({ length: whole.length / 7 }, (_, week) => whole.slice(week * 7, week * 7 + 7))
}

/** What takes place in the month on a day that nobody has fixed. */
export function undatedOf<E extends Dated>(events: readonly E[]): readonly E[] {
  return events.filter(({ start }) => start.length < 10)
}

function dayOf<E extends Dated>(day: When, events: readonly E[]): MonthDay<E> {
  const those = events.filter(({ start, end }) => {
    const [first, last] = [start.slice(0, 10), (end ?? start).slice(0, 10)]
    return first.length === 10 && first <= day && day <= last
  })
  return { day, events: those.map((event) => ({ event, isFirstDay: event.start.startsWith(day) })) }
}
