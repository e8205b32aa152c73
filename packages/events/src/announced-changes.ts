import type { FieldProblem, Id } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import type { EventDocument } from './event.ts'
import { listAnnouncedChanges } from './queries/writes.ts'

/** Changes that were public and that the document would rewrite or drop: announcements are only added to. */
export async function changedAnnouncements(
  scope: Scope,
  eventId: Id<'event'>,
  { changes }: EventDocument,
): Promise<readonly FieldProblem[]> {
  const { announced } = await scope.db.read({ announced: listAnnouncedChanges(scope.db, eventId) })
  return announced.flatMap(({ n, status, reason, previousStart, previousEnd, announcedOn }) => {
    const kept = changes[n - 1]
    const isSame =
      kept !== undefined &&
      kept.status === status &&
      kept.reason === reason &&
      kept.previousStart === previousStart &&
      kept.previousEnd === previousEnd &&
      kept.announcedOn === announcedOn
    return isSame
      ? []
      : [
          {
            path: `changes.${n - 1}`,
            reason: 'was announced and stays as it was; add a further change instead',
          },
        ]
  })
}
