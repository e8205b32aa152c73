import type { EventPage } from '@serai/events'
import { CityStrip } from '../ui/city-strip.tsx'
import { dateHolds } from '../ui/date-holds.ts'
import { DateBlock, HoursLine } from '../ui/date-block.tsx'
import { placeText } from '../ui/event-row.tsx'
import { countryName } from '../ui/figures.ts'
import { OwnTimeLine } from '../ui/own-time-line.tsx'
import { Say } from '../ui/say.tsx'
import type { Words } from '../words/index.ts'
import { AddToCalendar, type EventCalendar } from './event-calendar.tsx'
import { EventVideos } from './event-videos.tsx'

type FactsEvent = Pick<
  EventPage,
  | 'slug'
  | 'status'
  | 'changes'
  | 'mode'
  | 'venue'
  | 'start'
  | 'end'
  | 'timeZone'
  | 'startsAt'
  | 'endsAt'
  | 'timeNote'
  | 'videos'
  | 'image'
  | 'seriesTitle'
>
type EventFactsProps = {
  readonly event: FactsEvent
  readonly isOver: boolean
  readonly calendar: EventCalendar
  readonly words: Words
}

/**
 * When and where, beside the text: the date, a date that fell struck beside it, the time here and elsewhere, the place,
 * what there is to watch, and the way into one's own calendar.
 */
export function EventFacts({ event, isOver, calendar, words }: EventFactsProps) {
  const holds = dateHolds(event)
  return (
    <aside class="item-facts" aria-label={words.event.details}>
      <div class="dates">
        <FallenDate event={event} words={words} />
        <DateBlock moment={event} words={words} isStruck={!holds} isFull />
      </div>
      <HoursLine moment={event} words={words} isStruck={!holds} />
      {holds && <Elsewhere event={event} words={words} />}
      {event.timeNote !== '' && <p class="note">{event.timeNote}</p>}
      <Place event={event} words={words} />
      {isOver && holds && event.status !== 'postponed' && (
        <p class="quiet">
          <Say words={words}>{words.event.over}</Say>
        </p>
      )}
      <EventVideos event={event} isOver={isOver} words={words} />
      <AddToCalendar event={event} calendar={calendar} isToCome={holds && !isOver} words={words} />
    </aside>
  )
}

type PartProps = Pick<EventFactsProps, 'event' | 'words'>

/** The date that an event was moved from, which the banner explains. */
function FallenDate({ event, words }: PartProps) {
  const last = event.changes.findLast(({ previousStart }) => previousStart !== null)
  if (last === undefined || last.previousStart === null || last.previousStart === event.start) return null
  const moment = { start: last.previousStart, end: last.previousEnd, timeZone: event.timeZone }
  return <DateBlock moment={moment} words={words} isStruck />
}

/** What clocks show elsewhere, where the time is known to the minute. */
function Elsewhere({ event: { startsAt, endsAt, timeZone }, words }: PartProps) {
  if (startsAt === null || timeZone === null) return null
  return (
    <>
      <OwnTimeLine startsAt={startsAt} endsAt={endsAt} timeZone={timeZone} words={words} />
      <CityStrip startsAt={startsAt} timeZone={timeZone} words={words} />
    </>
  )
}

function Place({ event, words }: PartProps) {
  const { mode, venue } = event
  if (mode === 'online' || venue === null) return <p class="place">{placeText(event, words)}</p>
  const country = venue.country === '' ? '' : countryName(venue.country, words.language)
  const city = [venue.city, country].filter((text) => text !== '').join(', ')
  const [place = '', ...lines] = [venue.name, venue.address, city].filter((text) => text !== '')
  return (
    <div class="place">
      <p>
        <bdi>{mode === 'hybrid' ? words.event.placeAndOnline(place) : place}</bdi>
      </p>
      {lines.map((line) => (
        <p class="quiet">
          <bdi>{line}</bdi>
        </p>
      ))}
    </div>
  )
}
