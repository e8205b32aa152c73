import type { CohortPart, FieldAudience, FieldKind } from '@serai/kernel'
import {
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { audience, idOf, instant, json, spaceId } from './columns.ts'
import { items } from './items.ts'
import { members, type MemberStatus } from './members.ts'

export type ProfileSource = 'self' | 'invitation' | 'import' | 'staff'

/**
 * An entry of the directory: of a member, or of somebody who was in a programme and has no login here yet. Unlike a
 * person, which is a byline that the space publishes, it is its member's own.
 */
export const profiles = sqliteTable(
  'profiles',
  {
    spaceId: spaceId(),
    id: idOf<'profile'>('id').notNull(),
    memberId: idOf<'member'>('member_id'),
    /** The public entry of the same human, once it was claimed. */
    personId: idOf<'person'>('person_id'),
    handle: text('handle').notNull(),
    name: text('name').notNull(),
    /** The name as its own language writes it, where that is another. */
    nativeName: text('native_name').notNull(),
    sortName: text('sort_name').notNull(),
    /** Where the space writes to, as `readEmail` spells it; null when nobody knows. */
    email: text('email'),
    /** Who finds the entry at all: a ceiling for each of its values. */
    listedFor: text('listed_for').$type<FieldAudience>().notNull(),
    source: text('source').$type<ProfileSource>().notNull(),
    isSample: integer('is_sample', { mode: 'boolean' }).notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (profile) => [
    primaryKey({ columns: [profile.spaceId, profile.id] }),
    uniqueIndex('profiles_by_handle').on(profile.spaceId, profile.handle),
    uniqueIndex('profiles_by_member').on(profile.spaceId, profile.memberId),
    uniqueIndex('profiles_by_person').on(profile.spaceId, profile.personId),
    uniqueIndex('profiles_by_email').on(profile.spaceId, profile.email),
    index('profiles_by_name').on(profile.spaceId, profile.sortName, profile.id),
    foreignKey({
      columns: [profile.spaceId, profile.memberId],
      foreignColumns: [members.spaceId, members.id],
    }),
    foreignKey({ columns: [profile.spaceId, profile.personId], foreignColumns: [items.spaceId, items.id] }),
  ],
)

/** What a space asks of its members: one field of a profile, with the widest audience that its value may have. */
export const profileFields = sqliteTable(
  'profile_fields',
  {
    spaceId: spaceId(),
    id: idOf<'field'>('id').notNull(),
    key: text('key').notNull(),
    label: text('label').notNull(),
    kind: text('kind').$type<FieldKind>().notNull(),
    options: json<readonly string[]>('options').notNull(),
    maxAudience: text('max_audience').$type<FieldAudience>().notNull(),
    defaultAudience: text('default_audience').$type<FieldAudience>().notNull(),
    /** False where staff alone write the value. */
    isOwn: integer('is_own', { mode: 'boolean' }).notNull(),
    /** True where the directory can be narrowed to a value. */
    isFilter: integer('is_filter', { mode: 'boolean' }).notNull(),
    /** True where a row of the directory shows it. */
    isOnCard: integer('is_on_card', { mode: 'boolean' }).notNull(),
    position: integer('position').notNull(),
  },
  (field) => [
    primaryKey({ columns: [field.spaceId, field.id] }),
    uniqueIndex('profile_fields_by_key').on(field.spaceId, field.key),
  ],
)

/** The value of a field, and who may see it: never more than its field and its profile allow. */
export const profileValues = sqliteTable(
  'profile_values',
  {
    spaceId: spaceId(),
    profileId: idOf<'profile'>('profile_id').notNull(),
    fieldId: idOf<'field'>('field_id').notNull(),
    value: text('value').notNull(),
    audience: text('audience').$type<FieldAudience>().notNull(),
  },
  (value) => [
    primaryKey({ columns: [value.spaceId, value.profileId, value.fieldId] }),
    index('profile_values_by_field').on(value.spaceId, value.fieldId, value.profileId),
    foreignKey({
      columns: [value.spaceId, value.profileId],
      foreignColumns: [profiles.spaceId, profiles.id],
    }),
    foreignKey({
      columns: [value.spaceId, value.fieldId],
      foreignColumns: [profileFields.spaceId, profileFields.id],
    }),
  ],
)

/** A programme's year: fellows of 2014, speakers of 2019. */
export const cohorts = sqliteTable(
  'cohorts',
  {
    spaceId: spaceId(),
    id: idOf<'cohort'>('id').notNull(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    programme: text('programme').notNull(),
    year: integer('year'),
    country: text('country'),
    createdAt: instant('created_at').notNull(),
  },
  (cohort) => [
    primaryKey({ columns: [cohort.spaceId, cohort.id] }),
    uniqueIndex('cohorts_by_slug').on(cohort.spaceId, cohort.slug),
    index('cohorts_by_programme').on(cohort.spaceId, cohort.programme, cohort.year),
  ],
)

/** Who was in a cohort, and as what. It stays when a member leaves. */
export const cohortProfiles = sqliteTable(
  'cohort_profiles',
  {
    spaceId: spaceId(),
    cohortId: idOf<'cohort'>('cohort_id').notNull(),
    profileId: idOf<'profile'>('profile_id').notNull(),
    part: text('part').$type<CohortPart>().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.spaceId, row.cohortId, row.profileId] }),
    index('cohort_profiles_by_profile').on(row.spaceId, row.profileId, row.cohortId),
    foreignKey({ columns: [row.spaceId, row.cohortId], foreignColumns: [cohorts.spaceId, cohorts.id] }),
    foreignKey({ columns: [row.spaceId, row.profileId], foreignColumns: [profiles.spaceId, profiles.id] }),
  ],
)

