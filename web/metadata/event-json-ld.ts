import type { AppearanceRole, CreditRole } from '@serai/db'
import type { EventPage } from '@serai/events'
import type { When } from '@serai/kernel'
import type {
  EventLeaf,
  EventSeriesLeaf,
  PlaceLeaf,
  PostalAddressLeaf,
  VideoObjectLeaf,
  VirtualLocationLeaf,
} from 'schema-dts'
import { datetimeOf, hasTime } from '../ui/dates.ts'
import { attendanceOf, eventStates, previousStarts } from './event-status.ts'
import { jsonLdDocument, node, type JsonLdDocument, type Properties, type Thing } from './json-ld-node.ts'
import { imagePart, organisationPart, personPart, spacePart, topicParts } from './json-ld-parts.ts'
import { urlAt, type PageContext } from './metadata-context.ts'
import { workPart } from './work-part.ts'

/** What of an event's page machines are told. */
export type DescribedEvent = Omit<EventPage, 'id' | 'html' | 'overAt' | 'sequence' | 'isSample'>

/** The event as schema.org/Event, by Google's rules for events. It says no more than the page does. */
export function eventJsonLd(event: DescribedEvent, context: PageContext): JsonLdDocument {
  const { title, summary, language, start, end, timeZone, startsAt, endsAt, image, topics } = event
  const happening: Properties<EventLeaf> = {
    name: title,
    url: context.canonical,
    description: summary,
    startDate: instantOrDay(start, timeZone, startsAt),
    endDate: end === null ? null : instantOrDay(end, timeZone, endsAt),
    previousStartDate: oneOrMany(previousStarts(event).map((at) => instantOrDay(at, timeZone))),
    eventStatus: oneOrMany(eventStates(event).map((state) => `https://schema.org/${state}`)),
    eventAttendanceMode: attendanceModes[attendanceOf(event)],
    location: oneOrMany(locationsOf(event, context)),
    image: imagePart(image, context),
    ...peopleAndPartners(event, context),
    ...seriesAndWorks(event, context),
    inLanguage: language,
    about: topicParts(topics),
  }
  return jsonLdDocument(node<EventLeaf>('Event', happening))
}

const attendanceModes = {
  'in-person': 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
} as const satisfies Readonly<Record<EventPage['mode'], string>>

/** A time of day has its offset. One that is in no known zone is given up: its day is all that is certain. */
function instantOrDay(when: When, timeZone: string | null, instant?: string | null): string {
  const written = datetimeOf(when, timeZone, instant)
  return hasTime(when) && written === when ? when.slice(0, 10) : written
}

function oneOrMany<T>(all: readonly T[]): T | readonly T[] {
  return all.length === 1 && all[0] !== undefined ? all[0] : all
}

/** The address of what is online is this page: how to join is for those who registered. */
function locationsOf(event: DescribedEvent, context: PageContext): readonly Thing[] {
  const attendance = attendanceOf(event)
  const online = node<VirtualLocationLeaf>('VirtualLocation', { url: context.canonical })
  return [
    ...(attendance === 'online' || event.venue === null ? [] : [placeOf(event.venue)]),
    ...(attendance === 'in-person' ? [] : [online]),
  ]
}

/** Google asks every place for an address: where only a name is known, the name is that. */
function placeOf({ name, address, city, country }: NonNullable<DescribedEvent['venue']>): Thing {
  const isNameAll = address === '' && city === '' && country === ''
  return node<PlaceLeaf>('Place', {
    name: name === '' ? city : name,
    address: node<PostalAddressLeaf>('PostalAddress', {
      name: isNameAll ? name : null,
      streetAddress: address,
      addressLocality: city,
      addressCountry: country,
    }),
  })
}

function peopleAndPartners(
  { appearances, credits }: DescribedEvent,
  context: PageContext,
): Properties<EventLeaf> {
  const people = appearances.filter(
    (one, place) => place === appearances.findIndex((other) => isSamePerson(one, other)),
  )
  const those = (...roles: readonly AppearanceRole[]) =>
    people.filter(({ role }) => roles.includes(role)).map((person) => personPart(person, context))
  const behind = (...roles: readonly CreditRole[]) =>
    credits.filter(({ role }) => roles.includes(role)).map(({ name, url }) => organisationPart(name, url))
  const hosts = behind('host', 'co-host')
  return {
    organizer: hosts.length === 0 ? [spacePart(context)] : hosts,
    performer: those('moderator', 'opening', 'introduction', 'keynote', 'speaker', 'discussant'),
    translator: those('interpreter'),
    contributor: [...those('rapporteur'), ...behind('in-cooperation-with')],
    sponsor: behind('sponsor'),
  }
}

type Appearance = DescribedEvent['appearances'][number]

/** Somebody who appears in several sessions, or in several roles, is one person. */
function isSamePerson(one: Appearance, other: Appearance): boolean {
  return one.name === other.name && one.personSlug === other.personSlug
}

function seriesAndWorks(event: DescribedEvent, context: PageContext): Properties<EventLeaf> {
  const { title, seriesTitle, seriesSlug, videos, publications } = event
  const series = { name: seriesTitle, url: urlAt(context, `/series/${seriesSlug}`) }
  return {
    superEvent: seriesTitle === null ? null : node<EventSeriesLeaf>('EventSeries', series),
    recordedIn: videos
      .filter(({ kind, url }) => kind === 'recording' && url !== null)
      .map(({ label, url }) =>
        node<VideoObjectLeaf>('VideoObject', { name: label === '' ? title : label, url }),
      ),
    workFeatured: publications
      .filter(({ relation }) => relation === 'marks-publication-of')
      .map((work) => workPart(work, context)),
  }
}
