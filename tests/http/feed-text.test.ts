import { asId, newUlid, uuidOf } from '@serai/kernel'
import { feedText, type FeedEntry, type FeedFormat, type FeedOf } from '@serai/web/feeds'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { expectedOf, readJson, type FeedSaid } from '../support/feed-rules.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { readAtom, readRss } from '../support/xml-feed-rules.ts'

const readers: Readonly<Record<FeedFormat, (text: string) => FeedSaid>> = {
  atom: readAtom,
  rss: readRss,
  json: readJson,
}
const formats: readonly FeedFormat[] = ['atom', 'rss', 'json']
const texts = [
  'words',
  'a < b & c > d',
  '&amp;',
  ']]>]]>',
  '<b class="x">',
  '"',
  "'",
  '&lt;',
  'Тегеран',
  'مركز',
  '𝒳',
]
const seeds = Array.from({ length: 60 }, (_, seed) => seed)

describe.each(formats)('a feed in %s', (format) => {
  it.each(seeds)('says what it was given and keeps the rules, whatever the words are (%i)', (seed) => {
    const feed = randomFeed(seededRandom(seed))
    const expected = expectedOf(feed, feed.self[format], (id) => `urn:uuid:${uuidOf(asId(id))}`)
    expect(readers[format](feedText(format, feed))).toEqual(expected)
  })

  it('is the same to the byte when it is asked for again', () => {
    const feed = randomFeed(seededRandom(1))
    expect(feedText(format, structuredClone(feed))).toBe(feedText(format, feed))
  })
})

describe('an independent reader', () => {
  const feed = randomFeed(seededRandom(7))
  const titles = feed.entries.map(({ title }) => title)
  const files = feed.entries.flatMap(({ pdf }) => (pdf === null ? [] : [pdf]))

  it('reads the Atom', () => {
    const read = parseAtomFeed(feedText('atom', feed))
    expect(read.title).toEqual({ value: feed.name })
    expect(read.entries?.map(({ id }) => id)).toEqual(
      feed.entries.map(({ id }) => `urn:uuid:${uuidOf(asId(id))}`),
    )
    const enclosures = read.entries?.flatMap(({ links = [] }) =>
      links.filter(({ rel }) => rel === 'enclosure'),
    )
    expect(enclosures?.map(({ href, length }) => ({ url: href, bytes: length }))).toEqual(files)
  })

  it('reads the RSS', () => {
    const read = parseRssFeed(feedText('rss', feed))
    expect(read.items?.map(({ title }) => title)).toEqual(titles)
    const enclosures = read.items?.flatMap((item) => item.enclosures ?? [])
    expect(enclosures?.map(({ url, length }) => ({ url, bytes: length }))).toEqual(files)
  })

  it('reads the JSON', () => {
    const read = parseJsonFeed(feedText('json', feed))
    expect(read.items?.map(({ title }) => title)).toEqual(titles)
  })
})

function randomFeed(random: () => number): FeedOf {
  const below = (most: number) => Math.floor(random() * most)
  const say = () => Array.from({ length: 1 + below(3) }, () => texts[below(texts.length)] ?? '').join(' ')
  const some = (most: number) => [...new Set(Array.from({ length: below(most + 1) }, say))]
  const at = () => `20${10 + below(20)}-0${1 + below(9)}-1${below(10)}T0${below(10)}:30:0${below(10)}Z`
  const entry = (place: number): FeedEntry => ({
    id: newUlid(new Date(at()), (bytes) => Uint8Array.from({ length: bytes }, () => below(256))),
    kind: (['event', 'publication', 'news'] as const)[below(3)] ?? 'event',
    url: `https://caci.example/events/${place}`,
    title: say(),
    summary: random() < 0.3 ? '' : `${say()}, ${say()}`,
    publishedAt: at(),
    updatedAt: at(),
    authors: some(3),
    categories: some(3),
    pdf: random() < 0.5 ? null : { url: `https://caci.example/publications/${place}.pdf`, bytes: below(1e7) },
  })
  return {
    name: say(),
    tagline: random() < 0.5 ? '' : say(),
    language: random() < 0.5 ? 'en' : 'fa-AF',
    home: 'https://caci.example/',
    self: {
      atom: 'https://caci.example/feed.atom',
      rss: 'https://caci.example/feed.rss',
      json: 'https://caci.example/feed.json',
    },
    updatedAt: at(),
    entries: Array.from({ length: below(6) }, (_, place) => entry(place)),
  }
}
