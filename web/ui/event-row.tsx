import type { Venue } from '@serai/db'
import type { EventLine } from '@serai/events'
import type { Words } from '../words/index.ts'
import { DateBlock, HoursLine } from './date-block.tsx'
import type { Moment } from './dates.ts'
import { NamesLine } from './names-line.tsx'
import { SampleMark } from './sample-note.tsx'

/** What a list shows of an event. */
export type EventListing = Pick<
  EventLine,
  | 'slug'
  | 'title'
  | 'status'
  | 'mode'
  | 'venue'
  | 'start'
  | 'end'
  | 'timeZone'
  | 'edition'
  | 'names'
  | 'isSample'
  | 'series'
> &
  Pick<Moment, 'startsAt' | 'endsAt'>

type EventRowProps = {
  readonly event: EventListing
  readonly words: Words
  readonly level?: 'h2' | 'h3'
  /** What joins the event to the page it is listed on; stands in place of the series. */
  readonly kicker?: string
  /** Where its page is, when it is on another host than the list. */
  readonly href?: string
}

/** An event in a list: its date, then series, title, people, place, and its status as a word. */
export function EventRow(props: EventRowProps) {
  const { event, words, level: Heading = 'h3', kicker, href = `/events/${event.slug}` } = props
  const isOff = event.status === 'cancelled'
  return (
    <li class="event-row">
      <DateBlock moment={event} words={words} isStruck={isOff} />
      <div class="event-text">
        <EventKicker
          text={kicker ?? seriesAndEdition(event.series ?? null, event.edition)}
          isSample={event.isSample}
          words={words}
        />
        <Heading class="row-title">
          <a class="tap" href={href}>
            <bdi>{event.title}</bdi>
          </a>
        </Heading>
        <NamesLine names={event.names} words={words} />
        <div class="event-place">
          {event.status !== 'scheduled' && <p class="status">{words.statuses[event.status]}</p>}
          <HoursLine moment={event} words={words} isStruck={isOff} />
          <p>{placeText(event, words)}</p>
        </div>
      </div>
    </li>
  )
}

/** Events one under the other. */
export function EventList({
  events,
  words,
  level,
}: Pick<EventRowProps, 'words' | 'level'> & { readonly events: readonly EventListing[] }) {
  return (
    <ul class="rows">
      {events.map((event) => (
        <EventRow event={event} words={words} level={level ?? 'h3'} />
      ))}
    </ul>
  )
}

/** Where an event is, in a few words: the place with its city, `Online`, or both. */
export function placeText(
  { mode, venue }: { readonly mode: EventListing['mode']; readonly venue: Venue | null },
  words: Words,
): string {
  if (mode === 'online') return words.event.online
  const place = venue === null ? '' : [venue.name, venue.city].filter((text) => text !== '').join(', ')
  if (place === '')
    return mode === 'hybrid' ? words.event.placeAndOnline(words.event.inPerson) : words.event.inPerson
  return mode === 'hybrid' ? words.event.placeAndOnline(place) : place
}

/** A series and which of it this is. */
function seriesAndEdition(series: string | null, edition: string): string {
  return [series, edition].filter((text) => text !== null && text !== '').join(' · ')
}

function EventKicker({
  text,
  isSample,
  words,
}: {
  readonly text: string
  readonly isSample: boolean
  readonly words: Words
}) {
  if (text === '' && !isSample) return null
  return (
    <p class="kicker">
      <bdi>{text}</bdi>
      {isSample && <SampleMark words={words} />}
    </p>
  )
}
