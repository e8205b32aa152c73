import type { EventPage } from '@serai/events'
import { NamesLine } from '../ui/names-line.tsx'
import { Cover, publicationKicker } from '../ui/publication-card.tsx'
import { DayLine } from '../ui/when-line.tsx'
import type { Words } from '../words/index.ts'

type Replacements = Pick<EventPage, 'inPlaceOf' | 'replacedBy'> & { readonly words: Words }

/** Which events this one stands for, and which stand for it. */
export function EventReplacements({ inPlaceOf, replacedBy, words }: Replacements) {
  const lists = [
    // What was replaced did not take place on the day that it has now.
    { term: words.event.inPlaceOf, events: inPlaceOf, isDated: false },
    { term: words.event.replacedBy, events: replacedBy, isDated: true },
  ].filter(({ events }) => events.length > 0)
  return lists.length === 0 ? null : (
    <dl class="facts">
      {lists.map(({ term, events, isDated }) => (
        <div>
          <dt>{term}</dt>
          {events.map((event) => (
            <dd>
              <p>
                <a class="tap" href={`/events/${event.slug}`}>
                  <bdi>{event.title}</bdi>
                </a>
              </p>
              {isDated && (
                <p class="as-of">
                  <DayLine moment={{ ...event, timeZone: null }} words={words} />
                </p>
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

/** The papers that go with an event, each as a pair of cover and title, under what they are to it. */
export function EventPapers({
  publications,
  words,
}: Pick<EventPage, 'publications'> & { readonly words: Words }) {
  const byRelation = [...Map.groupBy(publications, ({ relation }) => relation)]
  return (
    <>
      {byRelation.map(([relation, papers]) => (
        <section class="papers" aria-labelledby={`papers-${relation}`}>
          <h2 id={`papers-${relation}`} class="pair-relation">
            {words.publicationOfEvent[relation]}
          </h2>
          {papers.map((publication) => (
            <Pair publication={publication} words={words} />
          ))}
        </section>
      ))}
    </>
  )
}

type PairProps = { readonly publication: EventPage['publications'][number]; readonly words: Words }

function Pair({ publication, words }: PairProps) {
  return (
    <div class="pair">
      <Cover publication={publication} />
      <div class="pair-text">
        <p class="kicker">
          <bdi>{publicationKicker(publication, words)}</bdi>
        </p>
        <h3 class="pair-title">
          <a class="tap" href={`/publications/${publication.slug}`}>
            <bdi>{publication.title}</bdi>
          </a>
        </h3>
        {publication.subtitle !== '' && (
          <p class="subtitle">
            <bdi>{publication.subtitle}</bdi>
          </p>
        )}
        <NamesLine names={publication.names} words={words} />
        <p class="quiet">
          <DayLine moment={{ start: publication.issued, end: null, timeZone: null }} words={words} />
        </p>
      </div>
    </div>
  )
}
