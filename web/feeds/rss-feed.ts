import { emptyFeed, extension, plainItem } from './feed-library.ts'
import type { FeedEntry, FeedOf } from './feed-of.ts'
import { hideMarkup, plainToHtml, revealMarkup } from './xml-markup.ts'

/** The feed as RSS 2.0 (rssboard.org/rss-specification). Titles are plain text, descriptions are HTML. */
export function rssText(feed: FeedOf): string {
  const rss = emptyFeed(feed, hideMarkup)
  for (const entry of feed.entries) {
    const { summary, pdf } = entry
    rss.addItem({
      ...plainItem(entry, hideMarkup),
      ...(summary === '' ? {} : { description: hideMarkup(plainToHtml(summary)) }),
      ...(pdf === null ? {} : { enclosure: { url: pdf.url, length: pdf.bytes, type: 'application/pdf' } }),
      extensions: extensionsOf(entry),
    })
  }
  return revealMarkup(corrected(rss.rss2()))
}

/** An `author` of RSS is an address for mail, so names go to Dublin Core; RSS has no date of a correction, Atom has. */
function extensionsOf({ authors, updatedAt }: FeedEntry) {
  const creators = authors.map((name) => ({ _text: hideMarkup(name) }))
  return [
    extension('atom:updated', { _text: updatedAt }),
    ...(creators.length === 0 ? [] : [extension('dc:creator', creators)]),
  ]
}

/**
 * The library declares `dc` only for feeds with whole texts. Its CDATA would show the escapes of a title: they are
 * taken for what they stand for once they are outside. Markup in texts is hidden still.
 */
function corrected(xml: string): string {
  return xml
    .replace('<rss version="2.0"', '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"')
    .replaceAll('<![CDATA[', '')
    .replaceAll(']]>', '')
}
