import { EmptyState } from '../ui/empty-state.tsx'
import { EventList, type EventListing } from '../ui/event-row.tsx'
import { Pager, type PagerProps } from '../ui/pager.tsx'
import { Section } from '../ui/section.tsx'
import { wordsFor } from '../words/index.ts'

export type EventsViewProps = PagerProps & {
  readonly upcoming: readonly EventListing[]
  readonly past: readonly EventListing[]
}

/** The calendar: what is to come, then what was, page by page. Later pages show the past alone. */
export function EventsView({ upcoming, past, newer, older }: EventsViewProps) {
  const words = wordsFor()
  const { events } = words
  return (
    <>
      <h1>{events.title}</h1>
      {(newer === null || upcoming.length > 0) && (
        <Section id="upcoming" title={events.upcoming}>
          {upcoming.length === 0 ? (
            <EmptyState say={events.noUpcoming} />
          ) : (
            <EventList events={upcoming} words={words} />
          )}
        </Section>
      )}
      <Section id="past" title={newer === null ? events.past : events.older}>
        {past.length === 0 ? <EmptyState say={events.noPast} /> : <EventList events={past} words={words} />}
      </Section>
      <Pager newer={newer} older={older} words={words} />
    </>
  )
}
