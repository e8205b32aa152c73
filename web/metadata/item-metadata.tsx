import { JsonLd } from '../ui/json-ld.tsx'
import { wordsFor } from '../words/index.ts'
import { breadcrumbs, type Step } from './breadcrumbs.ts'
import { CitationTags } from './citation-tags.tsx'
import { eventJsonLd, type DescribedEvent } from './event-json-ld.ts'
import { OpenGraph } from './open-graph.tsx'
import { urlAt, type PageContext } from './metadata-context.ts'
import { personJsonLd, type DescribedPerson } from './person-json-ld.ts'
import { publicationJsonLd, type Contents, type DescribedPublication } from './publication-json-ld.ts'
import { eventCard, pageCard, personCard, publicationCard, type DescribedPage } from './social-card.ts'

type Placed = { readonly context: PageContext }

/** All that the head of an event's page says to machines. */
export function EventMetadata({ event, context }: Placed & { readonly event: DescribedEvent }) {
  const events = { name: wordsFor(event.language).events.title, url: urlAt(context, '/events') }
  return (
    <>
      <OpenGraph card={eventCard(event)} context={context} />
      <JsonLd data={eventJsonLd(event, context)} />
      <WayTo name={event.title} through={[events]} context={context} />
    </>
  )
}

type PublicationMetadataProps = Placed & {
  readonly publication: DescribedPublication
  /** What stands in it, where it is a collection. */
  readonly contents?: Contents
  /** False for what is made up: Scholar and Zotero are told nothing of it. */
  readonly isCited?: boolean
}

/** All that the head of a publication's page says to machines. */
export function PublicationMetadata({
  publication,
  contents = [],
  context,
  isCited = true,
}: PublicationMetadataProps) {
  const words = wordsFor(publication.language)
  const list =
    publication.kind === 'news'
      ? { name: words.news.title, url: urlAt(context, '/news') }
      : { name: words.publications.title, url: urlAt(context, '/publications') }
  return (
    <>
      {isCited && <CitationTags publication={publication} context={context} />}
      <OpenGraph card={publicationCard(publication, context)} context={context} />
      <JsonLd data={publicationJsonLd(publication, context, contents)} />
      <WayTo name={publication.title} through={[list]} context={context} />
    </>
  )
}

/** All that the head of a person's page says to machines. */
export function PersonMetadata({ person, context }: Placed & { readonly person: DescribedPerson }) {
  return (
    <>
      <OpenGraph card={personCard(person)} context={context} />
      <JsonLd data={personJsonLd(person, context)} />
      <WayTo name={person.name} through={[]} context={context} />
    </>
  )
}

/** What the head of any other page says to machines: of the front page, a list, a series. */
export function PageMetadata({ page, context }: Placed & { readonly page: DescribedPage }) {
  return <OpenGraph card={pageCard(page)} context={context} />
}

type WayToProps = Placed & { readonly name: string; readonly through: readonly Step[] }

/** The way from the front page to this one. */
function WayTo({ name, through, context }: WayToProps) {
  const home = { name: context.space.shortName, url: urlAt(context, '/') }
  return <JsonLd data={breadcrumbs([home, ...through, { name, url: context.canonical }])} />
}
