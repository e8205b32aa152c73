import type { SpaceDb } from '@serai/db'
import { instantText } from '@serai/kernel'
import { forgetExpiredMails, takeDueMails, type ClaimedMail } from './queries.ts'

/** How long a job has for the mails that it took. Afterwards they count as lost, and another job takes them. */
const leaseMs = 5 * 60_000

/**
 * Takes mails of the space that are due, at most so many: no other job has them until the lease is over. Each counts as
 * tried from here on, so that one which brings its job down is not tried for ever.
 */
export async function claimDueMails(db: SpaceDb, now: Date, most: number): Promise<readonly ClaimedMail[]> {
  const at = instantText(now)
  const leaseUntil = instantText(new Date(now.getTime() + leaseMs))
  const done = await db.commitThenRead([forgetExpiredMails(db, at)], {
    taken: takeDueMails(db, at, leaseUntil, most),
  })
  if (!done.ok) throw new Error('Taking mail met a clash.')
  return done.rows.taken
}
