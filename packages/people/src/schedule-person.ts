import { schedules } from '@serai/drafts'
import { person } from './person.ts'

/** Has a person's entry published later; see `schedules` for what holds afterwards. */
export const schedulePerson = schedules('people.schedule-person', person)
