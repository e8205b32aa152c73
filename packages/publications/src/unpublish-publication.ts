import { unpublishes } from '@serai/drafts'
import { publication } from './publication.ts'

/** Takes a publication back; see `unpublishes` for what holds afterwards. */
export const unpublishPublication = unpublishes('publications.unpublish-publication', publication)
