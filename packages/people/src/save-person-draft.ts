import { savesDraft } from '@serai/drafts'
import { person } from './person.ts'

/** Saves a person's entry; see `savesDraft` for what holds afterwards. */
export const savePersonDraft = savesDraft('people.save-person-draft', person)
