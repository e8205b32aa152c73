import type { Given, Reader } from '@serai/db'
import { itemAt, listCountriesOf, listTopicsOf } from '@serai/drafts'
import { pictureOf } from '@serai/media'
import { asc, eq, type SQLWrapper } from 'drizzle-orm'

/** Every statement of an event's page: the event at this path, and its parts in their order. */
export function askEventPage(read: Reader, path: Given) {
  const eventId = () => itemAt(read, path)
  return {
    event: findEvent(read, path),
    changes: listChanges(read, eventId()),
    sessions: listSessions(read, eventId()),
    appearances: listAppearances(read, eventId()),
    credits: listCredits(read, eventId()),
    videos: listVideos(read, eventId()),
    photos: listPhotos(read, eventId()),
    publications: listPublications(read, eventId()),
    inPlaceOf: listReplacedEvents(read, eventId()),
    replacedBy: listReplacingEvents(read, eventId()),
    topics: listTopicsOf(read, path),
    countries: listCountriesOf(read, path),
  }
}

function findEvent(read: Reader, path: Given) {
  const { addresses, bodies, events } = read.reachable
  const { series } = read.listed
  const { media } = read.open
  return read
    .select({
      id: events.id,
      slug: events.slug,
      title: events.title,
      summary: events.summary,
      language: events.language,
      status: events.status,
      mode: events.mode,
      venue: events.venue,
      start: events.start,
      end: events.end,
      timeZone: events.timeZone,
      timeNote: events.timeNote,
      startsAt: events.startsAt,
      endsAt: events.endsAt,
      overAt: events.overAt,
      edition: events.edition,
      sequence: events.sequence,
      isSample: events.isSample,
      publishedAt: events.publishedAt,
      updatedAt: events.updatedAt,
      seriesId: series.id,
      seriesTitle: series.title,
      seriesSlug: series.slug,
      html: bodies.html,
      image: pictureOf(read),
    })
    .from(addresses)
    .innerJoin(events, eq(events.id, addresses.itemId))
    .leftJoin(series, eq(series.id, events.seriesId))
    .leftJoin(bodies, eq(bodies.itemId, events.id))
    .leftJoin(media, eq(media.id, events.imageMediaId))
    .where(eq(addresses.path, path))
    .limit(1)
}

function listChanges({ select, reachable: { eventChanges: row } }: Reader, eventId: SQLWrapper) {
  return select({
    n: row.n,
    status: row.status,
    reason: row.reason,
    previousStart: row.previousStart,
    previousEnd: row.previousEnd,
    announcedOn: row.announcedOn,
  })
    .from(row)
    .where(eq(row.eventId, eventId))
    .orderBy(asc(row.n))
    .limit(50)
}

function listSessions({ select, reachable: { eventSessions: row } }: Reader, eventId: SQLWrapper) {
  return select({
    position: row.position,
    title: row.title,
    summary: row.summary,
    start: row.start,
    end: row.end,
    room: row.room,
  })
    .from(row)
    .where(eq(row.eventId, eventId))
    .orderBy(asc(row.position))
    .limit(200)
}

function listAppearances({ select, listed, reachable: { appearances: row } }: Reader, eventId: SQLWrapper) {
  const { people } = listed
  return select({
    role: row.role,
    session: row.session,
    name: row.name,
    honorific: row.honorific,
    title: row.title,
    affiliation: row.affiliation,
    personSlug: people.slug,
  })
    .from(row)
    .leftJoin(people, eq(people.id, row.personId))
    .where(eq(row.eventId, eventId))
    .orderBy(asc(row.position))
    .limit(200)
}

function listCredits({ select, listed, reachable: { eventCredits: row } }: Reader, eventId: SQLWrapper) {
  const { organisations } = listed
  return select({
    role: row.role,
    name: organisations.name,
    shortName: organisations.shortName,
    url: organisations.url,
  })
    .from(row)
    .innerJoin(organisations, eq(organisations.id, row.organisationId))
    .where(eq(row.eventId, eventId))
    .orderBy(asc(row.position))
    .limit(60)
}

function listVideos({ select, reachable: { eventVideos: row } }: Reader, eventId: SQLWrapper) {
  return select({ kind: row.kind, provider: row.provider, url: row.url, label: row.label })
    .from(row)
    .where(eq(row.eventId, eventId))
    .orderBy(asc(row.position))
    .limit(30)
}

function listPhotos(read: Reader, eventId: SQLWrapper) {
  const { media } = read.open
  const { eventPhotos: row } = read.reachable
  return read
    .select({ caption: row.caption, ...pictureOf(read), focal: media.focal })
    .from(row)
    .innerJoin(media, eq(media.id, row.mediaId))
    .where(eq(row.eventId, eventId))
    .orderBy(asc(row.position))
    .limit(60)
}

function listPublications(read: Reader, eventId: SQLWrapper) {
  const { publications, series } = read.listed
  const { media } = read.open
  const { eventPublications: row } = read.reachable
  return read
    .select({
      relation: row.relation,
      slug: publications.slug,
      kind: publications.kind,
      title: publications.title,
      subtitle: publications.subtitle,
      issued: publications.issued,
      names: publications.names,
      series: series.title,
      seriesNumber: publications.seriesNumber,
      cover: pictureOf(read),
    })
    .from(row)
    .innerJoin(publications, eq(publications.id, row.publicationId))
    .leftJoin(series, eq(series.id, publications.seriesId))
    .leftJoin(media, eq(media.id, publications.coverMediaId))
    .where(eq(row.eventId, eventId))
    .orderBy(asc(row.position))
    .limit(60)
}

function listReplacedEvents(
  { select, listed: { events }, reachable: { eventReplacements: row } }: Reader,
  eventId: SQLWrapper,
) {
  return select({ slug: events.slug, title: events.title, start: events.start, end: events.end })
    .from(row)
    .innerJoin(events, eq(events.id, row.inPlaceOfId))
    .where(eq(row.eventId, eventId))
    .limit(10)
}

function listReplacingEvents(
  { select, listed: { events }, reachable: { eventReplacements: row } }: Reader,
  eventId: SQLWrapper,
) {
  return select({ slug: events.slug, title: events.title, start: events.start, end: events.end })
    .from(row)
    .innerJoin(events, eq(events.id, row.eventId))
    .where(eq(row.inPlaceOfId, eventId))
    .limit(10)
}
