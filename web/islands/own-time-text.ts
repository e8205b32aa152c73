/** What the server says of a time of an event, and the words to say another zone's time in. */
export type GivenTime = {
  /** Instants as UTC text; the end is null where none is known. */
  readonly start: string
  readonly end: string | null
  /** The event's zone. */
  readonly zone: string
  /** `Your time: {time} ({place})`, in whatever words. */
  readonly say: string
  readonly weekdays: readonly string[]
  readonly months: readonly string[]
}

/** What the clocks of the reader's zone show then, in words; null where they show what the event's own do. */
export function ownTimeText(given: GivenTime, ownZone: string): string | null {
  const start = wallTime(given.start, ownZone)
  if (same(start, wallTime(given.start, given.zone))) return null
  const end = given.end === null ? start : wallTime(given.end, ownZone)
  const place = (ownZone.split('/').at(-1) ?? ownZone).replaceAll('_', ' ')
  return given.say.replace('{time}', spanText(start, end, given)).replace('{place}', place)
}

type WallTime = {
  readonly day: string
  readonly month: number
  readonly weekday: string
  readonly time: string
}

function wallTime(instant: string, timeZone: string): WallTime {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = Object.fromEntries(
    format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  )
  const { day = '', month = '1', weekday = '', hour = '', minute = '' } = parts
  return { day: String(Number(day)), month: Number(month), weekday, time: `${hour}:${minute}` }
}

function same(one: WallTime, other: WallTime): boolean {
  return one.time === other.time && one.day === other.day && one.month === other.month
}

/** `Fri 4 Dec, 20:00–21:00`; the day is said again where the end is on another. */
function spanText(start: WallTime, end: WallTime, given: GivenTime): string {
  const [first, last] = [dayText(start, given), dayText(end, given)]
  if (same(start, end)) return `${first}, ${start.time}`
  return first === last
    ? `${first}, ${start.time}–${end.time}`
    : `${first}, ${start.time} – ${last}, ${end.time}`
}

const weekdays: readonly string[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** The browser's own names of days and months are of another language than the page's words. */
function dayText({ weekday, day, month }: WallTime, given: GivenTime): string {
  return [given.weekdays[weekdays.indexOf(weekday)], day, given.months[month - 1]].join(' ')
}
