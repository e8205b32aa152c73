import { wallTimeAt } from '@serai/kernel'
import type { Words } from '../words/index.ts'

type CityStripProps = {
  /** The instant, as UTC text. */
  readonly startsAt: string
  /** The event's own zone: another city's day is told from the day there. */
  readonly timeZone: string
  /** What the strip is called, where a page has more than one. */
  readonly name?: string
  readonly words: Words
}

/** Where the readers of these institutes are, from west to east. */
const cities = [
  { city: 'washington', zone: 'America/New_York' },
  { city: 'stockholm', zone: 'Europe/Stockholm' },
  { city: 'tbilisi', zone: 'Asia/Tbilisi' },
  { city: 'baku', zone: 'Asia/Baku' },
  { city: 'tashkent', zone: 'Asia/Tashkent' },
  { city: 'almaty', zone: 'Asia/Almaty' },
  { city: 'kabul', zone: 'Asia/Kabul' },
  { city: 'ulaanbaatar', zone: 'Asia/Ulaanbaatar' },
] as const

/** The local time in eight cities; where it is another day than at the event, that is said. */
export function CityStrip({ startsAt, timeZone, words, name = words.event.cities }: CityStripProps) {
  const { cityNames } = words.event
  const ownTime = wallTimeAt(startsAt, timeZone) ?? startsAt
  return (
    <section class="cities" aria-label={name} tabindex={0}>
      <dl class="figures">
        {cities.map(({ city, zone }) => {
          const time = wallTimeAt(startsAt, zone) ?? startsAt
          return (
            <div>
              <dt>{cityNames[city]}</dt>
              <dd>
                {time.slice(11, 16)}
                <DayChange days={daysBetween(ownTime, time)} words={words} />
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function DayChange({ days, words }: { readonly days: number; readonly words: Words }) {
  return days === 0 ? null : <span class="day-change"> {words.event.dayChange(days)}</span>
}

/** How many days later the second of two local times is, by the calendar. */
function daysBetween(one: string, other: string): number {
  return (Date.parse(other.slice(0, 10)) - Date.parse(one.slice(0, 10))) / 86_400_000
}
