import { all, type SpaceDb, type Statement } from '@serai/db'
import type { FieldAudience, Id } from '@serai/kernel'
import { asc, eq, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { among } from './conditions.ts'

/** Of these handles, those that a profile has. */
export function listTakenHandles(db: SpaceDb, handles: readonly string[]) {
  const { profiles } = db.own
  return db
    .select({ handle: profiles.handle })
    .from(profiles)
    .where(among(profiles.handle, handles))
    .limit(10_000)
}

/** Gives a profile the first of these handles that nobody else has; without one it keeps its own. */
export function takeFreeHandle(db: SpaceDb, profileId: Id<'profile'>, handles: readonly string[]): Statement {
  const { profiles } = db.own
  const held = db
    .select({ handle: profiles.handle })
    .from(profiles)
    .where(all(sql`${profiles.handle} = wanted.value`, sql`${profiles.id} <> ${profileId}`))
  const free = sql`(select wanted.value from json_each(${JSON.stringify(handles)}) wanted
    where not exists ${held} order by wanted.key limit 1)`
  return db.update('profiles', { handle: sql`coalesce(${free}, handle)` }, (row) => eq(row.id, profileId))
}

/** The profile of a member, with what a change of it must know. */
export function findProfileOfMember(db: SpaceDb, memberId: Id<'member'>) {
  return profilesWhere(db, eq(db.own.profiles.memberId, memberId))
}

export function findProfile(db: SpaceDb, profileId: Id<'profile'>) {
  return profilesWhere(db, eq(db.own.profiles.id, profileId))
}

function profilesWhere(db: SpaceDb, which: SQL) {
  const { profiles } = db.own
  const { id, memberId, name, nativeName, handle, email, listedFor } = profiles
  return db
    .select({ id, memberId, name, nativeName, handle, email, listedFor })
    .from(profiles)
    .where(which)
    .limit(1)
}

/** Lets the batch go on only while no entry is ordered by this name. */
export function demandUnnamed(db: SpaceDb, sortName: string): Statement {
  const { profiles } = db.own
  const named = db.select({ id: profiles.id }).from(profiles).where(eq(profiles.sortName, sortName))
  return db.demand('epochs', () => sql`not exists ${named}`)
}

/** A person of the space, by the id or by the last part of the address, as far as there has been one to the public. */
export function findPerson(db: SpaceDb, which: { readonly id: string } | { readonly slug: string }) {
  const { people } = db.own
  return db
    .select({ id: people.id, slug: people.slug, name: people.name })
    .from(people)
    .where('id' in which ? eq(people.id, sql`${which.id}`) : eq(people.slug, which.slug))
    .limit(1)
}

/** Of these ids, the profiles there are, each with its member. */
export function listKnownProfiles(db: SpaceDb, ids: readonly Id<'profile'>[]) {
  const { profiles } = db.own
  return db
    .select({ id: profiles.id, memberId: profiles.memberId })
    .from(profiles)
    .where(among(profiles.id, ids))
    .limit(1000)
}

/** Every field that the space asks its members for, in their order. */
export function listFields(db: SpaceDb) {
  const { profileFields: field } = db.own
  const { id, key, label, kind, options, maxAudience, defaultAudience } = field
  const { isOwn, isFilter, isOnCard, position } = field
  return db
    .select({
      ...{ id, key, label, kind, options, maxAudience, defaultAudience },
      ...{ isOwn, isFilter, isOnCard, position },
    })
    .from(field)
    .orderBy(asc(position), asc(key))
    .limit(mostFields)
}

/** The most fields that a space has. */
export const mostFields = 60

/** Changes a profile. */
export function updateProfile(
  db: SpaceDb,
  profileId: Id<'profile'>,
  changes: Parameters<typeof db.update<'profiles'>>[1],
): Statement {
  return db.update('profiles', changes, (row) => eq(row.id, profileId))
}

/** An entry that was shown to everybody is shown to members. */
export function keepFromStrangers(db: SpaceDb, profileId: Id<'profile'>): Statement {
  return db.update('profiles', { listedFor: 'members' }, (row) =>
    all(eq(row.id, profileId), eq(row.listedFor, 'public')),
  )
}

/** A value to be kept; an empty one is forgotten. */
export type KeptValue = {
  readonly fieldId: Id<'field'>
  readonly value: string
  /** Who may see it; null for whoever may now. */
  readonly audience: FieldAudience | null
  /** Who may see it where there is no value yet. */
  readonly whereNew: FieldAudience
}

/** Writes these values of a profile; others that it has stay. */
export function putValues(
  db: SpaceDb,
  profileId: Id<'profile'>,
  values: readonly KeptValue[],
): readonly Statement[] {
  return values.map(({ fieldId, value, audience, whereNew }) =>
    value === ''
      ? forgetValue(db, profileId, fieldId)
      : db.putOnce(
          'profileValues',
          { profileId, fieldId, value, audience: whereNew },
          (row) => [row.profileId, row.fieldId],
          audience === null ? { value } : { value, audience },
        ),
  )
}

function forgetValue(db: SpaceDb, profileId: Id<'profile'>, fieldId: Id<'field'>): Statement {
  return db.remove('profileValues', (row) => isValue(row, profileId, fieldId))
}

function isValue(
  row: { readonly profileId: SQLWrapper; readonly fieldId: SQLWrapper },
  profileId: Id<'profile'>,
  fieldId: Id<'field'>,
): SQL {
  return all(sql`${row.profileId} = ${profileId}`, sql`${row.fieldId} = ${fieldId}`)
}

/** Lets the batch go on only while the profile is nobody's. */
export function demandUnclaimed(db: SpaceDb, profileId: Id<'profile'>): Statement {
  return db.demand('profiles', (row) => all(eq(row.id, profileId), sql`${row.memberId} is null`))
}
