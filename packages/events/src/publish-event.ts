import { publishes } from '@serai/drafts'
import { event } from './event.ts'

/** Makes an event public; see `publishes` for what holds afterwards. */
export const publishEvent = publishes('events.publish-event', event)
