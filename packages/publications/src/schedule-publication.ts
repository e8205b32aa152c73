import { schedules } from '@serai/drafts'
import { publication } from './publication.ts'

/** Has a publication published later; see `schedules` for what holds afterwards. */
export const schedulePublication = schedules('publications.schedule-publication', publication)
