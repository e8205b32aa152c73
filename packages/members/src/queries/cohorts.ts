import { all, type SpaceDb, type Statement } from '@serai/db'
import type { CohortPart, Id } from '@serai/kernel'
import { and, eq, sql } from 'drizzle-orm'
import { among } from './conditions.ts'

export function findCohort(db: SpaceDb, cohortId: Id<'cohort'>) {
  const { cohorts } = db.own
  return db.select({ id: cohorts.id }).from(cohorts).where(eq(cohorts.id, cohortId)).limit(1)
}

/** Changes what a cohort is called and of what it is. */
export function updateCohort(
  db: SpaceDb,
  cohortId: Id<'cohort'>,
  changes: Parameters<typeof db.update<'cohorts'>>[1],
): Statement {
  return db.update('cohorts', changes, (row) => eq(row.id, cohortId))
}

/** Lets the batch go on only while no other cohort is of the same programme, year and country. */
export function demandSingular(
  db: SpaceDb,
  cohortId: Id<'cohort'>,
  its: { readonly programme: string; readonly year: number | null; readonly country: string | null },
): Statement {
  const { cohorts } = db.own
  const { programme, year, country } = its
  const other = db
    .select({ id: cohorts.id })
    .from(cohorts)
    .where(
      and(
        eq(cohorts.programme, programme),
        sql`${cohorts.year} is ${year} and ${cohorts.country} is ${country} and ${cohorts.id} <> ${cohortId}`,
      ),
    )
  return db.demand('epochs', () => sql`not exists ${other}`)
}

/** The same for many at once. */
export function putManyInCohort(
  db: SpaceDb,
  cohortId: Id<'cohort'>,
  added: readonly { readonly profileId: Id<'profile'>; readonly part: CohortPart }[],
): readonly Statement[] {
  const ids = added.map(({ profileId }) => profileId)
  return [
    takeFromCohort(db, cohortId, ids),
    ...db.insertRows(
      'cohortProfiles',
      added.map((one) => ({ ...one, cohortId })),
    ),
  ]
}

export function takeFromCohort(
  db: SpaceDb,
  cohortId: Id<'cohort'>,
  profileIds: readonly Id<'profile'>[],
): Statement {
  return db.remove('cohortProfiles', (row) =>
    all(eq(row.cohortId, cohortId), among(sql`${row.profileId}`, profileIds)),
  )
}
