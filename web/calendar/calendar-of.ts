import type { EventMode, EventStatus, Venue } from '@serai/db'
import type { When } from '@serai/kernel'

/** An event as a calendar tells of it. Addresses are absolute, instants are UTC text, all texts are plain. */
export type CalendarEvent = {
  /** The ULID of the item: whatever else changes, calendars know the event by it. */
  readonly id: string
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly language: string
  readonly status: EventStatus
  /** False when nobody is to come on this date: it was cancelled, or postponed and no new one is known. */
  readonly dateHolds: boolean
  readonly mode: EventMode
  readonly venue: Venue | null
  readonly start: When
  readonly end: When | null
  /** Known exactly when the times are known to the minute. */
  readonly timeZone: string | null
  /** Rises with every change of time, place or fate, and never falls. */
  readonly sequence: number
  readonly createdAt: string
  readonly updatedAt: string
  readonly categories: readonly string[]
  /** Who speaks, each with the role as a reader says it: `Moderator`. */
  readonly people?: readonly { readonly name: string; readonly role: string }[]
}

/** A calendar to subscribe to, or a single event's file. Addresses are absolute. */
export type CalendarOf = {
  readonly name: string
  readonly description: string
  readonly language: string
  /** The page that shows the same events. */
  readonly url: string
  /** Where this file itself is. */
  readonly source: string
  readonly events: readonly CalendarEvent[]
}
