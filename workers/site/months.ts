/** What is known of an event's dates when its month is chosen. */
type Dated = { readonly start: string; readonly end: string | null }

/** The instants between which events of a month are looked for: wide enough for every zone, and none for no month. */
export function valuesOfMonth(month: string | null) {
  if (month === null) return { monthFrom: null, monthTo: null, monthUntil: null }
  return {
    monthFrom: instantAt(month, 0, -14),
    monthTo: instantAt(month, 1, 14),
    // Whatever ends much later than it began is looked for this far and no further.
    monthUntil: instantAt(month, 3, 0),
  }
}

function instantAt(month: string, monthsOn: number, hours: number): string {
  const { year, index } = partsOf(month)
  return `${new Date(Date.UTC(year, index + monthsOn, 1, hours)).toISOString().slice(0, 19)}Z`
}

/** Those of the events that take place in the month by their own local dates. */
export function inMonth<E extends Dated>(events: readonly E[], month: string): readonly E[] {
  return events
    .filter(({ start, end }) => start.slice(0, 7) <= month && monthOf(end ?? start) >= month)
    .toSorted((one, other) => (one.start < other.start ? -1 : 1))
}

/** The months before and after, as far as there are events; `first` and `last` are those that end first and last. */
export function monthsBeside(month: string, first: Dated | undefined, last: Dated | undefined) {
  if (first === undefined || last === undefined) return { previous: null, next: null }
  const [begin, end] = [monthOf(first.start), monthOf(last.end ?? last.start)]
  const [before, after] = [monthOn(month, -1), monthOn(month, 1)]
  // From beyond the events, the way leads to the nearest of them.
  return {
    previous: before < begin ? null : before > end ? end : before,
    next: after > end ? null : after < begin ? begin : after,
  }
}

/** True for the present month, and for those that there are events between. */
export function isMonthShown(
  month: string,
  now: string,
  first: Dated | undefined,
  last: Dated | undefined,
): boolean {
  if (month === monthOf(now)) return true
  return (
    first !== undefined &&
    last !== undefined &&
    month >= monthOf(first.start) &&
    month <= monthOf(last.end ?? last.start)
  )
}

/** When the present month is another, as UTC text. */
export function endOfMonth(now: string): string {
  return instantAt(monthOf(now), 1, 0)
}

function monthOf(when: string): string {
  return when.slice(0, 7)
}

function monthOn(month: string, steps: number): string {
  const { year, index } = partsOf(month)
  return new Date(Date.UTC(year, index + steps, 1)).toISOString().slice(0, 7)
}

function partsOf(month: string) {
  return { year: Number(month.slice(0, 4)), index: Number(month.slice(5, 7)) - 1 }
}
