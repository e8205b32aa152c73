import { publishes } from '@serai/drafts'
import { person } from './person.ts'

/** Makes a person's entry public; see `publishes` for what holds afterwards. */
export const publishPerson = publishes('people.publish-person', person)
