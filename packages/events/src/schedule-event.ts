import { schedules } from '@serai/drafts'
import { event } from './event.ts'

/** Has an event published later; see `schedules` for what holds afterwards. */
export const scheduleEvent = schedules('events.schedule-event', event)
