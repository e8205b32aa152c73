import { all, goesOn, type IdentityDb, type SpaceDb, type Statement } from '@serai/db'
import type { Factor, Id } from '@serai/kernel'
import { and, desc, eq, gt, isNull } from 'drizzle-orm'

/** The logins of a person with the platform that go on, the latest used first. */
export function listHomeLogins(db: SpaceDb, identityId: Id<'identity'>, now: string) {
  const { logins } = db.own
  return db
    .select({
      id: logins.id,
      device: logins.device,
      place: logins.place,
      factors: logins.factors,
      createdAt: logins.createdAt,
      seenAt: logins.seenAt,
    })
    .from(logins)
    .where(all(eq(logins.identityId, identityId), goesOn(logins, now)))
    .orderBy(desc(logins.seenAt), desc(logins.id))
    .limit(50)
}

/** Any login that a person ever had with the platform. */
export function findEarlierLogin(db: SpaceDb, identityId: Id<'identity'>) {
  const { logins } = db.own
  return db.select({ id: logins.id }).from(logins).where(eq(logins.identityId, identityId)).limit(1)
}

/** A login of this person with the platform that was not ended. */
export function findHomeLoginOf(db: SpaceDb, identityId: Id<'identity'>, loginId: Id<'login'>) {
  const { logins } = db.own
  return db
    .select({ id: logins.id })
    .from(logins)
    .where(and(eq(logins.id, loginId), eq(logins.identityId, identityId), isNull(logins.endedAt)))
    .limit(1)
}

/** Notes what a login of the platform has shown by now. */
export function noteFactors(db: SpaceDb, loginId: Id<'login'>, factors: readonly Factor[]) {
  return db.update('logins', { factors }, (row) => eq(row.id, loginId))
}

/** Lets the batch go on only while this attempt has led nowhere and is not over. */
export function demandAttempt(identities: IdentityDb, browserHash: string, now: string): Statement {
  return identities.demand('loginAttempts', (row) =>
    all(eq(row.browserHash, browserHash), gt(row.expiresAt, now)),
  )
}
