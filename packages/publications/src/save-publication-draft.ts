import { savesDraft } from '@serai/drafts'
import { publication } from './publication.ts'

/** Saves a publication; see `savesDraft` for what holds afterwards. */
export const savePublicationDraft = savesDraft('publications.save-publication-draft', publication)
