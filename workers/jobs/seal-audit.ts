import { findOldestUnsealed, sealAudit } from '@serai/audit'
import type { Handler } from './handlers.ts'

/** The sweep asks each minute for what is unsealed: a line that still waits after this long says that nothing works. */
const mostUnsealedMs = 5 * 60_000

/**
 * Seals the audit lines of the space, a hundred a message. Two messages at once make one chain, and one that finds
 * nothing changes nothing.
 */
export const sealAuditLines: Handler<'audit.seal'> = async (scope, job, { log }) => {
  const { oldest } = await scope.db.read({ oldest: findOldestUnsealed(scope.db) })
  const since = oldest[0]?.at
  if (since !== undefined && scope.now.getTime() - Date.parse(since) > mostUnsealedMs) {
    log({ job: job.type, space: scope.space, since, error: 'An audit line waits too long to be sealed.' })
  }
  const { hasMore } = await sealAudit(scope)
  if (hasMore) await scope.jobs.later(job)
}
