import {
  findEndOfEvents,
  findNextEnd,
  isBoundedSearch,
  listEvents,
  listEventsBetween,
  type EventLine,
} from '@serai/events'
import { addressWith, EventsView, MonthView, type FilterField } from '@serai/web/site'
import { wordsFor } from '@serai/web/words'
import * as z from 'zod'
import { route, type Route, type Shown } from '../edge/route.ts'
import { calendarAt } from './calendars.ts'
import { after, afterText, pageOf, placesOfCursor, valuesOfCursor, type Cursor } from './cursor.ts'
import {
  askEventOptions,
  eventFields,
  eventFiltersAt,
  eventQuery,
  valuesOfEventFilters,
} from './event-filters.ts'
import { areOffered, chosen, pairsOf } from './list-filters.ts'
import { endOfMonth, inMonth, isMonthShown, monthsBeside, valuesOfMonth } from './months.ts'

const pageSize = 20

/** A month is looked at whole, and only as a month. */
const query = z
  .object({
    ...eventQuery,
    when: chosen(z.enum(['upcoming', 'past'])),
    view: chosen(z.enum(['month'])),
    month: chosen(z.string().regex(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/)),
    after,
  })
  .refine(({ view, when, after: cursor, year, month }) =>
    view === 'month' ? (when ?? cursor ?? year) === undefined : month === undefined,
  )

type Query = z.output<typeof query>

/** What a list of events is shown with, whichever way it is looked at. */
type ListPage = {
  readonly asked: Query
  readonly filters: readonly FilterField[]
  readonly title: string
  readonly description: string
  readonly canonical: string
  readonly now: string
}

/** The events of a space: both sides of the present, one of them page by page, or a month. */
const eventsRoute = route({
  path: '/events',
  params: z.object({}),
  query,
  values: ({ query: asked, now }) => ({
    now,
    ...valuesOfEventFilters(asked),
    ...valuesOfCursor(asked.after),
    ...valuesOfMonth(asked.view === 'month' ? (asked.month ?? now.slice(0, 7)) : null),
    hasUpcoming: hasUpcoming(asked) ? 'yes' : null,
    hasPast: hasPast(asked) ? 'yes' : null,
  }),
  ask: ({ read, value }) => {
    const filters = eventFiltersAt(value)
    const listing = (which: 'upcoming' | 'past') => ({
      which,
      now: value.now,
      size: pageSize,
      after: placesOfCursor(value),
      filters,
    })
    const isBounded = isBoundedSearch(filters)
    const { monthFrom, monthTo, monthUntil } = value
    const isMonth = monthFrom !== null && monthTo !== null && monthUntil !== null
    return {
      ...askEventOptions(read, value),
      nextEnd: findNextEnd(read, value.now),
      ...(isMonth
        ? { month: listEventsBetween(read, { from: monthFrom, to: monthTo, until: monthUntil, filters }) }
        : {}),
      ...(value.hasUpcoming === null ? {} : { upcoming: listEvents(read, listing('upcoming')) }),
      ...(value.hasPast === null ? {} : { past: listEvents(read, listing('past')) }),
      ...(value.hasUpcoming === null || !isBounded
        ? {}
        : { endOfUpcoming: findEndOfEvents(read, listing('upcoming')) }),
      ...(value.hasPast === null || !isBounded ? {} : { endOfPast: findEndOfEvents(read, listing('past')) }),
    }
  },
  show: ({ query: asked, frame, canonical, now }, rows) => {
    const words = wordsFor(frame.languages[0] ?? 'en')
    const filters = eventFields(asked, rows, words, now)
    if (!areOffered(filters)) return { show: 'problem', code: 'not-found' }
    const { title } = words.events
    const page = { asked, filters, title, description: `${title} – ${frame.name}`, canonical, now }
    return asked.view === 'month'
      ? showMonth({ ...page, filters: withoutYear(filters) }, rows)
      : showLists(page, rows)
  },
})

export const eventListRoutes: readonly Route[] = [eventsRoute]

function hasUpcoming({ view, when, after: cursor }: Query): boolean {
  return view === undefined && (when === 'upcoming' || (when === undefined && cursor === undefined))
}

