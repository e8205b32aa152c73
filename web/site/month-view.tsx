import type { When } from '@serai/kernel'
import { addressWith, type QueryPair } from '../ui/address-with.ts'
import { dateText } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import type { EventListing } from '../ui/event-row.tsx'
import { activeFilters, FilterBar, type FilterField } from '../ui/filter-bar.tsx'
import { FilteredNothing } from '../ui/filtered-nothing.tsx'
import { undatedOf } from '../ui/month-days.ts'
import { MonthEvent, MonthTable } from '../ui/month-table.tsx'
import { Say } from '../ui/say.tsx'
import { wordsFor, type Words } from '../words/index.ts'
import { EventTabs } from './events-view.tsx'

export type MonthViewProps = {
  /** As `2026-03`. */
  readonly month: When
  /** What takes place in it, if for a day alone, the earliest first. */
  readonly events: readonly EventListing[]
  /** Where the months before and after are; null at the ends of the calendar. */
  readonly previous: string | null
  readonly next: string | null
  readonly filters: readonly FilterField[]
  readonly kept: readonly QueryPair[]
  readonly isFiltered: boolean
}

/** The events of one month: a table on a wide screen, a list of days on a narrow one. */
export function MonthView(props: MonthViewProps) {
  const { month, previous, next, filters, kept } = props
  const words = wordsFor()
  const monthHref = addressWith('/events', [{ name: 'view', value: 'month' }, ...activeFilters(filters)])
  return (
    <>
      <h1>{words.events.title}</h1>
      <EventTabs current="month" filters={filters} monthHref={monthHref} words={words} />
      <FilterBar action="/events" fields={filters} kept={kept} words={words} />
      <div class="month-head">
        <h2>{dateText(month, words)}</h2>
        <MonthNavigation previous={previous} next={next} words={words} />
      </div>
      <MonthBody of={props} words={words} />
    </>
  )
}

type MonthBodyProps = { readonly of: MonthViewProps; readonly words: Words }

function MonthBody({ of: { month, events, filters, isFiltered }, words }: MonthBodyProps) {
  if (events.length === 0) {
    const { none } = words.month
    const say = { title: none.title(dateText(month, words)), advice: none.advice }
    return isFiltered ? (
      <FilteredNothing fields={filters} hasMore={false} words={words} />
    ) : (
      <EmptyState say={say} />
    )
  }
  const undated = undatedOf(events)
  return (
    <>
      {undated.length > 0 && (
        <div class="month-open">
          <p>
            <Say words={words}>{words.month.dayOpen}</Say>
          </p>
          <ul>
            {undated.map((event) => (
              <MonthEvent event={event} hasTime={false} words={words} />
            ))}
          </ul>
        </div>
      )}
      {undated.length < events.length && <MonthTable month={month} events={events} words={words} />}
    </>
  )
}

function MonthNavigation({
  previous,
  next,
  words,
}: Pick<MonthViewProps, 'previous' | 'next'> & { readonly words: Words }) {
  const { navigation, earlier, later } = words.month
  return (
    <nav class="month-navigation" aria-label={navigation}>
      {previous !== null && (
        <a class="pager-newer" href={previous} rel="prev nofollow">
          {earlier}
        </a>
      )}{' '}
      {next !== null && (
        <a class="pager-older" href={next} rel="next nofollow">
          {later}
        </a>
      )}
    </nav>
  )
}
