import { savesDraft } from '@serai/drafts'
import { page } from './page.ts'

/** Saves a page; see `savesDraft` for what holds afterwards. */
export const savePageDraft = savesDraft('pages.save-page-draft', page)
