import type { findSeries } from '@serai/series'
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
  readonly events: readonly EventListing[]
  readonly publications: readonly PublicationListing[]
}

/** A series with its text and all that belongs to it. */
export function SeriesView({ series, events, publications }: SeriesViewProps) {
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
      {events.length === 0 && publications.length === 0 && <EmptyState say={words.series.none} />}
      {events.length > 0 && (
        <Section id="events" title={words.series.events}>
          <EventList events={events} words={words} />
        </Section>
      )}
      {publications.length > 0 && (
        <Section id="publications" title={words.series.publications}>
          <PublicationCards publications={publications} words={words} />
        </Section>
      )}
    </>
  )
}
