import { schedules } from '@serai/drafts'
import { page } from './page.ts'

/** Has a page published later; see `schedules` for what holds afterwards. */
export const schedulePage = schedules('pages.schedule-page', page)
