import { forgetOldImports, takeDueRows } from '@serai/members'
import { eachApart } from './each-apart.ts'
import type { Handler } from './handlers.ts'

/**
 * Goes on with the imports of the space, some hundreds of rows a message, and asks again until none is under way. A second
 * message takes no row that the first took. Of those that can be undone no more the rows are forgotten; where that fails,
 * the others go on.
 */
export const runImports: Handler<'members.import-due'> = (scope, job, { log }) => {
  const takeRows = async () => {
    if (await takeDueRows(scope)) await scope.jobs.later(job)
  }
  const parts = [
    ['old rows', () => forgetOldImports(scope)],
    ['due rows', takeRows],
  ] as const
  return eachApart(job.type, parts, log)
}
