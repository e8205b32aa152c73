import { all, type SpaceDb, type Statement } from '@serai/db'
import type { CohortPart, FieldAudience, Id } from '@serai/kernel'
import { and, eq, or, sql } from 'drizzle-orm'

/** The entries that somebody who comes in could have: the one meant for them, and the one with their address. */
export function listClaimable(db: SpaceDb, profileId: Id<'profile'> | null, email: string) {
  const { profiles } = db.own
  const { id, name, nativeName } = profiles
  return db
    .select({ id, name, nativeName, email: profiles.email })
    .from(profiles)
    .where(
      and(or(eq(id, sql`${profileId ?? ''}`), eq(profiles.email, email)), sql`${profiles.memberId} is null`),
    )
    .limit(2)
}

/** Whether a profile that is somebody's already has the address. */
export function listWithEmail(db: SpaceDb, email: string) {
  const { profiles } = db.own
  return db
    .select({ id: profiles.id, memberId: profiles.memberId })
    .from(profiles)
    .where(eq(profiles.email, email))
    .limit(1)
}

/** An entry of nobody's gives its address up to another. */
export function giveUpEmail(db: SpaceDb, email: string, keeper: Id<'profile'>): Statement {
  return db.update('profiles', { email: null }, (row) =>
    all(eq(row.email, email), sql`${row.id} <> ${keeper}`, sql`${row.memberId} is null`),
  )
}

/** Lets somebody be in a cohort of the space, as this where they were not in it yet. */
export function addToCohort(
  db: SpaceDb,
  cohortId: Id<'cohort'>,
  profileId: Id<'profile'>,
  part: CohortPart,
): Statement {
  return db.insertIf('cohortProfiles', { cohortId, profileId, part }, 'cohorts', (row) =>
    eq(row.id, cohortId),
  )
}

/** Gives a profile a value of a field, if it has none. */
export function addValue(
  db: SpaceDb,
  profileId: Id<'profile'>,
  field: { readonly id: Id<'field'>; readonly defaultAudience: FieldAudience },
  value: string,
): Statement {
  const row = { profileId, fieldId: field.id, value, audience: field.defaultAudience }
  return db.insertIf('profileValues', row, 'profileFields', (one) => eq(one.id, field.id))
}
