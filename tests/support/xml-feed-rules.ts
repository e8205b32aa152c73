import { fileOf, need, uuidIn, type EntrySaid, type FeedSaid } from './feed-rules.ts'
import { elementsOf, readStrictXml, type XmlElement } from './strict-xml.ts'

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/
const rfc822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/** Reads Atom by RFC 4287, and throws where it is broken. */
export function readAtom(xml: string): FeedSaid {
  const feed = readStrictXml(xml)
  need(feed.name === 'feed' && feed.attributes['xmlns'] === 'http://www.w3.org/2005/Atom', 'Atom (§4.1.1)')
  const entries = elementsOf(feed, 'entry')
  need(only(feed, 'id').text !== '' && rfc3339.test(only(feed, 'updated').text), 'id and date (§4.1.1)')
  need(only(only(feed, 'author'), 'name').text !== '', 'an author for entries without one (§4.1.2)')
  return {
    name: plain(only(feed, 'title')),
    language: feed.attributes['xml:lang'] ?? '',
    home: linkOf(feed, 'alternate'),
    self: linkOf(feed, 'self'),
    entries: entries.map(readAtomEntry),
  }
}

function readAtomEntry(entry: XmlElement): EntrySaid {
  const [published, updated] = [only(entry, 'published').text, only(entry, 'updated').text]
  need(rfc3339.test(published) && rfc3339.test(updated), 'dates (§3.3)')
  const [summary] = elementsOf(entry, 'summary')
  const file = elementsOf(entry, 'link').find(({ attributes }) => attributes['rel'] === 'enclosure')
  need(file === undefined || file.attributes['type'] === 'application/pdf', 'the type of a file (§4.2.7.3)')
  return {
    id: uuidIn(only(entry, 'id').text),
    url: linkOf(entry, 'alternate'),
    title: plain(only(entry, 'title')),
    summary: summary === undefined ? '' : plain(summary),
    authors: elementsOf(entry, 'author').map((author) => only(author, 'name').text),
    categories: elementsOf(entry, 'category').map(({ attributes }) => attributes['term'] ?? ''),
    pdf: fileOf(file?.attributes['href'], file?.attributes['length']),
    publishedAt: Date.parse(published),
    updatedAt: Date.parse(updated),
  }
}

/** A text construct (§3.1): as it is, or as HTML that holds nothing but text. */
function plain({ attributes, text }: XmlElement): string {
  const type = attributes['type'] ?? 'text'
  need(type === 'text' || type === 'html', 'the type of a text (§3.1.1)')
  return type === 'text' ? text : htmlText(text)
}

function linkOf(parent: XmlElement, rel: string): string {
  const links = elementsOf(parent, 'link').filter(
    ({ attributes }) => (attributes['rel'] ?? 'alternate') === rel,
  )
  need(links.length === 1, `one link of ${rel}`)
  return links[0]?.attributes['href'] ?? ''
}

/** Reads RSS 2.0 by rssboard.org/rss-specification, and throws where it is broken. */
export function readRss(xml: string): FeedSaid {
  const rss = readStrictXml(xml)
  need(rss.name === 'rss' && rss.attributes['version'] === '2.0', 'RSS 2.0')
  need(rss.attributes['xmlns:atom'] === 'http://www.w3.org/2005/Atom', 'the namespace of Atom')
  const channel = only(rss, 'channel')
  need(only(channel, 'description').text !== '', 'a description')
  need(rfc822.test(only(channel, 'lastBuildDate').text), 'its date')
  return {
    name: only(channel, 'title').text,
    language: only(channel, 'language').text,
    home: only(channel, 'link').text,
    self: linkOf({ ...channel, children: elementsOf(channel, 'atom:link').map(asLink) }, 'self'),
    entries: elementsOf(channel, 'item').map(readRssItem),
  }
}

const asLink = (link: XmlElement): XmlElement => ({ ...link, name: 'link' })

function readRssItem(item: XmlElement): EntrySaid {
  const [guid, published] = [only(item, 'guid'), only(item, 'pubDate').text]
  need(guid.attributes['isPermaLink'] === 'false', 'an id that is no address')
  need(rfc822.test(published) && rfc3339.test(only(item, 'atom:updated').text), 'dates')
  need(elementsOf(item, 'author').length === 0, 'no author without an address for mail')
  const [description] = elementsOf(item, 'description')
  const [file] = elementsOf(item, 'enclosure')
  need(file === undefined || file.attributes['type'] === 'application/pdf', 'the type of a file')
  return {
    id: uuidIn(guid.text),
    url: only(item, 'link').text,
    title: only(item, 'title').text,
    summary: description === undefined ? '' : htmlText(description.text),
    authors: elementsOf(item, 'dc:creator').map(({ text }) => text),
    categories: elementsOf(item, 'category').map(({ text }) => text),
    pdf: fileOf(file?.attributes['url'], file?.attributes['length']),
    publishedAt: Date.parse(published),
    updatedAt: Date.parse(only(item, 'atom:updated').text),
  }
}

function only(parent: XmlElement, name: string): XmlElement {
  const [found, ...more] = elementsOf(parent, name)
  if (found === undefined || more.length > 0) throw new Error(`${parent.name} has not one ${name}.`)
  return found
}

/** The text of HTML that has no tags; a tag throws. */
function htmlText(html: string): string {
  need(!/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(html), 'HTML without tags of its own')
  const texts: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
  return html.replace(/&\w+;/g, (entity) => texts[entity] ?? entity)
}
