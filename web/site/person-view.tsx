import type { AppearanceLine } from '@serai/events'
import type { findPerson } from '@serai/people'
import type { ContributionLine } from '@serai/publications'
import { EmptyState } from '../ui/empty-state.tsx'
import { focalClass, pictureAddress, type Picture } from '../ui/media-address.ts'
import { Prose } from '../ui/prose.tsx'
import { publicationKicker } from '../ui/publication-card.tsx'
import { SampleNote } from '../ui/sample-note.tsx'
import { Section } from '../ui/section.tsx'
import { DayLine } from '../ui/when-line.tsx'
import { StarPattern } from '../ui/star-pattern.tsx'
import { wordsFor, type Words } from '../words/index.ts'

type Person = Awaited<ReturnType<typeof findPerson>>[number]

export type PersonViewProps = {
  readonly person: Omit<Person, 'id'>
  readonly appearances: readonly AppearanceLine[]
  readonly contributions: readonly Omit<ContributionLine, 'id'>[]
}

/** A person: who they are now, and what they did and wrote, with the title they had then. */
export function PersonView({ person, appearances, contributions }: PersonViewProps) {
  const words = wordsFor()
  const place = [person.title, person.affiliation].filter((text) => text !== '').join(', ')
  return (
    <article class="person">
      <header class="person-head">
        <Portrait slug={person.slug} photo={person.photo} />
        <div>
          <h1>{person.honorific === '' ? person.name : `${person.honorific} ${person.name}`}</h1>
          {place !== '' && <p class="lead">{place}</p>}
          <PersonLinks person={person} words={words} />
        </div>
      </header>
      <SampleNote isSample={person.isSample} words={words} />
      <Prose html={person.html} />
      {appearances.length === 0 && contributions.length === 0 && <EmptyState say={words.person.none} />}
      {appearances.length > 0 && (
        <Section id="appearances" title={words.person.appearances}>
          <Appearances appearances={appearances} words={words} />
        </Section>
      )}
      {contributions.length > 0 && (
        <Section id="contributions" title={words.person.contributions}>
          <Contributions contributions={contributions} words={words} />
        </Section>
      )}
    </article>
  )
}

function Portrait({ slug, photo }: { readonly slug: string; readonly photo: Picture | null }) {
  if (photo === null) {
    return (
      <p class="portrait">
        <StarPattern slug={slug} />
      </p>
    )
  }
  const { alt, width, height, focal } = photo
  return (
    <img
      class={`portrait ${focalClass(focal)}`}
      src={pictureAddress(photo)}
      alt={alt}
      width={width ?? undefined}
      height={height ?? undefined}
    />
  )
}

function PersonLinks({
  person,
  words,
}: {
  readonly person: Pick<Person, 'links' | 'orcid'>
  readonly words: Words
}) {
  const orcid =
    person.orcid === null ? [] : [{ label: words.person.orcid, url: `https://orcid.org/${person.orcid}` }]
  const links = [...orcid, ...person.links]
  return links.length === 0 ? null : (
    <ul class="inline-list" aria-label={words.person.links}>
      {links.map(({ label, url }) => (
        <li>
          <a class="tap" href={url} rel="noopener me">
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Appearances({
  appearances,
  words,
}: Pick<PersonViewProps, 'appearances'> & { readonly words: Words }) {
  return (
    <ul class="entries">
      {appearances.map(({ role, title, affiliation, event }) => (
        <li>
          <p class="kicker">
            {words.appearanceRoles[role].one} · <DayLine moment={event} words={words} />
          </p>
          <h3 class="row-title">
            <a class="tap" href={`/events/${event.slug}`}>
              <bdi>{event.title}</bdi>
            </a>
          </h3>
          <AsOf title={title} affiliation={affiliation} />
        </li>
      ))}
    </ul>
  )
}

function Contributions({
  contributions,
  words,
}: Pick<PersonViewProps, 'contributions'> & { readonly words: Words }) {
  return (
    <ul class="entries">
      {contributions.map(({ role, contributorTitle, contributorAffiliation, ...publication }) => (
        <li>
          <p class="kicker">
            {words.contributionRoles[role].one} · {publicationKicker(publication, words)} ·{' '}
            <DayLine moment={{ start: publication.issued, end: null, timeZone: null }} words={words} />
          </p>
          <h3 class="row-title">
            <a class="tap" href={`/publications/${publication.slug}`}>
              <bdi>{publication.title}</bdi>
            </a>
          </h3>
          <AsOf title={contributorTitle} affiliation={contributorAffiliation} />
        </li>
      ))}
    </ul>
  )
}

/** The title and affiliation of that day. */
function AsOf({ title, affiliation }: { readonly title: string; readonly affiliation: string }) {
  const text = [title, affiliation].filter((part) => part !== '').join(', ')
  return text === '' ? null : <p class="as-of">{text}</p>
}
