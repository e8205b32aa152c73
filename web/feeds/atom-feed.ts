import { emptyFeed, plainItem } from './feed-library.ts'
import type { FeedOf } from './feed-of.ts'
import { hideMarkup, revealMarkup } from './xml-markup.ts'

/** The feed as Atom (RFC 4287). An entry without authors has the feed's, which is the space (§4.2.1). */
export function atomText(feed: FeedOf): string {
  const atom = emptyFeed(feed, hideMarkup)
  for (const entry of feed.entries) {
    const { authors, summary, pdf } = entry
    atom.addItem({
      ...plainItem(entry, hideMarkup),
      // The library says that a summary is HTML and puts it into CDATA: escaped once, it is plain text as HTML.
      ...(summary === '' ? {} : { description: hideMarkup(summary) }),
      ...(authors.length === 0 ? {} : { author: authors.map((name) => ({ name: hideMarkup(name) })) }),
      ...(pdf === null ? {} : { enclosure: { url: pdf.url, length: pdf.bytes } }),
    })
  }
  return revealMarkup(corrected(atom.atom1(), feed.language))
}

/**
 * The library leaves the language out, and calls every file that goes with an entry an image. Quotes in texts are
 * hidden still, so that what is replaced here is markup.
 */
function corrected(xml: string, language: string): string {
  return xml
    .replace('<feed xmlns=', `<feed xml:lang="${language}" xmlns=`)
    .replaceAll('type="image/pdf"', 'type="application/pdf"')
}
