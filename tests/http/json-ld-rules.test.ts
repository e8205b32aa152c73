import { beforeAll, describe, expect, it } from 'vitest'
import { fill } from '../support/content.ts'
import { faultsOfJsonLd } from '../support/json-ld-rules.ts'
import { visit } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'

const schema = 'https://schema.org/'

const event = {
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: 'A & B',
  url: 'https://caci.example/events/a',
  startDate: '2026-03-20T10:00+05:00',
  endDate: '2026-03-20T11:30+05:00',
  previousStartDate: '2026-03-01',
  eventStatus: `${schema}EventRescheduled`,
  eventAttendanceMode: `${schema}MixedEventAttendanceMode`,
  location: [
    { '@type': 'Place', name: 'A Hall', address: { '@type': 'PostalAddress', addressLocality: 'Almaty' } },
    { '@type': 'VirtualLocation', url: 'https://caci.example/events/a' },
  ],
  performer: [{ '@type': 'Person', name: 'Ann Author', url: 'https://caci.example/people/ann' }],
  translator: [{ '@type': 'Person', name: 'Ian Interpreter' }],
}
const [place, online] = event.location

const work = {
  '@context': 'https://schema.org',
  '@type': 'Report',
  name: 'A & B',
  url: 'https://caci.example/events/a',
  author: [{ '@type': 'Person', name: 'Ann Author' }],
  editor: { '@type': 'Person', name: 'Ian Interpreter' },
  datePublished: '2026-03-01',
  encoding: { '@type': 'MediaObject', contentUrl: 'https://caci.example/a.pdf' },
}

