import type { EventPage } from '@serai/events'
import { Credits } from '../ui/credits.tsx'
import { PeopleByRole } from '../ui/people-lines.tsx'
import { Prose } from '../ui/prose.tsx'
import { SampleNote } from '../ui/sample-note.tsx'
import { Section } from '../ui/section.tsx'
import { StatusBanner } from '../ui/status-banner.tsx'
import { Subjects } from '../ui/subjects.tsx'
import { wordsFor, type Words } from '../words/index.ts'
import type { EventCalendar } from './event-calendar.tsx'
import { EventFacts } from './event-facts.tsx'
import { EventPapers, EventReplacements } from './event-links.tsx'
import { EventPhotos } from './event-photos.tsx'
import { EventProgramme } from './event-programme.tsx'

export type EventViewProps = {
  readonly event: Omit<EventPage, 'id'>
  /** Whether the last of it lies in the past. */
  readonly isOver: boolean
  readonly calendar: EventCalendar
}

/** All about one event: what became of it, when and where, who, the text, the programme, the papers, the record. */
export function EventView({ event, isOver, calendar }: EventViewProps) {
  const words = wordsFor(event.language)
  return (
    <article class="item">
      <header class="item-head">
        <EventHead event={event} words={words} />
      </header>
      <EventFacts event={event} isOver={isOver} calendar={calendar} words={words} />
      <div class="item-body">
        <SampleNote isSample={event.isSample} words={words} />
        <EventReplacements inPlaceOf={event.inPlaceOf} replacedBy={event.replacedBy} words={words} />
        <EventPeople event={event} words={words} />
        <Prose html={event.html} />
        <EventProgramme event={event} words={words} />
        <EventPapers publications={event.publications} words={words} />
        <EventPhotos photos={event.photos} words={words} />
        {event.credits.length > 0 && (
          <Section id="credits" title={words.event.credits}>
            <Credits credits={event.credits} words={words} />
          </Section>
        )}
        <Subjects list="/events" topics={event.topics} countries={event.countries} words={words} />
      </div>
    </article>
  )
}

type PartProps = { readonly event: EventViewProps['event']; readonly words: Words }

function EventHead({ event, words }: PartProps) {
  const { seriesTitle, seriesSlug, edition } = event
  return (
    <>
      {(seriesTitle !== null || edition !== '') && (
        <p class="kicker">
          {seriesTitle !== null && (
            <a class="tap" href={`/series/${seriesSlug}`}>
              <bdi>{seriesTitle}</bdi>
            </a>
          )}
          {seriesTitle !== null && edition !== '' && ' · '}
          <bdi>{edition}</bdi>
        </p>
      )}
      <h1>{event.title}</h1>
      {event.summary !== '' && <p class="lead">{event.summary}</p>}
      <StatusBanner {...event} words={words} />
    </>
  )
}

/** Those who appear in the event as a whole; the others stand with their sessions. */
function EventPeople({ event, words }: PartProps) {
  const people = event.appearances.filter(({ session }) => session === null)
  return people.length === 0 ? null : (
    <Section id="people" title={words.event.people}>
      <PeopleByRole people={people} roles={words.appearanceRoles} />
    </Section>
  )
}
