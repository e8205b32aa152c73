import type { EventMode, Given, Reader } from '@serai/db'
import { isAbout, itemAt, walkOfTag, type Course, type ListCursor, type Walk } from '@serai/drafts'
import { and, eq, sql, type SQL } from 'drizzle-orm'

/** What a list of events is narrowed to. Series and topic are named by their paths, a year by its name and bounds a day wider than it. */
export type EventFilters = {
  readonly series: Given | null
  readonly topic: Given | null
  readonly country: Given | null
  readonly mode: Given | null
  readonly year: { readonly name: Given; readonly from: Given; readonly to: Given } | null
}

export const noEventFilters: EventFilters = {
  series: null,
  topic: null,
  country: null,
  mode: null,
  year: null,
}

export type EventListing = {
  readonly which: 'upcoming' | 'past'
  readonly now: Given
  readonly size: number
  readonly after: ListCursor | null
  readonly filters: EventFilters
}

/** True when a list with these filters looks through a bounded stretch for each page. */
export function isBoundedSearch({ series, topic, country, mode, year }: EventFilters): boolean {
  const given = [series, topic, country, mode].filter((filter) => filter !== null).length
  // The bounds of a year are wider than it, and those beyond it are left out only after they were counted.
  return given > 1 || (year !== null && (topic !== null || country !== null))
}

/** Which way a list is walked, and from where. */
export function courseOf({ which, after }: EventListing): Course {
  return { order: which === 'upcoming' ? 'rising' : 'falling', after }
}

/** Every filter but the year's as a condition on the event alone. */
export function conditionsOf(read: Reader, { series, topic, country, mode }: EventFilters): readonly SQL[] {
  const { events } = read.listed
  return [
    series === null ? null : sql`+${events.seriesId} = ${itemAt(read, series)}`,
    mode === null ? null : sql`+${events.mode} = ${mode}`,
    topic === null ? null : isAbout(read, events.id, { topic }),
    country === null ? null : isAbout(read, events.id, { country }),
  ].filter((one) => one !== null)
}

/** The rows that lead through the list, and the conditions that they leave to be looked at one by one. */
export function walkOf(
  read: Reader,
  listing: EventListing,
): { readonly walk: Walk; readonly rest: readonly SQL[] } {
  const { events } = read.stepped
  const { series, topic, country, mode } = listing.filters
  const tagged =
    topic !== null
      ? walkOfTag(read, 'event', { topic })
      : country !== null
        ? walkOfTag(read, 'event', { country })
        : null
  const ofSeries = (rows: typeof events) =>
    series === null ? undefined : eq(rows.seriesId, itemAt(read, series))
  const ofMode = (rows: typeof events) => (mode === null ? undefined : eq(rows.mode, sql<EventMode>`${mode}`))
  const those = read.listed.events
  const isOfCountry = topic === null || country === null ? undefined : isAbout(read, those.id, { country })
  if (tagged !== null) {
    const ofYear = isOfYear(those, listing.filters)
    const rest = [isOfCountry, ofSeries(those), ofMode(those), ofYear].filter((one) => one !== undefined)
    return { walk: { ...tagged, which: and(tagged.which, inTime(tagged.at, listing)) }, rest }
  }
  const rest = [series === null ? undefined : ofMode(those)].filter((one) => one !== undefined)
  // A page has as many steps as rows, so the walk itself leaves out what its year's wide bounds let in.
  const ofYear = isOfYear(events, listing.filters)
  const which = and(ofSeries(events) ?? ofMode(events), inTime(events.overAt, listing), ofYear)
  return { walk: { rows: events, at: events.overAt, id: events.id, which }, rest }
}

/**
 * On which side of the present, and within which year. SQLite walks an index from one bound at a side: on a later page
 * that is where the page before ended, so the other bounds of that side are hidden from it by a plus.
 */
function inTime(at: Walk['at'], { which, now, after, filters: { year } }: EventListing): SQL | undefined {
  const isRising = which === 'upcoming'
  const below = after !== null && isRising ? sql`+${at}` : sql`${at}`
  const above = after !== null && !isRising ? sql`+${at}` : sql`${at}`
  const side = isRising ? sql`${below} > ${now}` : sql`${above} <= ${now}`
  return year === null ? side : and(side, sql`${below} > ${year.from}`, sql`${above} <= ${year.to}`)
}

/** The bounds of a year are wide enough for every zone; the local date decides. */
export function isOfYear(events: Reader['listed']['events'], { year }: EventFilters): SQL | undefined {
  return year === null
    ? undefined
    : sql`substr(coalesce(${events.end}, ${events.start}), 1, 4) = ${year.name}`
}
