import type { EventPage } from '@serai/events'
import { PeopleByRole } from '../ui/people-lines.tsx'
import { Section } from '../ui/section.tsx'
import { WhenLine } from '../ui/when-line.tsx'
import type { Words } from '../words/index.ts'

type ProgrammeEvent = Pick<EventPage, 'sessions' | 'appearances' | 'timeZone'>

/** The parts of an event in their order, each with its time, its room and its people. */
export function EventProgramme({ event, words }: { readonly event: ProgrammeEvent; readonly words: Words }) {
  return event.sessions.length === 0 ? null : (
    <Section id="programme" title={words.event.programme}>
      <ol class="programme">
        {event.sessions.map((session) => (
          <li>
            <Session session={session} event={event} words={words} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

type SessionProps = {
  readonly session: ProgrammeEvent['sessions'][number]
  readonly event: ProgrammeEvent
  readonly words: Words
}

function Session({ session, event, words }: SessionProps) {
  const people = event.appearances.filter((appearance) => appearance.session === session.position)
  return (
    <>
      {session.start !== null && (
        <p class="session-when">
          <WhenLine
            moment={{ start: session.start, end: session.end, timeZone: event.timeZone }}
            words={words}
          />
        </p>
      )}
      <h3 class="row-title">
        <bdi>{session.title}</bdi>
      </h3>
      {session.room !== '' && <p class="quiet">{words.event.room(session.room)}</p>}
      {session.summary !== '' && <p>{session.summary}</p>}
      {people.length > 0 && <PeopleByRole people={people} roles={words.appearanceRoles} />}
    </>
  )
}
