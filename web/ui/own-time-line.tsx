import type { Words } from '../words/index.ts'

type OwnTimeLineProps = {
  readonly startsAt: string
  readonly endsAt: string | null
  readonly timeZone: string
  readonly words: Words
}

/**
 * The line over the strip of cities. A script writes the reader's own time into it, where that is another than the
 * event's; the line is there either way, so that nothing moves.
 */
export function OwnTimeLine({ startsAt, endsAt, timeZone, words }: OwnTimeLineProps) {
  const { shortWeekdays, shortMonths } = words.calendar
  return (
    <p class="quiet own-time">
      <own-time
        datetime={startsAt}
        end={endsAt ?? undefined}
        zone={timeZone}
        say={words.event.ownTime('{time}', '{place}')}
        weekdays={shortWeekdays.join(' ')}
        months={shortMonths.join(' ')}
      >
        {words.event.elsewhere}
      </own-time>
    </p>
  )
}
