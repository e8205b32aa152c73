import type { findSeries } from '@serai/series'
import { Subscribe, type CalendarAddresses } from '../ui/calendar-ways.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { EventList, type EventListing } from '../ui/event-row.tsx'
import { Prose } from '../ui/prose.tsx'
import { PublicationCards, type PublicationListing } from '../ui/publication-card.tsx'
import { SampleNote } from '../ui/sample-note.tsx'
import { Section } from '../ui/section.tsx'
import { wordsFor } from '../words/index.ts'

type Series = Awaited<ReturnType<typeof findSeries>>[number]

export type SeriesViewProps = {
  readonly series: Pick<Series, 'of' | 'title' | 'summary' | 'issn' | 'isSample' | 'html'>
  /** Its events to come, the next one first. */
  readonly upcoming: readonly EventListing[]
  /** Its events that are over, the latest first. */
  readonly past: readonly EventListing[]
  readonly publications: readonly PublicationListing[]
  /** Its calendar; null for a series without events. */
  readonly calendar: CalendarAddresses | null
}

/** A series with its text and all that belongs to it: what comes next, what was, what was published. */
export function SeriesView({ series, upcoming, past, publications, calendar }: SeriesViewProps) {
  const words = wordsFor()
  return (
    <>
      <p class="kicker">{words.series.kickers[series.of]}</p>
      <h1>{series.title}</h1>
      {series.summary !== '' && <p class="lead">{series.summary}</p>}
      {series.issn !== null && (
        <p class="quiet">
          {words.series.issn} <span class="figures">{series.issn}</span>
        </p>
      )}
      <SampleNote isSample={series.isSample} words={words} />
      <Prose html={series.html} />
      {upcoming.length + past.length + publications.length === 0 && <EmptyState say={words.series.none} />}
      {upcoming.length > 0 && (
        <Section id="next" title={words.series.next}>
          <EventList events={upcoming} words={words} />
        </Section>
      )}
      {past.length > 0 && (
        <Section id="past" title={words.series.past}>
          <EventList events={past} words={words} />
        </Section>
      )}
      {publications.length > 0 && (
        <Section id="publications" title={words.series.publications}>
          <PublicationCards publications={publications} words={words} />
        </Section>
      )}
      {calendar !== null && <Subscribe calendar={calendar} words={words} />}
    </>
  )
}
