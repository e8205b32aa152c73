import type { listAppearancesOf, listUpcomingEvents } from './queries/lists.ts'

export { event, eventDocument, type EventDocument } from './event.ts'
export { toEventPage, type EventPage } from './event-page.ts'
export { instantsOf, overAtOf, sortAtOf, whatIsWrongWithTheTimes, type EventTimes } from './event-times.ts'
export { publishEvent } from './publish-event.ts'
export {
  listAppearancesOf,
  listEventsOfPublication,
  listEventsOfSeries,
  listPastEvents,
  listUpcomingEvents,
  type EventCursor,
} from './queries/lists.ts'
export { askEventPage } from './queries/page.ts'
export { saveEventDraft } from './save-event-draft.ts'
export { scheduleEvent } from './schedule-event.ts'
export { unpublishEvent } from './unpublish-event.ts'

/** One event in a list. */
export type EventLine = Omit<Awaited<ReturnType<typeof listUpcomingEvents>>[number], 'series'> & {
  readonly series?: string | null
}

/** One thing that a person did at an event. */
export type AppearanceLine = Awaited<ReturnType<typeof listAppearancesOf>>[number]