const pageWith = (...documents: readonly unknown[]) => `<!DOCTYPE html><html><head>
<link rel="canonical" href="https://caci.example/events/a"/>
${documents.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`).join('')}
</head><body><h1>A &amp; B</h1><del><time datetime="2026-03-01">1 March</time></del>
<time datetime="2026-03-20T10:00+05:00">20 March</time><p>Dr. <bdi>Ann
Author</bdi>, Ian Interpreter</p><a href="/a.pdf">PDF</a></body></html>`

type Change = Readonly<Record<string, unknown>>
type Mutation = readonly [what: string, change: Change, ...faults: readonly string[]]

const ofEvents: readonly Mutation[] = [
  ['no name', { name: undefined }, 'Event has no name'],
  ['a name that is not seen', { name: 'Another' }, 'Another is not seen'],
  ['an address of its own', { url: 'https://caci.example/b' }, 'Event is at another address than the page'],
  ['no start', { startDate: undefined }, 'the event has no start'],
  [
    'a start without an offset',
    { startDate: '2026-03-20T10:00' },
    '2026-03-20T10:00 is no date, or has no offset',
    '2026-03-20T10:00 is no time of the page',
  ],
  ['a start that is not seen', { startDate: '2026-03-19' }, '2026-03-19 is no time of the page'],
  [
    'an end without an offset',
    { endDate: '2026-03-20T11:30' },
    '2026-03-20T11:30 is no date, or has no offset',
  ],
  ['an end before its start', { endDate: '2026-03-20T09:00+05:00' }, 'the event ends before its start'],
  ['a previous start in words', { previousStartDate: 'March' }, 'March is no date, or has no offset'],
  ['no previous start', { previousStartDate: undefined }, 'a moved event says when it was to be'],
  ['its start as the previous one', { previousStartDate: event.startDate }, 'the start did not fall'],
  ['an unknown state', { eventStatus: `${schema}EventOver` }, 'the event has no known state'],
  ['no state', { eventStatus: undefined }, 'the event has no known state'],
  [
    'two states at once',
    { eventStatus: [`${schema}EventRescheduled`, `${schema}EventCancelled`] },
    'the states exclude each other',
  ],
  [
    'been postponed without its date as previous',
    { eventStatus: `${schema}EventPostponed` },
    'a postponed event keeps its date as previous',
  ],
  [
    'moved online and is not',
    { eventStatus: [`${schema}EventRescheduled`, `${schema}EventMovedOnline`] },
    'an event that moved online is online',
  ],
  [
    'no location',
    { location: undefined },
    'the event has no location',
    'who attends either way may be online',
  ],
  ['no mode', { eventAttendanceMode: undefined }, 'the event has no mode of attendance'],
  [
    'people in person, online',
    { eventAttendanceMode: `${schema}OfflineEventAttendanceMode` },
    'who attends in person is not online',
  ],
  [
    'people online, at a place',
    { eventAttendanceMode: `${schema}OnlineEventAttendanceMode` },
    'who attends online is at no place',
  ],
  ['a place alone where one may be online', { location: place }, 'who attends either way may be online'],
  [
    'a place without an address',
    { location: [{ ...place, address: { '@type': 'PostalAddress' } }, online] },
    'a place has no address',
  ],
  [
    'a way to join',
    { location: [place, { ...online, url: 'https://join.example/1' }] },
    'online is not at the page, but where one joins',
  ],
  ['a speaker whom nobody sees', { performer: { '@type': 'Person', name: 'Eve' } }, 'Eve is not seen'],
  ['an interpreter whom nobody sees', { translator: { '@type': 'Person', name: 'Eve' } }, 'Eve is not seen'],
  ['another context', { '@context': 'http://schema.org' }, 'the context is not https://schema.org'],
  ['an empty list', { performer: [] }, 'Event has an empty performer'],
  ['an empty text', { description: '' }, 'Event has an empty description'],
  ['nothing in it', { image: null }, 'Event has an empty image'],
  [
    'a misspelt type within',
    { translator: { '@type': 'Persn', name: 'Ann Author' } },
    'Persn is no type of ours',
  ],
  [
    'half an address within',
    { image: { '@type': 'ImageObject', url: '/a.png' } },
    'ImageObject has /a.png as its url',
  ],
]

const ofWorks: readonly Mutation[] = [
  ['an author whom nobody sees', { author: [{ '@type': 'Person', name: 'Eve' }] }, 'Eve is not seen'],
  ['an editor whom nobody sees', { editor: { '@type': 'Person', name: 'Eve' } }, 'Eve is not seen'],
  ['no date', { datePublished: undefined }, 'the work has no date'],
  ['a date that is not seen', { datePublished: '2026-03' }, '2026-03 is no time of the page'],
  [
    'a file to which nothing leads',
    { encoding: { '@type': 'MediaObject', contentUrl: 'https://caci.example/b.pdf' } },
    'no link leads to https://caci.example/b.pdf',
  ],
  ['a type that is no subject', { '@type': 'Place' }, 'Place is no subject of a page'],
]

describe('the rules of JSON-LD', () => {
  it('find nothing wrong with what is sound', () => {
    expect(faultsOfJsonLd(pageWith(event))).toEqual([])
    expect(faultsOfJsonLd(pageWith(work, steps(1, 2)))).toEqual([])
    const postponed = { eventStatus: `${schema}EventPostponed`, previousStartDate: event.startDate }
    expect(faultsOfJsonLd(pageWith({ ...event, ...postponed }))).toEqual([])
  })

  it.each(ofEvents.map(spelled))('see that an event has $what', ({ change, faults }) => {
    expect(faultsOfJsonLd(pageWith({ ...event, ...change }))).toEqual(faults)
  })

  it.each(ofWorks.map(spelled))('see that a work has $what', ({ change, faults }) => {
    expect(faultsOfJsonLd(pageWith({ ...work, ...change }))).toEqual(faults)
  })

  it('see that there is none, or none that can be read, and steps out of order', () => {
    expect(faultsOfJsonLd(pageWith())).toEqual(['there is no JSON-LD'])
    expect(faultsOfJsonLd(pageWith(event).replace('"@type"', '@type'))).toEqual([
      'the JSON-LD is no object of JSON',
    ])
    expect(faultsOfJsonLd(pageWith(steps(1, 3)))).toEqual(['the steps to the page are not counted from one'])
  })
})

describe('our pages', () => {
  let space: TestSpace
  beforeAll(async () => {
    space = await aSpace()
    await fill(space, 'ownword')
  })

  it.each([
    ['/events/ownword-event', 'Event'],
    ['/events/ownword-replaced', 'Event'],
    ['/publications/ownword-paper', 'Report'],
    ['/publications/ownword-collection', 'Collection'],
    ['/publications/ownword-news', 'NewsArticle'],
    ['/people/ownword-person', 'Person'],
  ])('%s says that it is about a %s, and no more than it shows', async (path, type) => {
    const html = await (await visit(space.host, path)).text()
    expect(html).toContain(`{"@context":"https://schema.org","@type":"${type}"`)
    expect(faultsOfJsonLd(html)).toEqual([])
  })
})

function spelled([what, change, ...faults]: Mutation) {
  return { what, change, faults }
}

function steps(...positions: readonly number[]) {
  const itemListElement = positions.map((position) => ({
    '@type': 'ListItem',
    position,
    name: `Step ${position}`,
    item: `https://caci.example/${position}`,
  }))
  return { '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement }
}
