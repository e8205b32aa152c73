import { describe, expect, it } from 'vitest'
import { contextOf, sampleEvent } from './described.test-support.ts'
import { eventJsonLd, type DescribedEvent } from './index.ts'

const context = contextOf('/events/a-forum')
const described = (change: Partial<DescribedEvent>) => eventJsonLd({ ...sampleEvent, ...change }, context)

const place = {
  '@type': 'Place',
  name: 'A Hall',
  address: {
    '@type': 'PostalAddress',
    streetAddress: 'Street 1',
    addressLocality: 'Almaty',
    addressCountry: 'KZ',
  },
}
const online = { '@type': 'VirtualLocation', url: 'https://caci.example/events/a-forum' }
const now = '2026-03-20T10:00+05:00'

describe('an event for machines', () => {
  it('says all that its page says, and where the people in it have pages', () => {
    expect(described({})).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'A Forum',
      url: 'https://caci.example/events/a-forum',
      description: 'What it is about.',
      startDate: now,
      endDate: '2026-03-20T11:30+05:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: place,
      image: {
        '@type': 'ImageObject',
        url: 'https://caci.example/media/ab.jpg',
        width: 1200,
        height: 630,
        caption: 'A hall',
      },
      organizer: [
        { '@type': 'Organization', name: 'A Host', url: 'https://host.example/' },
        { '@type': 'Organization', name: 'Another' },
      ],
      performer: [personSaid('Ann Author', 'https://caci.example/people/ann-author')],
      translator: [personSaid('Ian Interpreter')],
      contributor: [personSaid('Rae Rapporteur'), { '@type': 'Organization', name: 'An Embassy' }],
      sponsor: [{ '@type': 'Organization', name: 'A Fund' }],
      superEvent: { '@type': 'EventSeries', name: 'Forums', url: 'https://caci.example/series/forums' },
      recordedIn: [{ '@type': 'VideoObject', name: 'A Forum', url: 'https://videos.example/1' }],
      workFeatured: [
        { '@type': 'Report', name: 'A Paper', url: 'https://caci.example/publications/a-paper' },
      ],
      inLanguage: 'en',
      about: [{ '@type': 'Thing', name: 'Trade' }],
    })
  })

  it('leaves out what nobody said, and is then the space’s own', () => {
    const nothing = {
      summary: '',
      end: null,
      image: null,
      seriesTitle: null,
      venue: null,
      mode: 'online',
    } as const
    const lists = { appearances: [], credits: [], videos: [], publications: [], topics: [] }
    expect(described({ ...nothing, ...lists })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'A Forum',
      url: 'https://caci.example/events/a-forum',
      startDate: now,
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: online,
      organizer: [{ '@type': 'Organization', name: 'An Institute', url: 'https://caci.example/' }],
      inLanguage: 'en',
    })
  })

  it.each([
    ['a day', { start: '2026-06-15', end: '2026-06-19', timeZone: null }, '2026-06-15', '2026-06-19'],
    ['a month', { start: '2026-06', end: null, timeZone: null }, '2026-06', undefined],
    [
      'a time in summer',
      { start: '2026-07-01T09:00', end: null, timeZone: 'America/New_York' },
      '2026-07-01T09:00-04:00',
      undefined,
    ],
    [
      'a time in winter',
      { start: '2026-01-05T09:00', end: null, timeZone: 'America/New_York' },
      '2026-01-05T09:00-05:00',
      undefined,
    ],
  ])('known to %s says no more of it than that', (_what, at, startDate, endDate) => {
    const times = { ...at, startsAt: null, endsAt: null }
    expect(described(times)).toMatchObject({ startDate })
    expect(Reflect.get(described(times), 'endDate')).toBe(endDate)
  })

  it('of which only a city or a name is known has an address all the same', () => {
    const venue = { name: '', address: '', city: 'Almaty', country: '' }
    expect(described({ venue })).toMatchObject({
      location: { name: 'Almaty', address: { '@type': 'PostalAddress', addressLocality: 'Almaty' } },
    })
    expect(described({ venue: { ...venue, name: 'A Hall', city: '' } })).toMatchObject({
      location: { name: 'A Hall', address: { '@type': 'PostalAddress', name: 'A Hall' } },
    })
  })
})

function personSaid(name: string, url?: string) {
  return {
    '@type': 'Person',
    name,
    honorificPrefix: 'Dr.',
    jobTitle: 'Fellow',
    affiliation: { '@type': 'Organization', name: 'A University' },
    ...(url === undefined ? {} : { url }),
  }
}
