import { savesDraft } from '@serai/drafts'
import { organisation } from './organisation.ts'

/** Saves an organisation; see `savesDraft` for what holds afterwards. */
export const saveOrganisationDraft = savesDraft('people.save-organisation-draft', organisation)
