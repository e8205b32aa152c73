import { unpublishes } from '@serai/drafts'
import { page } from './page.ts'

/** Takes a page back; see `unpublishes` for what holds afterwards. */
export const unpublishPage = unpublishes('pages.unpublish-page', page)
