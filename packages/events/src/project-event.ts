import type { Statement } from '@serai/db'
import type { LiveItem } from '@serai/drafts'
import type { Scope } from '@serai/scope'
import { instantsOf, overAtOf, sortAtOf } from './event-times.ts'
import type { EventDocument } from './event.ts'
import { removeParts } from './queries/writes.ts'

/** The names that one line of a list has room for. */
const namesInList = 6

/** Brings an event's live rows to its document. */
export function projectEvent(
  { db }: Scope,
  live: LiveItem<'event'>,
  document: EventDocument,
): readonly Statement[] {
  const shared = { eventId: live.id, audience: live.shownTo }
  const sortAt = sortAtOf(document)
  return [
    db.put('events', eventRow(live, document, sortAt), (row) => [row.id]),
    ...removeParts(db, live.id),
    ...document.changes.map((change, place) =>
      db.putOnce(
        'eventChanges',
        { ...change, ...shared, n: place + 1, recordedAt: live.updatedAt },
        (row) => [row.eventId, row.n],
        { audience: live.shownTo },
      ),
    ),
    ...document.sessions.map((session, position) =>
      db.insert('eventSessions', { ...session, ...shared, position }),
    ),
    ...document.appearances.map((one, position) =>
      db.insert('appearances', { ...one, ...shared, position, sortAt }),
    ),
    ...document.credits.map((credit, position) =>
      db.insert('eventCredits', { ...credit, ...shared, position }),
    ),
    ...document.videos.map((video, position) => db.insert('eventVideos', { ...video, ...shared, position })),
    ...document.photos.map((photo, position) => db.insert('eventPhotos', { ...photo, ...shared, position })),
    ...document.publications.map((link, position) =>
      db.insert('eventPublications', { ...link, ...shared, position }),
    ),
    ...document.inPlaceOf.map((inPlaceOfId) => db.insert('eventReplacements', { ...shared, inPlaceOfId })),
  ]
}

function eventRow(live: LiveItem<'event'>, document: EventDocument, sortAt: string) {
  const { slug, title, summary, language, translationOf, mode, venue, start, end, timeZone, timeNote } =
    document
  const { seriesId, edition, imageMediaId, isSample } = document
  const names = namesOf(document.appearances)
  return {
    ...{ slug, title, summary, language, translationOf, mode, venue, start, end, timeZone, timeNote },
    ...{ seriesId, edition, imageMediaId, isSample, sortAt },
    ...instantsOf(document),
    id: live.id,
    audience: live.shownTo,
    publishedAt: live.publishedAt,
    updatedAt: live.updatedAt,
    overAt: overAtOf(document),
    status: document.changes.at(-1)?.status ?? 'scheduled',
    names: { first: names.slice(0, namesInList), more: Math.max(0, names.length - namesInList) },
    // Every announced change counts by itself, also those that came with the first release.
    sequence: live.release - 1 + document.changes.length,
  }
}

/** Each person once, those who are heard before those who lead the talk, with the honorific of that day. */
function namesOf(appearances: EventDocument['appearances']): readonly string[] {
  const leads = (role: string) => role === 'moderator' || role === 'interpreter' || role === 'rapporteur'
  const inOrder = [
    ...appearances.filter(({ role }) => !leads(role)),
    ...appearances.filter(({ role }) => leads(role)),
  ]
  const byPerson = new Map(inOrder.map((one) => [one.personId, `${one.honorific} ${one.name}`.trim()]))
  return [...byPerson.values()]
}
