import type { EventRelation } from '@serai/db'
import type { PublicationPage } from '@serai/publications'
import { CiteBox } from '../ui/cite-box.tsx'
import { EventRow, type EventListing } from '../ui/event-row.tsx'
import { PeopleByRole } from '../ui/people-lines.tsx'
import { Prose } from '../ui/prose.tsx'
import { PublicationCards, type PublicationListing } from '../ui/publication-card.tsx'
import { SampleNote } from '../ui/sample-note.tsx'
import { Section } from '../ui/section.tsx'
import { Subjects } from '../ui/subjects.tsx'
import { wordsFor, type Words } from '../words/index.ts'
import { PublicationFacts } from './publication-facts.tsx'

export type PublicationViewProps = {
  readonly publication: Omit<PublicationPage, 'id'>
  readonly events: readonly (EventListing & { readonly relation: EventRelation })[]
  readonly contents: readonly PublicationListing[]
  /** The institute that a citation names, and the address that it gives. */
  readonly institute: string
  readonly address: string
}

/** One publication: cover and download, its makers, abstract, text, contents, and the events that go with it. */
export function PublicationView(props: PublicationViewProps) {
  const { publication, events, contents, institute, address } = props
  const words = wordsFor(publication.language)
  const { abstract, contributors, html } = publication
  return (
    <article class="item">
      <header class="item-head">
        <PublicationHead publication={publication} words={words} />
      </header>
      <PublicationFacts publication={publication} words={words} />
      <div class="item-body">
        <SampleNote isSample={publication.isSample} words={words} />
        {contributors.length > 0 && <PeopleByRole people={contributors} roles={words.contributionRoles} />}
        {publication.kind === 'news' && <Paragraphs text={abstract} />}
        {publication.kind !== 'news' && abstract !== '' && (
          <Section id="abstract" title={words.publication.abstract}>
            <Paragraphs text={abstract} />
          </Section>
        )}
        <Prose html={html} />
        {contents.length > 0 && (
          <Section id="contents" title={words.publication.contents}>
            <PublicationCards publications={contents} words={words} />
          </Section>
        )}
        {publication.kind !== 'news' && (
          <CiteBox publication={publication} institute={institute} address={address} words={words} />
        )}
        <PublicationEvents events={events} words={words} />
        {publication.kind !== 'news' && (
          <Subjects
            list="/publications"
            topics={publication.topics}
            countries={publication.countries}
            words={words}
          />
        )}
      </div>
    </article>
  )
}

function PublicationHead({
  publication,
  words,
}: Pick<PublicationViewProps, 'publication'> & { readonly words: Words }) {
  const { kind, seriesTitle, seriesSlug, seriesNumber, title, subtitle } = publication
  return (
    <>
      <p class="kicker">
        {seriesTitle === null ? (
          words.publicationKinds[kind]
        ) : (
          <a class="tap" href={`/series/${seriesSlug}`}>
            <bdi>{seriesTitle}</bdi>
          </a>
        )}
        {seriesNumber !== '' && ` ${seriesNumber}`}
      </p>
      <h1>{title}</h1>
      {subtitle !== '' && <p class="lead">{subtitle}</p>}
    </>
  )
}

/** A plain text, its paragraphs as it has them. */
function Paragraphs({ text }: { readonly text: string }) {
  return (
    <div class="prose">
      {text.split(/\n+/).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </div>
  )
}

function PublicationEvents({
  events,
  words,
}: Pick<PublicationViewProps, 'events'> & { readonly words: Words }) {
  return events.length === 0 ? null : (
    <Section id="events" title={words.publication.events}>
      <ul class="rows">
        {events.map((event) => (
          <EventRow event={event} words={words} kicker={words.eventOfPublication[event.relation]} />
        ))}
      </ul>
    </Section>
  )
}
