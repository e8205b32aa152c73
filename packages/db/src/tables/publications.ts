import {
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { audience, idOf, instant, itemIdAs, json, position, spaceId, when, type Names } from './columns.ts'
import { events } from './events.ts'
import { items } from './items.ts'
import { media } from './media.ts'
import { organisations, people } from './people.ts'
import { series } from './series.ts'

export type PublicationKind =
  | 'paper'
  | 'monograph'
  | 'article'
  | 'collection'
  | 'chapter'
  | 'joint-statement'
  | 'letter'
  | 'news'

/** A publication as it is public. `issued` keeps the precision it was given with. */
export const publications = sqliteTable(
  'publications',
  {
    spaceId: spaceId(),
    id: idOf<'publication'>('id').notNull(),
    audience: audience(),
    publishedAt: instant('published_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    slug: text('slug').notNull(),
    kind: text('kind').$type<PublicationKind>().notNull(),
    /** What is read on the news page instead of among the publications. */
    isNews: integer('is_news', { mode: 'boolean' }).notNull(),
    title: text('title').notNull(),
    subtitle: text('subtitle').notNull(),
    abstract: text('abstract').notNull(),
    language: text('language').notNull(),
    translationOf: itemIdAs('translation_of'),
    issued: when('issued').notNull(),
    sortAt: instant('sort_at').notNull(),
    seriesId: idOf<'series'>('series_id'),
    seriesNumber: text('series_number').notNull(),
    collectionId: idOf<'publication'>('collection_id'),
    collectionPosition: integer('collection_position'),
    names: json<Names>('names').notNull(),
    /** An SPDX identifier, or null where no licence was stated. */
    licence: text('licence'),
    coverMediaId: idOf<'media'>('cover_media_id'),
    pdfMediaId: idOf<'media'>('pdf_media_id'),
    externalUrl: text('external_url'),
    isSample: integer('is_sample', { mode: 'boolean' }).notNull(),
  },
  (publication) => [
    primaryKey({ columns: [publication.spaceId, publication.id] }),
    uniqueIndex('publications_by_slug').on(publication.spaceId, publication.slug),
    index('publications_by_date').on(
      publication.spaceId,
      publication.audience,
      publication.isNews,
      publication.sortAt,
      publication.id,
    ),
    index('publications_by_kind').on(
      publication.spaceId,
      publication.audience,
      publication.kind,
      publication.sortAt,
      publication.id,
    ),
    index('publications_by_release').on(
      publication.spaceId,
      publication.audience,
      publication.publishedAt,
      publication.id,
    ),
    index('publications_by_series').on(
      publication.spaceId,
      publication.seriesId,
      publication.audience,
      publication.sortAt,
      publication.id,
    ),
    index('publications_by_collection').on(
      publication.spaceId,
      publication.collectionId,
      publication.audience,
      publication.collectionPosition,
    ),
    foreignKey({ columns: [publication.spaceId, publication.id], foreignColumns: [items.spaceId, items.id] }),
    foreignKey({
      columns: [publication.spaceId, publication.translationOf],
      foreignColumns: [items.spaceId, items.id],
    }),
    foreignKey({
      columns: [publication.spaceId, publication.seriesId],
      foreignColumns: [series.spaceId, series.id],
    }),
    foreignKey({
      columns: [publication.spaceId, publication.collectionId],
      foreignColumns: [publication.spaceId, publication.id],
    }),
    foreignKey({
      columns: [publication.spaceId, publication.coverMediaId],
      foreignColumns: [media.spaceId, media.id],
    }),
    foreignKey({
      columns: [publication.spaceId, publication.pdfMediaId],
      foreignColumns: [media.spaceId, media.id],
    }),
  ],
)

export type ContributionRole = 'author' | 'editor' | 'foreword' | 'translator' | 'signatory'

/** Who made a publication, in order, with title and affiliation as they were when it came out. */
export const contributions = sqliteTable(
  'contributions',
  {
    spaceId: spaceId(),
    publicationId: idOf<'publication'>('publication_id').notNull(),
    position: position(),
    audience: audience(),
    personId: idOf<'person'>('person_id'),
    organisationId: idOf<'organisation'>('organisation_id'),
    role: text('role').$type<ContributionRole>().notNull(),
    name: text('name').notNull(),
    honorific: text('honorific').notNull(),
    title: text('title').notNull(),
    affiliation: text('affiliation').notNull(),
    sortAt: instant('sort_at').notNull(),
  },
  (contribution) => [
    primaryKey({ columns: [contribution.spaceId, contribution.publicationId, contribution.position] }),
    index('contributions_by_person').on(
      contribution.spaceId,
      contribution.personId,
      contribution.audience,
      contribution.sortAt,
      contribution.publicationId,
    ),
    foreignKey({
      columns: [contribution.spaceId, contribution.publicationId],
      foreignColumns: [publications.spaceId, publications.id],
    }),
    foreignKey({
      columns: [contribution.spaceId, contribution.personId],
      foreignColumns: [people.spaceId, people.id],
    }),
    foreignKey({
      columns: [contribution.spaceId, contribution.organisationId],
      foreignColumns: [organisations.spaceId, organisations.id],
    }),
  ],
)

export type EventRelation = 'marks-publication-of' | 'published-for' | 'related'

/** An event and a publication that belong together, and how. Written with the event. */
export const eventPublications = sqliteTable(
  'event_publications',
  {
    spaceId: spaceId(),
    eventId: idOf<'event'>('event_id').notNull(),
    publicationId: idOf<'publication'>('publication_id').notNull(),
    relation: text('relation').$type<EventRelation>().notNull(),
    position: position(),
    audience: audience(),
  },
  (link) => [
    primaryKey({ columns: [link.spaceId, link.eventId, link.publicationId] }),
    index('event_publications_by_publication').on(link.spaceId, link.publicationId, link.audience),
    foreignKey({ columns: [link.spaceId, link.eventId], foreignColumns: [events.spaceId, events.id] }),
    foreignKey({
      columns: [link.spaceId, link.publicationId],
      foreignColumns: [publications.spaceId, publications.id],
    }),
  ],
)
