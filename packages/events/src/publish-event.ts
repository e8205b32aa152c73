import { publishes } from '@serai/drafts'
import { event } from './event.ts'

/**
 * Makes an event public; see `publishes` for what holds afterwards. What was announced of it stays: an old revision
 * that lacks an announced change is `invalid-input`, and is restored by saving it again with the change in it.
 */
export const publishEvent = publishes('events.publish-event', event)
