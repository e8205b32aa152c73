import { publishes } from '@serai/drafts'
import { organisation } from './organisation.ts'

/** Makes an organisation public; see `publishes` for what holds afterwards. */
export const publishOrganisation = publishes('people.publish-organisation', organisation)
