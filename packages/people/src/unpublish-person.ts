import { unpublishes } from '@serai/drafts'
import { person } from './person.ts'

/** Takes a person's entry back; see `unpublishes` for what holds afterwards. */
export const unpublishPerson = unpublishes('people.unpublish-person', person)
