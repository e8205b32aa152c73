import type { EventViewProps } from './event-view.tsx'
import type { PersonViewProps } from './person-view.tsx'
import type { PublicationViewProps } from './publication-view.tsx'
import type { SpaceFrame } from './space-page.tsx'

/** Text that would break out of an attribute or of text, were it not escaped. */
export const hostile = `"><script>alert('x')</script>&amp;`

/** Samples whose every text is `say`, so that one look tells whether all of it is escaped. */
export function samplesOf(say: string) {
  return {
    frame: frameOf(say),
    event: eventOf(say),
    calendar: {
      ics: '/events/a-forum.ics',
      google: 'https://calendar.google.com/a',
      outlook: 'https://outlook.live.com/a',
      subscribe: 'webcal://a.example/series/a-series.ics',
    },
    calendarOfAll: {
      ics: '/calendar.ics',
      webcal: 'webcal://a.example/calendar.ics',
      google: 'https://calendar.google.com/b',
    },
    filters: [{ name: 'topic', label: say, value: 'a', options: [{ value: 'a', label: say }] }],
    hit: {
      kind: 'publication',
      path: '/publications/a-paper',
      title: [{ text: say, isHit: true }],
      snippet: [
        { text: say, isHit: false },
        { text: say, isHit: true },
      ],
      date: '2020-11',
    },
    eventLine: eventLineOf(say),
    publication: publicationOf(say),
    publicationLine: publicationLineOf(say),
    person: personOf(say),
    page: {
      title: say,
      summary: say,
      language: 'en',
      isSample: true,
      html: null,
      blocks: [{ block: 'text', heading: say, text: say }],
    },
  } as const
}

function frameOf(say: string): SpaceFrame {
  const theme = { accent: '#7a1f2b', accentDark: '#e59aa2', wordmark: say }
  const navigation = [{ label: say, path: '/events' }]
  return {
    name: say,
    shortName: say,
    tagline: say,
    notice: say,
    languages: ['en'],
    theme,
    themeHash: 'abc',
    navigation,
    logo: null,
  }
}

function eventLineOf(say: string) {
  return {
    slug: 'a-forum',
    title: say,
    status: 'postponed',
    mode: 'hybrid',
    venue: { name: say, address: say, city: say, country: 'KZ' },
    start: '2020-12-04T10:00',
    end: '2020-12-04T11:00',
    timeZone: 'America/New_York',
    edition: say,
    names: { first: [say, say], more: 2 },
    isSample: true,
    series: say,
  } as const
}

function eventOf(say: string): EventViewProps['event'] {
  const person = { name: say, honorific: say, title: say, affiliation: say, personSlug: 'a-person' } as const
  const other = { slug: 'other', title: say, start: '2020-06-15', end: '2020-06-19' }
  const change = {
    status: 'postponed',
    reason: say,
    previousStart: '2020-11-04T10:00',
    previousEnd: null,
  } as const
  const photo = {
    sha256: 'ab',
    contentType: 'image/png',
    alt: say,
    width: 8,
    height: 5,
    focal: '2-2',
    caption: say,
  } as const
  return {
    ...eventLineOf(say),
    summary: say,
    language: 'en',
    timeNote: say,
    startsAt: '2020-12-04T15:00:00Z',
    endsAt: '2020-12-04T16:00:00Z',
    overAt: '2020-12-04T16:00:00Z',
    sequence: 0,
    publishedAt: '2020-11-01T09:00:00Z',
    updatedAt: '2020-12-04T16:00:00Z',
    seriesId: null,
    seriesTitle: say,
    seriesSlug: 'a-series',
    html: null,
    image: null,
    changes: [{ ...change, n: 1, announcedOn: '2020-11-01' }],
    sessions: [{ position: 0, title: say, summary: say, start: null, end: null, room: say }],
    appearances: [
      { ...person, role: 'moderator', session: null },
      { ...person, role: 'speaker', session: 0, personSlug: null },
    ],
    credits: [{ role: 'host', name: say, shortName: say, url: null }],
    videos: [{ kind: 'recording', provider: 'youtube', url: null, label: say }],
    photos: [photo],
    publications: [{ ...publicationLineOf(say), relation: 'marks-publication-of' }],
    inPlaceOf: [other],
    replacedBy: [other],
    topics: [{ slug: 'a-topic', name: say }],
    countries: [{ country: 'KZ' }],
  }
}

function publicationLineOf(say: string) {
  const names = { first: [say], more: 0 }
  return {
    slug: 'a-paper',
    kind: 'paper',
    title: say,
    subtitle: say,
    issued: '2020-11',
    names,
    seriesNumber: say,
    series: say,
    cover: null,
  } as const
}

function publicationOf(say: string): PublicationViewProps['publication'] {
  return {
    ...publicationLineOf(say),
    abstract: say,
    language: 'en',
    seriesTitle: say,
    seriesSlug: 'a-series',
    seriesIssn: null,
    licence: 'CC-BY-4.0',
    externalUrl: null,
    isSample: true,
    publishedAt: '2020-11-01T09:00:00Z',
    updatedAt: '2020-12-04T16:00:00Z',
    pdf: { sha256: 'ab', bytes: 1_432_111, pages: 58, alt: '' },
    html: null,
    contributors: [
      {
        role: 'author',
        name: say,
        honorific: say,
        title: say,
        affiliation: say,
        personSlug: 'a-person',
        organisationId: null,
      },
    ],
    topics: [{ slug: 'a-topic', name: say }],
    countries: [{ country: 'KZ' }],
    collection: { slug: 'a-collection', title: say },
  }
}

function personOf(say: string): PersonViewProps['person'] {
  const links = [{ label: say, url: 'https://example.org/' }]
  return {
    slug: 'a-person',
    name: say,
    honorific: say,
    title: say,
    affiliation: say,
    country: null,
    language: 'en',
    orcid: null,
    links,
    html: null,
    photo: null,
    isSample: false,
  }
}
