import type { FrontDoorSpace } from '@serai/db'
import { EmptyState } from '../ui/empty-state.tsx'
import { EventRow, type EventListing } from '../ui/event-row.tsx'
import { Khatam } from '../ui/khatam.tsx'
import { Section } from '../ui/section.tsx'
import { StarPattern } from '../ui/star-pattern.tsx'
import { wordsFor, type Words } from '../words/index.ts'

/** An event of a space, with the space's host and short name. */
export type FrontDoorEvent = Omit<EventListing, 'series'> & { readonly host: string; readonly space: string }

export type FrontDoorViewProps = {
  readonly spaces: readonly FrontDoorSpace[]
  /** What is on next across the spaces, the next one first. */
  readonly upcoming: readonly FrontDoorEvent[]
  /** The address of a space by its host. */
  readonly hrefOf: (host: string) => string
}

/** The platform's own front page: what Serai is, the houses around its courtyard, and what is on next in them. */
export function FrontDoorView({ spaces, upcoming, hrefOf }: FrontDoorViewProps) {
  const words = wordsFor()
  const { frontDoor } = words
  return (
    <>
      <div class="door">
        <h1>{frontDoor.title}</h1>
        <p class="lead">{frontDoor.lead}</p>
        <p>{frontDoor.offer}</p>
        <p class="quiet">{frontDoor.image}</p>
      </div>
      <section aria-labelledby="houses">
        <h2 id="houses" class="visually-hidden">
          {frontDoor.houses}
        </h2>
        {spaces.length === 0 ? (
          <EmptyState say={frontDoor.none} />
        ) : (
          <div class="courtyard">
            <div class="well">
              <Khatam />
            </div>
            <ul class="houses">
              {spaces.map((space) => (
                <House space={space} href={hrefOf(space.host)} />
              ))}
            </ul>
          </div>
        )}
      </section>
      {spaces.length > 0 && <NextEvents upcoming={upcoming} hrefOf={hrefOf} words={words} />}
    </>
  )
}

function NextEvents({
  upcoming,
  hrefOf,
  words,
}: Pick<FrontDoorViewProps, 'upcoming' | 'hrefOf'> & { readonly words: Words }) {
  const { next, noNext } = words.frontDoor
  return (
    <Section id="next" title={next}>
      {upcoming.length === 0 ? (
        <EmptyState say={noNext} />
      ) : (
        <ul class="rows">
          {upcoming.map(({ host, space, ...event }) => (
            <EventRow
              event={{ ...event, series: null }}
              href={new URL(`/events/${event.slug}`, hrefOf(host)).href}
              kicker={[space, event.edition].filter((text) => text !== '').join(' · ')}
              words={words}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}

function House({ space, href }: { readonly space: FrontDoorSpace; readonly href: string }) {
  const { shortName, name, tagline, notice, accent } = space
  return (
    <li class="house">
      <div class="house-front">
        <StarPattern slug={shortName} accent={accent} isWide />
        <svg class="gate" width="100" height="120" viewBox="0 0 100 120" aria-hidden="true" focusable="false">
          <path d="M0 0h100v120H0z" fill={accent} />
          <path d="M8 120V8h84v112" fill="none" stroke="#fbf9f5" stroke-opacity="0.55" stroke-width="1.5" />
          <path d="M20 120V72c0-22 18-28 30-46 12 18 30 24 30 46v48z" fill="currentColor" />
        </svg>
      </div>
      <div class="house-text">
        <p class="kicker">{shortName}</p>
        <h3 class="row-title">
          <a class="tap" href={href}>
            <bdi>{name}</bdi>
          </a>
        </h3>
        {tagline !== '' && <p>{tagline}</p>}
        {notice !== '' && <p class="note">{notice}</p>}
      </div>
    </li>
  )
}
