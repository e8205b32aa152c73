import type { Words } from '../words/index.ts'

/** Addresses of a calendar that can be subscribed to. */
export type CalendarAddresses = { readonly webcal: string; readonly google: string; readonly ics: string }

type SubscribeProps = { readonly calendar: CalendarAddresses; readonly words: Words }

/** The ways to have a calendar's events, and what becomes of them, in one's own. */
export function Subscribe({ calendar, words: { calendars } }: SubscribeProps) {
  return (
    <CalendarWays
      title={calendars.subscribe}
      ways={[
        { label: calendars.app, href: calendar.webcal },
        { label: calendars.google, href: calendar.google },
        { label: calendars.file, href: calendar.ics },
      ]}
    />
  )
}

type CalendarWaysProps = {
  readonly title: string
  readonly ways: readonly { readonly label: string; readonly href: string }[]
}

/** A few ways into a calendar, on a line. */
export function CalendarWays({ title, ways }: CalendarWaysProps) {
  return (
    <div class="ways">
      <p>{title}</p>
      <ul>
        {ways.map(({ label, href }) => (
          <li>
            <a class="tap" href={href} rel={href.startsWith('https:') ? 'noopener' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
