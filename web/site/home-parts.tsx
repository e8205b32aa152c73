import type { HomeBlock } from '@serai/db'
import { OrganisationName } from '../ui/credits.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { EventList, type EventListing } from '../ui/event-row.tsx'
import { PublicationCards } from '../ui/publication-card.tsx'
import { Logo } from '../ui/logo.tsx'
import { Section } from '../ui/section.tsx'
import type { Words } from '../words/index.ts'
import type { HomeViewProps } from './home-view.tsx'

type HomePartProps = {
  readonly block: HomeBlock
  readonly id: string
  readonly of: HomeViewProps
  readonly words: Words
}

/** One block of a front page: what it shows, or in plain words that there is nothing yet. */
export function HomePart({ block, id, of, words }: HomePartProps) {
  const events = { id, words, hasMore: of.upcoming.length + of.past.length > 0 }
  switch (block.block) {
    case 'text':
      return (
        <Section id={id} title={block.heading}>
          <p class="statement">{block.text}</p>
        </Section>
      )
    case 'next-events':
      return (
        <EventsPart
          {...events}
          title={words.home.nextEvents}
          events={of.upcoming}
          none={words.home.noNextEvents}
        />
      )
    case 'latest-events':
      return (
        <EventsPart
          {...events}
          title={words.home.latestEvents}
          events={of.past}
          none={words.home.noLatestEvents}
        />
      )
    case 'latest-publications':
      return <PublicationsPart id={id} publications={of.publications} words={words} />
    case 'series':
      return <SeriesPart id={id} series={of.series} words={words} />
    case 'partners':
      return <PartnersPart id={id} partners={of.partners} words={words} />
  }
}

type EventsPartProps = {
  readonly id: string
  readonly title: string
  readonly events: readonly EventListing[]
  /** Whether there is any event at all, so that the way to all of them leads somewhere. */
  readonly hasMore: boolean
  readonly none: { readonly title: string; readonly advice: string }
  readonly words: Words
}

function EventsPart({ id, title, events, hasMore, none, words }: EventsPartProps) {
  return (
    <Section id={id} title={title} more={hasMore ? { label: words.home.allEvents, path: '/events' } : null}>
      {events.length === 0 ? <EmptyState say={none} /> : <EventList events={events} words={words} />}
    </Section>
  )
}

function PublicationsPart({
  id,
  publications,
  words,
}: Pick<HomeViewProps, 'publications'> & { readonly id: string; readonly words: Words }) {
  const { latestPublications, allPublications, noPublications } = words.home
  const hasSome = publications.length > 0
  return (
    <Section
      id={id}
      title={latestPublications}
      more={hasSome ? { label: allPublications, path: '/publications' } : null}
    >
      {hasSome ? (
        <PublicationCards publications={publications} words={words} />
      ) : (
        <EmptyState say={noPublications} />
      )}
    </Section>
  )
}

function SeriesPart({
  id,
  series,
  words,
}: Pick<HomeViewProps, 'series'> & { readonly id: string; readonly words: Words }) {
  return (
    <Section id={id} title={words.home.series}>
      {series.length === 0 ? (
        <EmptyState say={words.home.noSeries} />
      ) : (
        <ul class="entries">
          {series.map(({ slug, of, title, summary }) => (
            <li>
              <p class="kicker">{words.series.kickers[of]}</p>
              <h3 class="row-title">
                <a class="tap" href={`/series/${slug}`}>
                  <bdi>{title}</bdi>
                </a>
              </h3>
              {summary !== '' && <p>{summary}</p>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function PartnersPart({
  id,
  partners,
  words,
}: Pick<HomeViewProps, 'partners'> & { readonly id: string; readonly words: Words }) {
  return (
    <Section id={id} title={words.home.partners}>
      {partners.length === 0 ? (
        <EmptyState say={words.home.noPartners} />
      ) : (
        <ul class="partners">
          {partners.map(({ name, url, logo }) => (
            <li>
              {logo !== null && <Logo logo={logo} isNamed={false} />}
              <OrganisationName name={name} url={url} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
