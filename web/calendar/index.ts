export { addLinks, subscribeLinks, type AddLinks, type SubscribeLinks } from './calendar-links.ts'
export type { CalendarEvent, CalendarOf } from './calendar-of.ts'
export { calendarText } from './calendar-text.ts'
