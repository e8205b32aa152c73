import type { When } from '@serai/kernel'
import type { Words } from '../words/index.ts'
import { dateText, hasTime, weekdayOf } from './dates.ts'
import type { EventListing } from './event-row.tsx'
import { weeksOf, type MonthDay } from './month-days.ts'
import { Say } from './say.tsx'

type MonthTableProps = {
  readonly month: When
  readonly events: readonly EventListing[]
  readonly words: Words
}

/** A month by weeks and weekdays. On a narrow screen only the days on which something is are shown, as a list. */
export function MonthTable({ month, events, words }: MonthTableProps) {
  const { calendar } = words
  return (
    <>
      <table class="month">
        <caption class="visually-hidden">{words.month.title(dateText(month, words))}</caption>
        <thead>
          <tr>
            {calendar.weekdays.map((weekday) => (
              <th scope="col">{weekday}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month, events).map((week) => (
            <tr>
              {week.map((day) =>
                day === null ? <td class="month-blank" /> : <DayCell day={day} words={words} />,
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {events.some(({ start }) => hasTime(start)) && (
        <p class="quiet">
          <Say words={words}>{words.month.times}</Say>
        </p>
      )}
    </>
  )
}

type DayCellProps = { readonly day: MonthDay<EventListing>; readonly words: Words }

function DayCell({ day: { day, events }, words }: DayCellProps) {
  const { weekdays, months } = words.calendar
  return (
    <td class={events.length === 0 ? 'month-blank' : undefined}>
      <p class="month-day">
        <time class="figures" datetime={day}>
          <span class="month-word">{weekdays[weekdayOf(day)]} </span>
          {Number(day.slice(8))}
          <span class="month-word"> {months[Number(day.slice(5, 7)) - 1]}</span>
        </time>
      </p>
      {events.length > 0 && (
        <ul>
          {events.map(({ event, isFirstDay }) => (
            <MonthEvent event={event} hasTime={isFirstDay && hasTime(event.start)} words={words} />
          ))}
        </ul>
      )}
    </td>
  )
}

type MonthEventProps = {
  readonly event: Pick<EventListing, 'slug' | 'title' | 'start' | 'status' | 'isSample'>
  readonly hasTime: boolean
  readonly words: Words
}

/** An event in a month: its time of day and its title, and its status as a word. */
export function MonthEvent({ event, hasTime: isTimed, words }: MonthEventProps) {
  const { slug, title, start, status, isSample } = event
  return (
    <li>
      <a href={`/events/${slug}`}>
        {isTimed && <span class="figures month-time">{start.slice(11, 16)} </span>}
        <bdi>{title}</bdi>
      </a>
      {status !== 'scheduled' && <span class="status">{words.statuses[status]}</span>}
      {isSample && <span class="sample-mark">{words.sample.short}</span>}
    </li>
  )
}
