import type { EventPage } from '@serai/events'
import type { Words } from '../words/index.ts'
import { dateHolds } from './date-holds.ts'
import { dateText } from './dates.ts'
import { Say } from './say.tsx'
import { WhenLine } from './when-line.tsx'

type StatusBannerProps = Pick<EventPage, 'status' | 'changes' | 'start' | 'end' | 'timeZone'> & {
  /** The heading's id, where a page has more than one. */
  readonly headingId?: string
  readonly words: Words
}

/** What became of an event since it was announced, the latest first, with its reasons and the dates that fell. */
export function StatusBanner(props: StatusBannerProps) {
  const { status, changes, start, end, timeZone, words, headingId = 'status' } = props
  if (status === 'scheduled' && changes.length === 0) return null
  const latestFirst = [...changes].reverse()
  const fell = latestFirst.find(({ previousStart }) => previousStart !== null)
  return (
    <section class="banner" aria-labelledby={headingId}>
      <h2 id={headingId} class="banner-status">
        {words.statuses[status]}
      </h2>
      {dateHolds({ status, changes, start }) && fell !== undefined && (
        <p class="banner-now">
          <Say words={words}>
            {words.event.now}: <WhenLine moment={{ start, end, timeZone }} words={words} />
          </Say>
        </p>
      )}
      {latestFirst.map((change) => (
        <ChangeLine change={change} timeZone={timeZone} words={words} />
      ))}
    </section>
  )
}

type Change = StatusBannerProps['changes'][number]

function ChangeLine({
  change,
  timeZone,
  words,
}: {
  readonly change: Change
  readonly timeZone: string | null
  readonly words: Words
}) {
  const { reason, announcedOn, previousStart, previousEnd } = change
  return (
    <>
      <p>
        <bdi>{reason}</bdi>
        {announcedOn !== null && (
          <span class="quiet">
            {' '}
            <Say words={words}>{words.event.announced(dateText(announcedOn, words))}.</Say>
          </span>
        )}
      </p>
      {previousStart !== null && (
        <p>
          <Say words={words}>
            {words.event.wasOn}{' '}
            <del>
              <WhenLine moment={{ start: previousStart, end: previousEnd, timeZone }} words={words} />
            </del>
          </Say>
        </p>
      )}
    </>
  )
}
