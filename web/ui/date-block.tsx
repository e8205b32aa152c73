import type { When } from '@serai/kernel'
import type { Words } from '../words/index.ts'
import { datetimeOf, fieldsOf, hoursText, weekdayOf, type Moment } from './dates.ts'

type DateBlockProps = {
  readonly moment: Moment
  readonly words: Words
  /** True for a date that no longer holds. */
  readonly isStruck?: boolean
  /** True where there is room for weekdays and months in full. */
  readonly isFull?: boolean
}

/** A date to be found at a glance: weekday, large day, month and year, or as much of them as is known. */
export function DateBlock({ moment, words, isStruck = false, isFull = false }: DateBlockProps) {
  const { months, shortMonths, weekdays, shortWeekdays } = words.calendar
  const names = isFull ? { months, weekdays } : { months: shortMonths, weekdays: shortWeekdays }
  const face = <DateFace moment={moment} names={names} />
  return <p class="date">{isStruck ? <del>{face}</del> : face}</p>
}

/** The time of day with its zone on a line of its own; nothing where no time is known. */
export function HoursLine({ moment, words, isStruck = false }: Omit<DateBlockProps, 'isFull'>) {
  const hours = hoursText(moment, words)
  if (hours === '') return null
  const shown = <bdi>{hours}</bdi>
  return <p class="hours figures">{isStruck ? <del>{shown}</del> : shown}</p>
}

type CalendarNames = { readonly months: readonly string[]; readonly weekdays: readonly string[] }

type FaceProps = { readonly moment: Moment; readonly names: CalendarNames }

function DateFace({ moment, names }: FaceProps) {
  const start = moment.start.slice(0, 10)
  const end = (moment.end ?? moment.start).slice(0, 10)
  if (start === end) return <OneDate moment={moment} names={names} />
  const [from, to] = [fieldsOf(start), fieldsOf(end)]
  const isInOneMonth = from.day !== null && from.month === to.month && from.year === to.year
  const Range = isInOneMonth ? DaysOfMonth : LongRange
  return <Range start={start} end={end} names={names} />
}

function OneDate({ moment: { start, timeZone, startsAt }, names }: FaceProps) {
  const { year, month, day } = fieldsOf(start)
  const monthName = month === null ? null : names.months[month - 1]
  return (
    <time datetime={datetimeOf(start, timeZone, startsAt)}>
      {day !== null && <span class="date-weekday">{names.weekdays[weekdayOf(start)]} </span>}
      <span class="date-large">{day ?? monthName ?? year}</span>
      {month !== null && <span class="date-rest"> {day === null ? year : `${monthName} ${year}`}</span>}
    </time>
  )
}

type RangeProps = { readonly start: When; readonly end: When; readonly names: CalendarNames }

function DaysOfMonth({ start, end, names }: RangeProps) {
  const [from, to] = [names.weekdays[weekdayOf(start)], names.weekdays[weekdayOf(end)]]
  return (
    <>
      <span class="date-weekday">{`${from}–${to} `}</span>
      <span class="date-large">
        <bdi>
          <time datetime={start}>{fieldsOf(start).day}</time>–<time datetime={end}>{fieldsOf(end).day}</time>
        </bdi>
      </span>
      <span class="date-rest"> {shortDate(end.slice(0, 7), names, true)}</span>
    </>
  )
}

/** Days of two months, months, or years: too long for large figures. */
function LongRange({ start, end, names }: RangeProps) {
  const isInOneYear = start.length > 4 && start.slice(0, 4) === end.slice(0, 4)
  return (
    <>
      <span class="date-long">
        <bdi>
          <time datetime={start}>{shortDate(start, names, !isInOneYear)}</time> –{' '}
          <time datetime={end}>{shortDate(end, names, !isInOneYear)}</time>
        </bdi>
      </span>
      {isInOneYear && <span class="date-rest"> {start.slice(0, 4)}</span>}
    </>
  )
}

function shortDate(when: When, names: CalendarNames, hasYear: boolean): string {
  const { year, month, day } = fieldsOf(when)
  const name = month === null ? null : (names.months[month - 1] ?? '')
  return [day, name, hasYear || month === null ? year : null].filter((field) => field !== null).join(' ')
}
