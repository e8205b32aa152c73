import { publishes } from '@serai/drafts'
import { publication } from './publication.ts'

/** Makes a publication public; see `publishes` for what holds afterwards. */
export const publishPublication = publishes('publications.publish-publication', publication)
