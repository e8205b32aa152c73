import type { findCalendarEvent } from './queries/events-for-machines.ts'
import type { listEvents } from './queries/lists.ts'
import type { listAppearancesOf } from './queries/events-related.ts'

export { event, eventDocument, type EventDocument } from './event.ts'
export { toEventPage, type EventPage } from './event-page.ts'
export { instantsOf, overAtOf, sortAtOf, whatIsWrongWithTheTimes, type EventTimes } from './event-times.ts'
export { publishEvent } from './publish-event.ts'
export {
  findCalendarEvent,
  listCalendarEvents,
  listEventAddresses,
  listNewestEvents,
} from './queries/events-for-machines.ts'
export { isBoundedSearch, noEventFilters, type EventFilters } from './queries/event-walk.ts'
export {
  findEndOfEvents,
  findEventBounds,
  findNextEnd,
  listEvents,
  listEventsBetween,
} from './queries/lists.ts'
export { askEventPage } from './queries/page.ts'
export { listAppearancesOf, listEventsOfPublication, listEventsOfSeries } from './queries/events-related.ts'
export { saveEventDraft } from './save-event-draft.ts'
export { scheduleEvent } from './schedule-event.ts'
export { unpublishEvent } from './unpublish-event.ts'

/** One event in a list. */
export type EventLine = Omit<Awaited<ReturnType<typeof listEvents>>[number], 'series'> & {
  readonly series?: string | null
}

/** One event as a calendar file has it. */
export type CalendarLine = Awaited<ReturnType<typeof findCalendarEvent>>[number]

/** One thing that a person did at an event. */
export type AppearanceLine = Awaited<ReturnType<typeof listAppearancesOf>>[number]
