import { addressWith, type QueryPair } from '../ui/address-with.ts'
import { Subscribe, type CalendarAddresses } from '../ui/calendar-ways.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { EventList, type EventListing } from '../ui/event-row.tsx'
import { activeFilters, FilterBar, type FilterField } from '../ui/filter-bar.tsx'
import { FilteredNothing } from '../ui/filtered-nothing.tsx'
import { Pager, type PagerProps } from '../ui/pager.tsx'
import { Section } from '../ui/section.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { wordsFor, type Words } from '../words/index.ts'

export type EventsViewProps = PagerProps & {
  /** Which side of the present is asked for. */
  readonly when: 'both' | 'upcoming' | 'past'
  readonly upcoming: readonly EventListing[]
  readonly past: readonly EventListing[]
  readonly filters: readonly FilterField[]
  readonly kept: readonly QueryPair[]
  readonly isFiltered: boolean
  readonly subscribe: CalendarAddresses
  /** Where more of what is to come is; null when all of it is here. */
  readonly further: string | null
  /** The month to begin with, with the same filters. */
  readonly monthHref: string
}

/** The calendar: what is to come, then what was, page by page. Later pages show one side alone. */
export function EventsView(props: EventsViewProps) {
  const { when, newer, older, filters, kept, subscribe, monthHref } = props
  const words = wordsFor()
  const { events } = words
  return (
    <>
      <h1>{events.title}</h1>
      <EventTabs current={when} filters={filters} monthHref={monthHref} words={words} />
      <FilterBar action="/events" fields={filters} kept={kept} words={words} />
      <Lists of={props} words={words} />
      <Pager
        newer={newer}
        older={older}
        words={words}
        {...(when === 'upcoming' ? { names: { newer: events.sooner, older: events.later } } : {})}
      />
      <Subscribe calendar={subscribe} words={words} />
    </>
  )
}

type EventTabsProps = Pick<EventsViewProps, 'filters' | 'monthHref'> & {
  readonly current: EventsViewProps['when'] | 'month'
  readonly words: Words
}

/** The four ways to look at the events, each with the filters that are on. */
export function EventTabs({ current, filters, monthHref, words }: EventTabsProps) {
  const { tabs } = words.events
  const active = activeFilters(filters)
  const isAside = active.length > 0
  const on = (when: string) => addressWith('/events', [{ name: 'when', value: when }, ...active])
  return (
    <Tabs
      label={tabs.label}
      tabs={[
        { label: tabs.all, href: addressWith('/events', active), isCurrent: current === 'both', isAside },
        { label: tabs.upcoming, href: on('upcoming'), isCurrent: current === 'upcoming', isAside },
        { label: tabs.past, href: on('past'), isCurrent: current === 'past', isAside },
        { label: tabs.month, href: monthHref, isCurrent: current === 'month', isAside: true },
      ]}
    />
  )
}

type ListsProps = { readonly of: EventsViewProps; readonly words: Words }

/** The sections that there are. Where filters leave nothing on either side, that is said once. */
function Lists({ of: props, words }: ListsProps) {
  const { upcoming, past, filters, isFiltered, older, further } = props
  if (isFiltered && upcoming.length === 0 && past.length === 0 && further === null) {
    return <FilteredNothing fields={filters} hasMore={older !== null} words={words} />
  }
  return (
    <>
      <Upcoming of={props} words={words} />
      <Past of={props} words={words} />
    </>
  )
}

function Upcoming({ of: { when, upcoming, newer, isFiltered, further }, words }: ListsProps) {
  const { events } = words
  const isNone = upcoming.length === 0 && further === null
  if (when === 'past' || (isNone && (isFiltered || newer !== null))) return null
  return (
    <Section
      id="upcoming"
      title={when === 'upcoming' && newer !== null ? events.further : events.upcoming}
      more={further === null ? null : { label: events.allAhead, path: further }}
    >
      {upcoming.length === 0 && further !== null ? (
        <p class="quiet">{events.furtherAhead}</p>
      ) : upcoming.length === 0 ? (
        <EmptyState say={when === 'both' ? events.noUpcoming : events.noneAhead} />
      ) : (
        <EventList events={upcoming} words={words} />
      )}
    </Section>
  )
}

function Past({ of: { when, past, newer, older, filters, isFiltered }, words }: ListsProps) {
  const { events } = words
  if (when === 'upcoming' || (isFiltered && past.length === 0 && older === null)) return null
  return (
    <Section id="past" title={newer === null ? events.past : events.older}>
      {past.length > 0 ? (
        <EventList events={past} words={words} />
      ) : isFiltered ? (
        <FilteredNothing fields={filters} hasMore words={words} />
      ) : (
        <EmptyState say={events.noPast} />
      )}
    </Section>
  )
}
