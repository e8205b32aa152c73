import type { DescribedEvent, DescribedPerson, DescribedPublication, PageContext } from './index.ts'

const picture = { sha256: 'ab', contentType: 'image/jpeg', alt: 'A hall', width: 1200, height: 630 }

/** Where a sample page stands. */
export const contextOf = (path: string): PageContext => ({
  canonical: `https://caci.example${path}`,
  origin: 'https://caci.example',
  space: { name: 'An Institute', shortName: 'AI', languages: ['en'] },
})

const person = {
  ...{ honorific: 'Dr.', title: 'Fellow', affiliation: 'A University' },
  ...{ name: 'Ann Author', personSlug: 'ann-author' },
} as const

/** An event with everything that machines are told of one. */
export const sampleEvent: DescribedEvent = {
  slug: 'a-forum',
  title: 'A Forum',
  summary: 'What it is about.',
  language: 'en',
  status: 'scheduled',
  mode: 'in-person',
  venue: { name: 'A Hall', address: 'Street 1', city: 'Almaty', country: 'KZ' },
  start: '2026-03-20T10:00',
  end: '2026-03-20T11:30',
  timeZone: 'Asia/Tashkent',
  timeNote: '',
  startsAt: '2026-03-20T05:00:00Z',
  endsAt: '2026-03-20T06:30:00Z',
  edition: '3rd',
  publishedAt: '2026-01-01T09:00:00Z',
  updatedAt: '2026-01-01T09:00:00Z',
  seriesId: null,
  seriesTitle: 'Forums',
  seriesSlug: 'forums',
  image: picture,
  changes: [],
  sessions: [],
  appearances: [
    { ...person, role: 'speaker', session: 0 },
    { ...person, role: 'discussant', session: 1 },
    { ...person, role: 'interpreter', session: null, name: 'Ian Interpreter', personSlug: null },
    { ...person, role: 'rapporteur', session: null, name: 'Rae Rapporteur', personSlug: null },
  ],
  credits: [
    { role: 'host', name: 'A Host', shortName: 'AH', url: 'https://host.example/' },
    { role: 'co-host', name: 'Another', shortName: '', url: null },
    { role: 'in-cooperation-with', name: 'An Embassy', shortName: '', url: null },
    { role: 'sponsor', name: 'A Fund', shortName: '', url: null },
    { role: 'venue', name: 'A Hotel', shortName: '', url: null },
  ],
  videos: [
    { kind: 'recording', provider: 'youtube', url: 'https://videos.example/1', label: '' },
    { kind: 'recording', provider: 'facebook', url: null, label: 'Elsewhere' },
    { kind: 'stream', provider: 'youtube', url: 'https://videos.example/live', label: '' },
  ],
  photos: [],
  publications: [
    workOf({ slug: 'a-paper', kind: 'paper', title: 'A Paper', relation: 'marks-publication-of' }),
    workOf({ slug: 'other', kind: 'news', title: 'Other', relation: 'related' }),
  ],
  inPlaceOf: [],
  replacedBy: [],
  topics: [{ slug: 'trade', name: 'Trade' }],
  countries: [{ country: 'KZ' }],
}

function workOf<T>(its: T) {
  const names = { first: [], more: 0 }
  return { subtitle: '', issued: '2026-02', names, seriesNumber: '', series: null, cover: null, ...its }
}

/** A paper with everything that machines are told of one. */
export const samplePaper: DescribedPublication = {
  slug: 'roads',
  kind: 'paper',
  title: 'Roads and Rivers',
  subtitle: 'Trade on the Silk Road',
  abstract: 'What it says.',
  language: 'en',
  issued: '2025-06',
  seriesTitle: 'Silk Road Papers',
  seriesSlug: 'silk-road-papers',
  seriesIssn: '1653-4212',
  seriesNumber: '12',
  licence: 'CC-BY-4.0',
  externalUrl: null,
  publishedAt: '2026-01-02T09:00:00Z',
  updatedAt: '2026-01-03T09:00:00Z',
  pdf: { sha256: 'cd', bytes: 1_432_111, pages: 58, alt: '' },
  contributors: [
    { ...person, role: 'author', organisationId: null },
    { ...person, role: 'editor', organisationId: null, name: 'Ed Editor', personSlug: null },
    {
      ...person,
      role: 'author',
      organisationId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' as never,
      name: 'A Think Tank',
      personSlug: null,
    },
    { ...person, role: 'foreword', organisationId: null, name: 'Fay Foreword', personSlug: null },
  ],
  topics: [
    { slug: 'trade', name: 'Trade' },
    { slug: 'roads', name: 'Roads' },
  ],
  collection: null,
  cover: { ...picture, width: null, height: null, alt: '' },
}

/** A person as their page shows them. */
export const samplePerson: DescribedPerson = {
  slug: 'ann-author',
  name: 'Ann Author',
  honorific: 'Dr.',
  title: 'Fellow',
  affiliation: 'A University',
  country: 'KZ',
  orcid: '0000-0002-1825-0097',
  links: [{ label: 'Site', url: 'https://ann.example/' }],
  language: 'en',
  photo: { ...picture, focal: '2-2' },
}
