import { takeDueRows } from '@serai/members'
import type { Handler } from './handlers.ts'

/**
 * Goes on with the imports of the space, some hundreds of rows a message, and asks again until none is under way. A second
 * message takes no row that the first took.
 */
export const runImports: Handler<'members.import-due'> = async (scope, job) => {
  if (await takeDueRows(scope)) await scope.jobs.later(job)
}
