import { all, isUnexpired, type Row, type SpaceDb, type Statement } from '@serai/db'
import type { CohortPart, Id } from '@serai/kernel'
import { and, asc, desc, eq, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { among, each } from './conditions.ts'
import { listMet } from './imports.ts'

/** The most entries that rows of one go are compared with. */
const mostMet = 5000

/** Everything of the entries that have one of these addresses or names: queries for one round trip. */
export function askAlike(
  db: SpaceDb,
  alike: { readonly emails: readonly string[]; readonly sortNames: readonly string[] },
  at: { readonly importId: Id<'import'>; readonly now: string },
) {
  const { profiles } = db.own
  const isAlike = sql`(${among(sql`${profiles.email}`, alike.emails)} or ${among(profiles.sortName, alike.sortNames)})`
  const whose = sql`${db.select({ id: profiles.id }).from(profiles).where(isAlike).limit(mostMet)}`
  return { ...askEntries(db, whose, at.now), met: listMet(db, at.importId, whose) }
}

/** The same of these entries. */
export function askEntriesOf(db: SpaceDb, ids: readonly Id<'profile'>[], now: string) {
  return askEntries(db, each(ids), now)
}

/** A page of all entries by name, each whole; `after` is where the page before ended. */
export function askPageOfEntries(
  db: SpaceDb,
  after: { readonly sortName: string; readonly id: string } | null,
  size: number,
  now: string,
) {
  const { profiles } = db.own
  const page = db
    .select({ id: profiles.id })
    .from(profiles)
    .where(
      after === null
        ? undefined
        : sql`(${profiles.sortName}, ${profiles.id}) > (${after.sortName}, ${after.id})`,
    )
    .orderBy(asc(profiles.sortName), asc(profiles.id))
    .limit(size)
  return askEntries(db, sql`${page}`, now)
}

function askEntries(db: SpaceDb, whose: SQL, now: string) {
  const { profiles, profileValues, cohortProfiles, cohorts, roleGrants } = db.own
  const { id, memberId, name, nativeName, sortName, email, listedFor, updatedAt } = profiles
  return {
    entries: db
      .select({ id, memberId, name, nativeName, sortName, email, listedFor, updatedAt })
      .from(profiles)
      .where(sql`${id} in ${whose}`)
      .orderBy(asc(sortName), asc(id))
      .limit(mostMet),
    values: db
      .select({
        profileId: profileValues.profileId,
        fieldId: profileValues.fieldId,
        value: profileValues.value,
        audience: profileValues.audience,
      })
      .from(profileValues)
      .where(sql`${profileValues.profileId} in ${whose}`)
      .limit(mostMet * 60),
    places: db
      .select({
        ...{ profileId: cohortProfiles.profileId, part: cohortProfiles.part, cohortId: cohorts.id },
        ...{ programme: cohorts.programme, year: cohorts.year, slug: cohorts.slug },
      })
      .from(cohortProfiles)
      .innerJoin(cohorts, eq(cohorts.id, cohortProfiles.cohortId))
      .where(sql`${cohortProfiles.profileId} in ${whose}`)
      .orderBy(desc(cohorts.year), asc(cohorts.slug))
      .limit(mostMet * 20),
    grants: db
      .select({ profileId: id, role: roleGrants.role })
      .from(profiles)
      .innerJoin(roleGrants, eq(roleGrants.memberId, memberId))
      .where(and(sql`${id} in ${whose}`, isUnexpired(roleGrants, now)))
      .limit(mostMet * 7),
  }
}

/** Every cohort of the space, as far as rows say which they mean. */
export function listCohortsOfSpace(db: SpaceDb) {
  const { cohorts } = db.own
  const { id, slug, programme, year, country } = cohorts
  return db.select({ id, slug, programme, year, country }).from(cohorts).orderBy(asc(slug)).limit(5000)
}

/** Lets the batch go on only while each of these entries is as it was read, and whose it was. */
export function demandAsRead(
  db: SpaceDb,
  entries: readonly {
    readonly id: string
    readonly updatedAt: string
    readonly memberId: string | null
  }[],
): Statement {
  const { profiles } = db.own
  const list = JSON.stringify(Object.fromEntries(entries.map((one) => [one.id, one])))
  const read = (name: string) => sql`json_extract(${list}, '$."' || ${profiles.id} || ${`".${name}`})`
  const other = db
    .select({ id: profiles.id })
    .from(profiles)
    .where(
      all(
        sql`${profiles.id} in (select key from json_each(${list}))`,
        sql`(${profiles.updatedAt} <> ${read('updatedAt')} or ${profiles.memberId} is not ${read('memberId')})`,
      ),
    )
  return db.demand('epochs', () => sql`not exists ${other}`)
}

/** How an entry is called and reached. */
export type EntryNames = Pick<
  Row<'profiles'>,
  'id' | 'name' | 'nativeName' | 'sortName' | 'email' | 'updatedAt'
>

/** Lets each of these entries be called and reached so. */
export function renameEntries(db: SpaceDb, entries: readonly EntryNames[]): readonly Statement[] {
  if (entries.length === 0) return []
  const list = JSON.stringify(Object.fromEntries(entries.map((one) => [one.id, one])))
  const said = (name: keyof EntryNames) => sql`json_extract(${list}, '$."' || id || ${`".${name}`})`
  const names = ['name', 'nativeName', 'sortName', 'email', 'updatedAt'] as const
  return [
    db.update(
      'profiles',
      Object.fromEntries(names.map((name) => [name, said(name)])),
      (row) => sql`${row.id} in (select key from json_each(${list}))`,
    ),
  ]
}

/** Writes these values in place of any before; one that is empty is forgotten. */
export function replaceValues(db: SpaceDb, values: readonly Row<'profileValues'>[]): readonly Statement[] {
  const pairs = values.map(({ profileId, fieldId }) => [profileId, fieldId] as const)
  return [
    ...(pairs.length === 0
      ? []
      : [db.remove('profileValues', (row) => sql`(${row.profileId}, ${row.fieldId}) in ${eachPair(pairs)}`)]),
    ...db.insertRows(
      'profileValues',
      values.filter(({ value }) => value !== ''),
    ),
  ]
}

/** Who is in which cohort as what; null for who is in it no more. */
export type Place = {
  readonly cohortId: Id<'cohort'>
  readonly profileId: Id<'profile'>
  readonly part: CohortPart | null
}

export function replacePlaces(db: SpaceDb, places: readonly Place[]): readonly Statement[] {
  const pairs = places.map(({ profileId, cohortId }) => [profileId, cohortId] as const)
  return [
    ...(pairs.length === 0
      ? []
      : [
          db.remove(
            'cohortProfiles',
            (row) => sql`(${row.profileId}, ${row.cohortId}) in ${eachPair(pairs)}`,
          ),
        ]),
    ...db.insertRows(
      'cohortProfiles',
      places.flatMap(({ part, ...place }) => (part === null ? [] : [{ ...place, part }])),
    ),
  ]
}

function eachPair(pairs: readonly (readonly [string, string])[]): SQL {
  return sql`(select value ->> 0, value ->> 1 from json_each(${JSON.stringify(pairs)}))`
}

/** What tells whether somebody did something with these entries since they were made. */
export function listTouched(db: SpaceDb, ids: readonly Id<'profile'>[]) {
  const { profiles } = db.own
  const { id, memberId, createdAt, updatedAt } = profiles
  return db
    .select({ id, memberId, createdAt, updatedAt, isInvited: sql<number>`${isInvited(db, id)}` })
    .from(profiles)
    .where(among(id, ids))
    .limit(ids.length)
}

function isInvited({ own: { invitations }, select }: SpaceDb, profileId: SQLWrapper): SQL {
  const naming = select({ id: invitations.id })
    .from(invitations)
    .where(sql`${invitations.profileId} = ${profileId}`)
  return sql`exists ${naming}`
}

/** Lets the batch go on only while no invitation names one of these entries. */
export function demandUninvited(db: SpaceDb, ids: readonly Id<'profile'>[]): Statement {
  const { invitations } = db.own
  const naming = db.select({ id: invitations.id }).from(invitations).where(among(invitations.profileId, ids))
  return db.demand('epochs', () => sql`not exists ${naming}`)
}

/** Removes these entries, with all that they say. */
export function eraseEntries(db: SpaceDb, ids: readonly Id<'profile'>[]): readonly Statement[] {
  const blank = { cells: [], reasons: [], before: null, profileId: null }
  return [
    db.remove('directoryEntries', (row) => among(row.profileId, ids)),
    db.remove('profileViews', (row) => among(row.profileId, ids)),
    db.remove('profileValues', (row) => among(row.profileId, ids)),
    db.remove('cohortProfiles', (row) => among(row.profileId, ids)),
    db.update('importRows', blank, (row) => among(row.profileId, ids)),
    db.remove('profiles', (row) => among(row.id, ids)),
  ]
}
