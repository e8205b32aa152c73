import type { SpaceDb, Statement } from '@serai/db'
import type { Id } from '@serai/kernel'
import { asc, eq } from 'drizzle-orm'

/** The rows of an event that publishing writes anew. What was announced of it stays. */
export function removeParts(db: SpaceDb, eventId: Id<'event'>): readonly Statement[] {
  return [
    db.remove('appearances', (row) => eq(row.eventId, eventId)),
    db.remove('eventSessions', (row) => eq(row.eventId, eventId)),
    db.remove('eventCredits', (row) => eq(row.eventId, eventId)),
    db.remove('eventVideos', (row) => eq(row.eventId, eventId)),
    db.remove('eventPhotos', (row) => eq(row.eventId, eventId)),
    db.remove('eventPublications', (row) => eq(row.eventId, eventId)),
    db.remove('eventReplacements', (row) => eq(row.eventId, eventId)),
  ]
}

/** The changes of an event that have been public, in order. */
export function listAnnouncedChanges(db: SpaceDb, eventId: Id<'event'>) {
  const { eventChanges: changes } = db.own
  return db
    .select({
      n: changes.n,
      status: changes.status,
      reason: changes.reason,
      previousStart: changes.previousStart,
      previousEnd: changes.previousEnd,
      announcedOn: changes.announcedOn,
    })
    .from(changes)
    .where(eq(changes.eventId, eventId))
    .orderBy(asc(changes.n))
    .limit(50)
}
