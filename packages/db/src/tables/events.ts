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
import { items } from './items.ts'
import { media } from './media.ts'
import { organisations, people } from './people.ts'
import { series } from './series.ts'

export type EventStatus = 'scheduled' | 'postponed' | 'rescheduled' | 'moved-online' | 'cancelled'
export type EventMode = 'in-person' | 'online' | 'hybrid'
export type Venue = {
  readonly name: string
  readonly address: string
  readonly city: string
  readonly country: string
}

/** An event as it is public. Zone and UTC instants exist only when its times are known to the minute. */
export const events = sqliteTable(
  'events',
  {
    spaceId: spaceId(),
    id: idOf<'event'>('id').notNull(),
    audience: audience(),
    publishedAt: instant('published_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    language: text('language').notNull(),
    translationOf: itemIdAs('translation_of'),
    status: text('status').$type<EventStatus>().notNull(),
    mode: text('mode').$type<EventMode>().notNull(),
    venue: json<Venue>('venue'),
    start: when('start').notNull(),
    end: when('end'),
    timeZone: text('time_zone'),
    startsAt: instant('starts_at'),
    endsAt: instant('ends_at'),
    /** Orders events of every precision by their beginning. */
    sortAt: instant('sort_at').notNull(),
    /** When the last of it is over; divides the past from what is to come. */
    overAt: instant('over_at').notNull(),
    /** Where the times come from, when it was not from the organiser. */
    timeNote: text('time_note').notNull(),
    seriesId: idOf<'series'>('series_id'),
    edition: text('edition').notNull(),
    names: json<Names>('names').notNull(),
    sequence: integer('sequence').notNull(),
    imageMediaId: idOf<'media'>('image_media_id'),
    isSample: integer('is_sample', { mode: 'boolean' }).notNull(),
  },
  (event) => [
    primaryKey({ columns: [event.spaceId, event.id] }),
    uniqueIndex('events_by_slug').on(event.spaceId, event.slug),
    index('events_by_end').on(event.spaceId, event.audience, event.overAt, event.id),
    index('events_by_mode').on(event.spaceId, event.audience, event.mode, event.overAt, event.id),
    index('events_by_series').on(event.spaceId, event.seriesId, event.audience, event.overAt, event.id),
    index('events_by_release').on(event.spaceId, event.audience, event.publishedAt, event.id),
    foreignKey({ columns: [event.spaceId, event.id], foreignColumns: [items.spaceId, items.id] }),
    foreignKey({ columns: [event.spaceId, event.translationOf], foreignColumns: [items.spaceId, items.id] }),
    foreignKey({ columns: [event.spaceId, event.seriesId], foreignColumns: [series.spaceId, series.id] }),
    foreignKey({ columns: [event.spaceId, event.imageMediaId], foreignColumns: [media.spaceId, media.id] }),
  ],
)

/** What happened to an event's time, place or fate, in order; rows are only added. */
export const eventChanges = sqliteTable(
  'event_changes',
  {
    spaceId: spaceId(),
    eventId: idOf<'event'>('event_id').notNull(),
    n: integer('n').notNull(),
    audience: audience(),
    status: text('status').$type<EventStatus>().notNull(),
    reason: text('reason').notNull(),
    previousStart: when('previous_start'),
    previousEnd: when('previous_end'),
    announcedOn: when('announced_on'),
    recordedAt: instant('recorded_at').notNull(),
  },
  (change) => [
    primaryKey({ columns: [change.spaceId, change.eventId, change.n] }),
    foreignKey({ columns: [change.spaceId, change.eventId], foreignColumns: [events.spaceId, events.id] }),
  ],
)

/** The parts of an event's programme, in order. */
export const eventSessions = sqliteTable(
  'event_sessions',
  {
    spaceId: spaceId(),
    eventId: idOf<'event'>('event_id').notNull(),
    position: position(),
    audience: audience(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    start: when('start'),
    end: when('end'),
    room: text('room').notNull(),
  },
  (session) => [
    primaryKey({ columns: [session.spaceId, session.eventId, session.position] }),
    foreignKey({ columns: [session.spaceId, session.eventId], foreignColumns: [events.spaceId, events.id] }),
  ],
)

export type AppearanceRole =
  | 'moderator'
  | 'opening'
  | 'introduction'
  | 'keynote'
  | 'speaker'
  | 'discussant'
  | 'interpreter'
  | 'rapporteur'

/** A person at an event, with title and affiliation as they were on that day. */
export const appearances = sqliteTable(
  'appearances',
  {
    spaceId: spaceId(),
    eventId: idOf<'event'>('event_id').notNull(),
    position: position(),
    audience: audience(),
    personId: idOf<'person'>('person_id').notNull(),
    role: text('role').$type<AppearanceRole>().notNull(),
    session: integer('session'),
    name: text('name').notNull(),
    honorific: text('honorific').notNull(),
    title: text('title').notNull(),
    affiliation: text('affiliation').notNull(),
    sortAt: instant('sort_at').notNull(),
  },
  (appearance) => [
    primaryKey({ columns: [appearance.spaceId, appearance.eventId, appearance.position] }),
    index('appearances_by_person').on(
      appearance.spaceId,
      appearance.personId,
      appearance.audience,
      appearance.sortAt,
      appearance.eventId,
    ),
    foreignKey({
      columns: [appearance.spaceId, appearance.eventId],
      foreignColumns: [events.spaceId, events.id],
    }),
    foreignKey({
      columns: [appearance.spaceId, appearance.eventId, appearance.session],
      foreignColumns: [eventSessions.spaceId, eventSessions.eventId, eventSessions.position],
    }),
    foreignKey({
      columns: [appearance.spaceId, appearance.personId],
      foreignColumns: [people.spaceId, people.id],
    }),
  ],
)

export type CreditRole = 'host' | 'co-host' | 'in-cooperation-with' | 'sponsor' | 'venue'

/** The organisations behind an event, in the order they agreed on. */
export const eventCredits = sqliteTable(
  'event_credits',
  {
    spaceId: spaceId(),
    eventId: idOf<'event'>('event_id').notNull(),
    position: position(),
    audience: audience(),
    organisationId: idOf<'organisation'>('organisation_id').notNull(),
    role: text('role').$type<CreditRole>().notNull(),
  },
  (credit) => [
    primaryKey({ columns: [credit.spaceId, credit.eventId, credit.position] }),
    foreignKey({ columns: [credit.spaceId, credit.eventId], foreignColumns: [events.spaceId, events.id] }),
    foreignKey({
      columns: [credit.spaceId, credit.organisationId],
      foreignColumns: [organisations.spaceId, organisations.id],
    }),
  ],
)

export type VideoProvider = 'youtube' | 'facebook' | 'vimeo' | 'other'

/** Where an event was streamed or can be watched. `url` is null where only the provider is known. */
export const eventVideos = sqliteTable(
  'event_videos',
  {
    spaceId: spaceId(),
    eventId: idOf<'event'>('event_id').notNull(),
    position: position(),
    audience: audience(),
    kind: text('kind').$type<'stream' | 'recording'>().notNull(),
    provider: text('provider').$type<VideoProvider>().notNull(),
    url: text('url'),
    label: text('label').notNull(),
  },
  (video) => [
    primaryKey({ columns: [video.spaceId, video.eventId, video.position] }),
    foreignKey({ columns: [video.spaceId, video.eventId], foreignColumns: [events.spaceId, events.id] }),
  ],
)

/** The photographs of an event, in order. */
export const eventPhotos = sqliteTable(
  'event_photos',
  {
    spaceId: spaceId(),
    eventId: idOf<'event'>('event_id').notNull(),
    position: position(),
    audience: audience(),
    mediaId: idOf<'media'>('media_id').notNull(),
    caption: text('caption').notNull(),
  },
  (photo) => [
    primaryKey({ columns: [photo.spaceId, photo.eventId, photo.position] }),
    foreignKey({ columns: [photo.spaceId, photo.eventId], foreignColumns: [events.spaceId, events.id] }),
    foreignKey({ columns: [photo.spaceId, photo.mediaId], foreignColumns: [media.spaceId, media.id] }),
  ],
)

/** An event that stands in place of another; read from the other end it is "replaced by". */
export const eventReplacements = sqliteTable(
  'event_replacements',
  {
    spaceId: spaceId(),
    eventId: idOf<'event'>('event_id').notNull(),
    inPlaceOfId: idOf<'event'>('in_place_of_id').notNull(),
    audience: audience(),
  },
  (link) => [
    primaryKey({ columns: [link.spaceId, link.eventId, link.inPlaceOfId] }),
    index('event_replacements_by_replaced').on(link.spaceId, link.inPlaceOfId),
    foreignKey({ columns: [link.spaceId, link.eventId], foreignColumns: [events.spaceId, events.id] }),
    foreignKey({ columns: [link.spaceId, link.inPlaceOfId], foreignColumns: [events.spaceId, events.id] }),
  ],
)
