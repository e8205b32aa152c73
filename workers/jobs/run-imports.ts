import { forgetOldImports, takeDueRows } from '@serai/members'
import type { Handler } from './handlers.ts'

/**
 * Goes on with the imports of the space, some hundreds of rows a message, and asks again until none is under way. A second
 * message takes no row that the first took. Of those that can be undone no more the rows are forgotten.
 */
export const runImports: Handler<'members.import-due'> = async (scope, job) => {
  await forgetOldImports(scope)
  if (await takeDueRows(scope)) await scope.jobs.later(job)
}
