import { unpublishes } from '@serai/drafts'
import { event } from './event.ts'

/** Takes an event back; see `unpublishes` for what holds afterwards. */
export const unpublishEvent = unpublishes('events.unpublish-event', event)