/** What a profile shows to one audience: nothing that the audience may not see is in it. */
export type ProfileView = {
  readonly handle: string
  readonly name: string
  /** What lists of profiles are ordered by. */
  readonly sortName: string
  readonly nativeName: string
  readonly isSample: boolean
  /** What their member is, where that is not active: then staff alone find the entry. */
  readonly status?: MemberStatus | null
  /** The path of the public entry of the same human, where it was claimed. */
  readonly person: string | null
  readonly cohorts: readonly { readonly slug: string; readonly name: string; readonly part: CohortPart }[]
  readonly values: readonly {
    readonly key: string
    readonly label: string
    readonly kind: FieldKind
    readonly value: string
    readonly isOnCard: boolean
  }[]
}

/**
 * What members see of each other: for each profile and each audience that finds it, a row. Written anew with every
 * change of the profile, its values, its cohorts or a field, in its batch.
 */
export const profileViews = sqliteTable(
  'profile_views',
  {
    spaceId: spaceId(),
    profileId: idOf<'profile'>('profile_id').notNull(),
    audience: audience(),
    view: json<ProfileView>('view').notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.spaceId, row.profileId, row.audience] }),
    foreignKey({ columns: [row.spaceId, row.profileId], foreignColumns: [profiles.spaceId, profiles.id] }),
  ],
)

/**
 * By what each audience finds a profile: `all` for the entry itself, `handle`, `word` for the words of its name,
 * `cohort`, and the key of each field that the directory can be narrowed by.
 */
export const directoryEntries = sqliteTable(
  'directory_entries',
  {
    spaceId: spaceId(),
    audience: audience(),
    facet: text('facet').notNull(),
    value: text('value').notNull(),
    sortName: text('sort_name').notNull(),
    profileId: idOf<'profile'>('profile_id').notNull(),
  },
  (entry) => [
    primaryKey({
      columns: [entry.spaceId, entry.audience, entry.facet, entry.value, entry.sortName, entry.profileId],
    }),
    index('directory_entries_by_profile').on(
      entry.spaceId,
      entry.profileId,
      entry.facet,
      entry.audience,
      entry.value,
    ),
    foreignKey({
      columns: [entry.spaceId, entry.profileId],
      foreignColumns: [profiles.spaceId, profiles.id],
    }),
  ],
)
