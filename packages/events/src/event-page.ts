import type { Answers } from '@serai/db'
import type { askEventPage } from './queries/page.ts'

type Rows = Answers<ReturnType<typeof askEventPage>>

/** All that the page of one event shows. */
export type EventPage = Rows['event'][number] & Omit<Rows, 'event'>

/** The page's rows as one event; null when no event that the reader may reach is there. */
export function toEventPage({ event, ...parts }: Rows): EventPage | null {
  return event[0] === undefined ? null : { ...event[0], ...parts }
}
