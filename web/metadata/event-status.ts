import type { When } from '@serai/kernel'
import type { EventPage } from '@serai/events'
import { dateHolds } from '../ui/date-holds.ts'

type Fate = Pick<EventPage, 'status' | 'mode' | 'changes' | 'start'>

/** The states of an event that schema.org has a name for. */
export type EventState =
  | 'EventScheduled'
  | 'EventRescheduled'
  | 'EventMovedOnline'
  | 'EventPostponed'
  | 'EventCancelled'

/**
 * What became of an event, in the words of schema.org/eventStatus. It may have been moved to another day and online
 * as well. A postponed one that has a new date is moved; one that has none is postponed.
 */
export function eventStates(event: Fate): readonly EventState[] {
  if (event.status === 'cancelled') return ['EventCancelled']
  if (!dateHolds(event)) return ['EventPostponed']
  const isMoved = fallenStarts(event).length > 0 || event.status === 'rescheduled'
  const states: readonly EventState[] = [
    ...(isMoved ? (['EventRescheduled'] as const) : []),
    ...(movedOnline(event) ? (['EventMovedOnline'] as const) : []),
  ]
  return states.length === 0 ? ['EventScheduled'] : states
}

/**
 * The starts that were announced and fell, in their order. The start of a postponed event without a new date is one
 * of them: Google wants it kept as the start, schema.org as a previous one.
 */
export function previousStarts(event: Fate): readonly When[] {
  const isOpen = event.status !== 'cancelled' && !dateHolds(event)
  return [...new Set([...fallenStarts(event), ...(isOpen ? [event.start] : [])])]
}

/** Whether people meet in one place, online, or both. An event that moved online left its place. */
export function attendanceOf(event: Fate): EventPage['mode'] {
  return event.status === 'moved-online' ? 'online' : event.mode
}

function fallenStarts({ changes, start }: Fate): readonly When[] {
  return changes.flatMap(({ previousStart }) =>
    previousStart === null || previousStart === start ? [] : [previousStart],
  )
}

function movedOnline(event: Fate): boolean {
  return attendanceOf(event) === 'online' && event.changes.some(({ status }) => status === 'moved-online')
}
