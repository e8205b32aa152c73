import { publishes } from '@serai/drafts'
import { page } from './page.ts'

/** Makes a page public; see `publishes` for what holds afterwards. */
export const publishPage = publishes('pages.publish-page', page)