function hasPast({ view, when }: Query): boolean {
  return view === undefined && when !== 'upcoming'
}

type ListRows = {
  readonly upcoming?: readonly EventLine[]
  readonly past?: readonly EventLine[]
  readonly endOfUpcoming?: readonly Cursor[]
  readonly endOfPast?: readonly Cursor[]
  readonly nextEnd: readonly { readonly at: string }[]
}

function showLists({ asked, filters, canonical, title, description }: ListPage, rows: ListRows): Shown {
  const { upcoming = [], past = [], endOfUpcoming = [], endOfPast = [], nextEnd } = rows
  const isFirst = asked.after === undefined
  const isAhead = asked.when === 'upcoming'
  const page = isAhead
    ? pageOf(upcoming, pageSize, ({ overAt }) => overAt, endOfUpcoming[0])
    : pageOf(past, pageSize, ({ overAt }) => overAt, endOfPast[0])
  const kept = asked.when === undefined ? [] : [{ name: 'when', value: asked.when }]
  const here = [...kept, ...pairsOf(filters)]
  const next = page.next === null ? null : [...here, { name: 'after', value: afterText(page.next) }]
  const ahead = addressWith('/events', [{ name: 'when', value: 'upcoming' }, ...pairsOf(filters)])
  const own = asked.after === undefined ? here : [...here, { name: 'after', value: afterText(asked.after) }]
  return {
    show: 'view',
    title,
    description,
    canonicalQuery: addressWith('', own),
    isUnindexed: pairsOf(filters).length > 1,
    holdsUntil: isFirst || isAhead ? (nextEnd[0]?.at ?? null) : null,
    body: (
      <EventsView
        when={asked.when ?? 'both'}
        upcoming={bySoonest(upcoming.slice(0, pageSize))}
        past={isAhead ? [] : page.rows}
        newer={isFirst ? null : addressWith('/events', here)}
        further={isAhead || (upcoming.length <= pageSize && endOfUpcoming[0] === undefined) ? null : ahead}
        older={next === null ? null : addressWith('/events', next)}
        filters={filters}
        kept={kept}
        isFiltered={pairsOf(filters).length > 0}
        subscribe={calendarAt(canonical, '/calendar.ics')}
        monthHref={addressWith('/events', [
          { name: 'view', value: 'month' },
          ...pairsOf(withoutYear(filters)),
        ])}
      />
    ),
  }
}

/** A month has its year already. */
function withoutYear(filters: readonly FilterField[]): readonly FilterField[] {
  return filters.filter(({ name }) => name !== 'year')
}

/** The list is walked by when events end; on a page they stand as they begin. */
function bySoonest(events: readonly EventLine[]): readonly EventLine[] {
  return events.toSorted((one, other) => (one.sortAt < other.sortAt ? -1 : 1))
}

type Dates = { readonly start: string; readonly end: string | null }
type MonthRows = {
  readonly month?: readonly EventLine[]
  readonly first: readonly Dates[]
  readonly last: readonly Dates[]
}

function showMonth({ asked, filters, title, description, now }: ListPage, rows: MonthRows): Shown {
  const month = asked.month ?? now.slice(0, 7)
  const [first, last] = [rows.first[0], rows.last[0]]
  if (!isMonthShown(month, now, first, last)) return { show: 'problem', code: 'not-found' }
  const { previous, next } = monthsBeside(month, first, last)
  const view = { name: 'view', value: 'month' }
  const hrefOf = (value: string | null) =>
    value === null ? null : addressWith('/events', [view, { name: 'month', value }, ...pairsOf(filters)])
  return {
    show: 'view',
    title,
    description,
    isUnindexed: true,
    canonicalQuery: addressWith('', [view, { name: 'month', value: month }]),
    holdsUntil: asked.month === undefined ? endOfMonth(now) : null,
    body: (
      <MonthView
        month={month}
        events={inMonth(rows.month ?? [], month)}
        previous={hrefOf(previous)}
        next={hrefOf(next)}
        filters={filters}
        kept={[view, { name: 'month', value: month }]}
        isFiltered={pairsOf(filters).length > 0}
      />
    ),
  }
}
