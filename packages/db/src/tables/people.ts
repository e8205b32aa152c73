import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { audience, idOf, instant, json, spaceId } from './columns.ts'
import { items } from './items.ts'
import { media } from './media.ts'

export type Link = { readonly label: string; readonly url: string }

/** A directory or byline entry of one space, with or without a login. */
export const people = sqliteTable(
  'people',
  {
    spaceId: spaceId(),
    id: idOf<'person'>('id').notNull(),
    audience: audience(),
    publishedAt: instant('published_at').notNull(),
    slug: text('slug').notNull(),
    language: text('language').notNull(),
    name: text('name').notNull(),
    givenName: text('given_name').notNull(),
    familyName: text('family_name').notNull(),
    sortName: text('sort_name').notNull(),
    honorific: text('honorific').notNull(),
    title: text('title').notNull(),
    affiliation: text('affiliation').notNull(),
    country: text('country'),
    orcid: text('orcid'),
    links: json<readonly Link[]>('links').notNull(),
    isSample: integer('is_sample', { mode: 'boolean' }).notNull(),
    photoMediaId: idOf<'media'>('photo_media_id'),
  },
  (person) => [
    primaryKey({ columns: [person.spaceId, person.id] }),
    index('people_by_name').on(person.spaceId, person.audience, person.sortName, person.id),
    foreignKey({ columns: [person.spaceId, person.id], foreignColumns: [items.spaceId, items.id] }),
    foreignKey({ columns: [person.spaceId, person.photoMediaId], foreignColumns: [media.spaceId, media.id] }),
  ],
)

/** An institute, embassy, company or network that a space works with. */
export const organisations = sqliteTable(
  'organisations',
  {
    spaceId: spaceId(),
    id: idOf<'organisation'>('id').notNull(),
    audience: audience(),
    publishedAt: instant('published_at').notNull(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    url: text('url'),
    country: text('country'),
    logoMediaId: idOf<'media'>('logo_media_id'),
  },
  (organisation) => [
    primaryKey({ columns: [organisation.spaceId, organisation.id] }),
    foreignKey({
      columns: [organisation.spaceId, organisation.id],
      foreignColumns: [items.spaceId, items.id],
    }),
    foreignKey({
      columns: [organisation.spaceId, organisation.logoMediaId],
      foreignColumns: [media.spaceId, media.id],
    }),
  ],
)
