import type { EventPage } from '@serai/events'
import { CalendarWays } from '../ui/calendar-ways.tsx'
import { Say } from '../ui/say.tsx'
import type { Words } from '../words/index.ts'

/** The ways from an event's page into one's own calendar. */
export type EventCalendar = {
  /** The event alone, as a file. */
  readonly ics: string
  /** The event alone, as a form that a service fills in; null where its day is not known. */
  readonly google: string | null
  readonly outlook: string | null
  /** The calendar of its series, or of the space, to subscribe to. */
  readonly subscribe: string | null
}

type AddToCalendarProps = {
  readonly event: Pick<EventPage, 'seriesTitle'>
  readonly calendar: EventCalendar
  /** True when there is a day to come that can be noted. */
  readonly isToCome: boolean
  readonly words: Words
}

/** The event for one's own calendar, and the calendar that tells of changes and of the next one. */
export function AddToCalendar({ event, calendar, isToCome, words }: AddToCalendarProps) {
  const { ics, google, outlook, subscribe } = calendar
  const { calendars } = words
  const ways = [
    { label: calendars.file, href: ics },
    { label: calendars.google, href: google },
    { label: calendars.outlook, href: outlook },
  ].flatMap(({ label, href }) => (href === null ? [] : [{ label, href }]))
  return (
    <>
      {isToCome && <CalendarWays title={calendars.add} ways={ways} />}
      {isToCome && (
        <p class="quiet">
          <Say words={words}>{subscribe === null ? calendars.snapshot : calendars.changes}</Say>
        </p>
      )}
      {subscribe !== null && (
        <p class="subscribe-line">
          <a class="tap" href={subscribe}>
            <bdi>
              {event.seriesTitle === null
                ? calendars.subscribeToAll
                : calendars.subscribeTo(event.seriesTitle)}
            </bdi>
          </a>
        </p>
      )}
    </>
  )
}
