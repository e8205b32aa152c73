import { unpublishes } from '@serai/drafts'
import { organisation } from './organisation.ts'

/** Takes an organisation back; see `unpublishes` for what holds afterwards. */
export const unpublishOrganisation = unpublishes('people.unpublish-organisation', organisation)
