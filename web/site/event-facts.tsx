import type { EventPage } from '@serai/events'
import { dateHolds } from '../ui/date-holds.ts'
import { DateBlock, HoursLine } from '../ui/date-block.tsx'
import { placeText } from '../ui/event-row.tsx'
import { countryName } from '../ui/figures.ts'
import { Say } from '../ui/say.tsx'
import type { Words } from '../words/index.ts'

type FactsEvent = Pick<
  EventPage,
  'status' | 'changes' | 'mode' | 'venue' | 'start' | 'end' | 'timeZone' | 'timeNote' | 'videos'
>
type EventFactsProps = { readonly event: FactsEvent; readonly isOver: boolean; readonly words: Words }

/** When and where, beside the text: the date, a date that fell struck beside it, the place, and what there is to watch. */
export function EventFacts({ event, isOver, words }: EventFactsProps) {
  const holds = dateHolds(event)
  return (
    <aside class="item-facts" aria-label={words.event.details}>
      <div class="dates">
        <FallenDate event={event} words={words} />
        <DateBlock moment={event} words={words} isStruck={!holds} isFull />
      </div>
      <HoursLine moment={event} words={words} isStruck={!holds} />
      {event.timeNote !== '' && <p class="note">{event.timeNote}</p>}
      <Place event={event} words={words} />
      {isOver && holds && event.status !== 'postponed' && (
        <p class="quiet">
          <Say words={words}>{words.event.over}</Say>
        </p>
      )}
      <Videos videos={event.videos} isOver={isOver} words={words} />
    </aside>
  )
}

type PartProps = Omit<EventFactsProps, 'isOver'>

/** The date that an event was moved from, which the banner explains. */
function FallenDate({ event, words }: PartProps) {
  const last = event.changes.findLast(({ previousStart }) => previousStart !== null)
  if (last === undefined || last.previousStart === null || last.previousStart === event.start) return null
  const moment = { start: last.previousStart, end: last.previousEnd, timeZone: event.timeZone }
  return <DateBlock moment={moment} words={words} isStruck />
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

type Video = EventPage['videos'][number]

/** The first that can be watched is the page's one strong action; the others are lines. */
function Videos({
  videos,
  isOver,
  words,
}: {
  readonly videos: readonly Video[]
  readonly isOver: boolean
  readonly words: Words
}) {
  if (videos.length === 0) return null
  const strong = videos.find(({ kind, url }) => url !== null && (kind === 'recording' || !isOver))
  const rest = videos.filter((video) => video !== strong)
  return (
    <div class="videos">
      {strong !== undefined && strong.url !== null && (
        <p>
          <a class="action" href={strong.url} rel="noopener">
            {actionText(strong, words)}
          </a>
        </p>
      )}
      {strong !== undefined && strong.label !== '' && <p class="quiet">{strong.label}</p>}
      {rest.map((video) => (
        <VideoLine video={video} words={words} />
      ))}
    </div>
  )
}

function actionText({ kind, provider }: Video, { event, providers }: Words): string {
  if (provider === 'other') return kind === 'recording' ? event.watchElsewhere : event.followElsewhere
  return kind === 'recording' ? event.watch(providers[provider]) : event.follow(providers[provider])
}

function VideoLine({ video, words }: { readonly video: Video; readonly words: Words }) {
  const { kind, provider, url, label } = video
  const name = words.providers[provider]
  const { recordingWithoutLink, streamWithoutLink } = words.event
  return (
    <>
      {url === null ? (
        <p class="quiet">
          <Say words={words}>
            {kind === 'recording' ? recordingWithoutLink(name) : streamWithoutLink(name)}
          </Say>
        </p>
      ) : (
        <p class="video">
          <a class="tap" href={url} rel="noopener">
            {words.event.onProvider(words.event[kind], name)}
          </a>
        </p>
      )}
      {label !== '' && <p class="quiet">{label}</p>}
    </>
  )
}
