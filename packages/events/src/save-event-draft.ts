import { savesDraft } from '@serai/drafts'
import { event } from './event.ts'

/** Saves an event; see `savesDraft` for what holds afterwards. */
export const saveEventDraft = savesDraft('events.save-event-draft', event)
