import { beginOf, endOf } from '@serai/kernel'
import type { CalendarEvent } from './calendar-of.ts'

/** The first day of an event that has no hours, and the day after its last. A month or year has all of its days. */
export function daysOf({ start, end }: Pick<CalendarEvent, 'start' | 'end'>): readonly [string, string] {
  const first = beginOf(start, 'UTC') ?? start
  const after = endOf(end ?? start, 'UTC') ?? first
  return [first.slice(0, 10), after.slice(0, 10)]
}
