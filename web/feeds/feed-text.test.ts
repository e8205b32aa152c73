import { describe, expect, it } from 'vitest'
import { feedText, type FeedEntry, type FeedOf } from './index.ts'

const entry: FeedEntry = {
  id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  kind: 'publication',
  url: 'https://caci.example/publications/a-paper',
  title: 'A < B & "C" ]]> ]]>',
  summary: 'One <b>& two',
  publishedAt: '2026-03-01T09:00:00Z',
  updatedAt: '2026-03-04T09:00:00Z',
  authors: ['A & B'],
  categories: ['<"topic">'],
  pdf: { url: 'https://caci.example/publications/a-paper.pdf', bytes: 1_432_111 },
}
const bare: FeedEntry = { ...entry, summary: '', authors: [], categories: [], pdf: null }
const feed: FeedOf = {
  name: 'A & B',
  tagline: 'Papers',
  language: 'en',
  home: 'https://caci.example/',
  self: {
    atom: 'https://caci.example/feed.atom',
    rss: 'https://caci.example/feed.rss',
    json: 'https://caci.example/feed.json',
  },
  updatedAt: '2026-03-04T09:00:00Z',
  entries: [entry],
}

/** Without the spaces that indent it. */
const flat = (xml: string) => xml.replace(/>\s+</g, '><')

describe('a feed', () => {
  it('is Atom with its own address, true dates, each text escaped once, and the file as what it is', () => {
    expect(flat(feedText('atom', feed))).toBe(
      '<?xml version="1.0" encoding="utf-8"?>' +
        '<feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom">' +
        '<id>https://caci.example/feed.atom</id><title>A &amp; B</title>' +
        '<updated>2026-03-04T09:00:00.000Z</updated><generator>Serai</generator>' +
        '<author><name>A &amp; B</name><uri>https://caci.example/</uri></author>' +
        '<link rel="alternate" href="https://caci.example/"/>' +
        '<link rel="self" href="https://caci.example/feed.atom"/><subtitle>Papers</subtitle>' +
        '<entry><title type="html"><![CDATA[A &lt; B &amp; &quot;C&quot; ]]&gt; ]]&gt;]]></title>' +
        '<id>urn:uuid:01563e3a-b5d3-d676-4c61-efb99302bd5b</id>' +
        '<link href="https://caci.example/publications/a-paper"/>' +
        '<link rel="enclosure" href="https://caci.example/publications/a-paper.pdf" type="application/pdf" length="1432111"/>' +
        '<updated>2026-03-04T09:00:00.000Z</updated>' +
        '<summary type="html"><![CDATA[One &lt;b&gt;&amp; two]]></summary>' +
        '<author><name>A &amp; B</name></author>' +
        '<category label="publication" term="publication"/>' +
        '<category label="&lt;&quot;topic&quot;&gt;" term="&lt;&quot;topic&quot;&gt;"/>' +
        '<published>2026-03-01T09:00:00.000Z</published></entry></feed>',
    )
  })

  it('is RSS with names that are no addresses for mail, an id that is no address, and the date of a correction', () => {
    expect(flat(feedText('rss', feed))).toBe(
      '<?xml version="1.0" encoding="utf-8"?>' +
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">' +
        '<channel><title>A &amp; B</title><link>https://caci.example/</link><description>Papers</description>' +
        '<lastBuildDate>Wed, 04 Mar 2026 09:00:00 GMT</lastBuildDate>' +
        '<docs>https://www.rssboard.org/rss-specification</docs><generator>Serai</generator>' +
        '<language>en</language>' +
        '<atom:link href="https://caci.example/feed.rss" rel="self" type="application/rss+xml"/>' +
        '<item><title>A &lt; B &amp; &quot;C&quot; ]]&gt; ]]&gt;</title>' +
        '<link>https://caci.example/publications/a-paper</link>' +
        '<guid isPermaLink="false">urn:uuid:01563e3a-b5d3-d676-4c61-efb99302bd5b</guid>' +
        '<pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate>' +
        '<description>One &amp;lt;b&amp;gt;&amp;amp; two</description>' +
        '<category>publication</category><category>&lt;&quot;topic&quot;&gt;</category>' +
        '<enclosure length="1432111" type="application/pdf" url="https://caci.example/publications/a-paper.pdf"/>' +
        '<atom:updated>2026-03-04T09:00:00Z</atom:updated><dc:creator>A &amp; B</dc:creator>' +
        '</item></channel></rss>',
    )
  })

  it('is JSON Feed 1.1 with all authors, the file and plain text', () => {
    expect(JSON.parse(feedText('json', feed))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'A & B',
      home_page_url: 'https://caci.example/',
      feed_url: 'https://caci.example/feed.json',
      description: 'Papers',
      language: 'en',
      authors: [{ name: 'A & B', url: 'https://caci.example/' }],
      items: [
        {
          id: 'urn:uuid:01563e3a-b5d3-d676-4c61-efb99302bd5b',
          url: entry.url,
          title: entry.title,
          content_text: entry.summary,
          date_modified: '2026-03-04T09:00:00.000Z',
          date_published: '2026-03-01T09:00:00.000Z',
          authors: [{ name: 'A & B' }],
          tags: ['publication', '<"topic">'],
          attachments: [{ url: entry.pdf?.url, mime_type: 'application/pdf', size_in_bytes: 1_432_111 }],
        },
      ],
    })
  })

  it.each(['atom', 'rss', 'json'] as const)('leaves out of %s what an entry does not have', (format) => {
    const text = feedText(format, { ...feed, tagline: '', entries: [bare] })
    expect(text).not.toMatch(/summary|enclosure|attachments|creator|undefined|null|<description\/>/)
    expect(text).toContain('urn:uuid:01563e3a-b5d3-d676-4c61-efb99302bd5b')
  })

  it.each(['atom', 'rss'] as const)('drops from %s what XML cannot hold', (format) => {
    const text = feedText(format, { ...feed, name: 'A\u0000\u0001\uFFFEB', entries: [] })
    expect(text).toContain('<title>AB</title>')
  })
})
