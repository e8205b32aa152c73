import { beginOf, precisionOf } from '@serai/kernel'
import { daysOf } from './calendar-days.ts'
import type { CalendarEvent } from './calendar-of.ts'
import { countryNames, descriptionOf, placeOf } from './event-component.ts'

/** Addresses that subscribe a reader to a calendar, which then stays as its institute has it. */
export type SubscribeLinks = {
  /** For whatever calendar the reader's device has. */
  readonly webcal: string
  readonly google: string
}

/** Where to subscribe to the calendar whose file is at this address. */
export function subscribeLinks(icsAddress: string): SubscribeLinks {
  const webcal = icsAddress.replace(/^https?:/, 'webcal:')
  return { webcal, google: withQuery('https://calendar.google.com/calendar/r', { cid: webcal }) }
}

/** Addresses that put an event into a web calendar once. Later changes do not follow it there. */
export type AddLinks = { readonly google: string; readonly outlook: string }

/** Where to add an event as it stands now. Null when there is no day yet on which to come, or none any more. */
export function addLinks(event: CalendarEvent): AddLinks | null {
  const times = timesOf(event)
  if (times === null || !event.dateHolds) return null
  const { title, timeZone } = event
  const [description, location] = [descriptionOf(event), placeOf(event, countryNames())]
  const compact = times.map((time) => time.replace(/[-:]/g, ''))
  const [startdt = '', enddt = ''] = times
  return {
    google: withQuery('https://calendar.google.com/calendar/render', {
      action: 'TEMPLATE',
      text: title,
      dates: compact.join('/'),
      ctz: timeZone ?? '',
      details: description,
      location,
    }),
    outlook: withQuery('https://outlook.office.com/calendar/deeplink/compose', {
      path: '/calendar/action/compose',
      rru: 'addevent',
      startdt,
      enddt,
      allday: timeZone === null ? 'true' : '',
      subject: title,
      body: description,
      location,
    }),
  }
}

/** Both ends, as instants or as days, the last excluded. Both services want an end, so one that is not known is the start. */
function timesOf({ start, end, timeZone }: CalendarEvent): readonly [string, string] | null {
  const precision = precisionOf(start)
  if (precision === 'day') return daysOf({ start, end })
  const from = precision === 'minute' ? beginOf(start, timeZone ?? 'UTC') : null
  return from === null ? null : [from, beginOf(end ?? start, timeZone ?? 'UTC') ?? from]
}

/** What is empty is left out. Spaces are `%20`: Outlook shows a `+` as it stands. */
function withQuery(address: string, query: Readonly<Record<string, string>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  return `${address}?${given.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&')}`
}
