import { audienceIn, draftBase, richText, type DraftKind } from '@serai/drafts'
import {
  distinct,
  id,
  line,
  optionalLine,
  optionalText,
  slug,
  timeZone,
  webAddress,
  when,
} from '@serai/kernel'
import * as z from 'zod'
import { overAtOf, sortAtOf, whatIsWrongWithTheTimes } from './event-times.ts'
import { projectEvent } from './project-event.ts'
import { changedAnnouncements } from './announced-changes.ts'

const anyTime = when('month', 'day', 'minute')

const venue = z
  .object({
    /** The hall or house; empty when only the city is known. */
    name: optionalLine(200),
    address: optionalLine(300),
    city: optionalLine(100),
    country: optionalLine(2),
  })
  .refine((place) => place.name !== '' || place.city !== '', {
    path: ['name'],
    message: 'is empty, and so is the city',
  })

/** What happened to the event after it was announced. The last one is its status. */
const change = z.object({
  status: z.enum(['postponed', 'rescheduled', 'moved-online', 'cancelled', 'scheduled']),
  reason: line(500),
  previousStart: anyTime.nullable().default(null),
  previousEnd: anyTime.nullable().default(null),
  announcedOn: when('year', 'month', 'day').nullable().default(null),
})

const session = z.object({
  title: line(300),
  summary: optionalText(1000),
  start: anyTime.nullable().default(null),
  end: anyTime.nullable().default(null),
  room: optionalLine(100),
})

/** A person with title and affiliation as of the event; what the person becomes later changes nothing here. */
const appearance = z.object({
  personId: id('person'),
  role: z.enum([
    'moderator',
    'opening',
    'introduction',
    'keynote',
    'speaker',
    'discussant',
    'interpreter',
    'rapporteur',
  ]),
  /** The place of a session in `sessions`; null when the person appears in the event as a whole. */
  session: z.int().nonnegative().nullable().default(null),
  name: line(200),
  honorific: optionalLine(40),
  title: optionalLine(300),
  affiliation: optionalLine(300),
})

const credit = z.object({
  organisationId: id('organisation'),
  role: z.enum(['host', 'co-host', 'in-cooperation-with', 'sponsor', 'venue']),
})

const video = z.object({
  kind: z.enum(['stream', 'recording']),
  provider: z.enum(['youtube', 'facebook', 'vimeo', 'other']),
  url: webAddress().nullable().default(null),
  label: optionalLine(200),
})

const link = z.object({
  publicationId: id('publication'),
  relation: z.enum(['marks-publication-of', 'published-for', 'related']),
})

export const eventDocument = z
  .object({
    ...draftBase,
    slug: slug(),
    title: line(300),
    summary: optionalText(1000),
    body: richText(),
    translationOf: id('event').nullable().default(null),
    mode: z.enum(['in-person', 'online', 'hybrid']),
    venue: venue.nullable().default(null),
    start: anyTime,
    end: anyTime.nullable().default(null),
    timeZone: timeZone().nullable().default(null),
    timeNote: optionalLine(300),
    seriesId: id('series').nullable().default(null),
    edition: optionalLine(60),
    changes: z.array(change).max(50).default([]),
    sessions: z.array(session).max(200).default([]),
    appearances: z.array(appearance).max(200).default([]),
    credits: z.array(credit).max(60).default([]),
    videos: z.array(video).max(30).default([]),
    photos: z
      .array(z.object({ mediaId: id('media'), caption: optionalLine(300) }))
      .max(60)
      .default([]),
    publications: distinct(z.array(link).max(60), (one) => one.publicationId).default([]),
    inPlaceOf: distinct(z.array(id('event')).max(10)).default([]),
    imageMediaId: id('media').nullable().default(null),
  })
  .superRefine((event, context) => {
    for (const { path, reason } of whatIsWrongWithTheTimes(event)) {
      context.addIssue({ code: 'custom', path: path.split('.'), message: reason })
    }
    for (const [place, { session: in_ }] of event.appearances.entries()) {
      if (in_ === null || in_ < event.sessions.length) continue
      context.addIssue({
        code: 'custom',
        path: ['appearances', place, 'session'],
        message: 'is no session of this event',
      })
    }
  })

export type EventDocument = z.output<typeof eventDocument>

/** A meeting on the calendar, with its people, programme, partners, recordings and the papers it marks. */
export const event: DraftKind<'event', typeof eventDocument> = {
  kind: 'event',
  document: eventDocument,
  describe: (document) => ({
    title: document.title,
    path: `/events/${document.slug}`,
    ...audienceIn(document),
    listedAt: overAtOf(document),
    dated: { date: document.start, at: sortAtOf(document) },
    isFindable: true,
    words: [
      document.summary,
      ...document.appearances.flatMap(({ name, title, affiliation }) => [name, title, affiliation]),
    ],
    body: { path: 'body', document: document.body },
    references: referencesOf(document),
    media: [
      ...document.photos.map((photo, place) => ({
        path: `photos.${place}.mediaId`,
        id: photo.mediaId,
        kind: 'image' as const,
      })),
      ...(document.imageMediaId === null
        ? []
        : [{ path: 'imageMediaId', id: document.imageMediaId, kind: 'image' as const }]),
    ],
    topics: document.topics,
    countries: document.countries,
  }),
  project: projectEvent,
  check: changedAnnouncements,
}

function referencesOf(document: EventDocument) {
  const { appearances, credits, publications, inPlaceOf, seriesId, translationOf } = document
  return [
    ...(seriesId === null ? [] : [{ path: 'seriesId', kind: 'series' as const, id: seriesId }]),
    ...(translationOf === null ? [] : [{ path: 'translationOf', kind: 'event' as const, id: translationOf }]),
    ...appearances.map((one, n) => ({
      path: `appearances.${n}.personId`,
      kind: 'person' as const,
      id: one.personId,
    })),
    ...credits.map((one, n) => ({
      path: `credits.${n}.organisationId`,
      kind: 'organisation' as const,
      id: one.organisationId,
    })),
    ...publications.map((one, n) => ({
      path: `publications.${n}.publicationId`,
      kind: 'publication' as const,
      id: one.publicationId,
    })),
    ...inPlaceOf.map((eventId, n) => ({ path: `inPlaceOf.${n}`, kind: 'event' as const, id: eventId })),
  ]
}
