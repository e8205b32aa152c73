import { emptyFeed, extension, plainItem } from './feed-library.ts'
import type { FeedEntry, FeedOf } from './feed-of.ts'

/** The feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). The library writes version 1, and 1.1 over it by extensions. */
export function jsonText(feed: FeedOf): string {
  const json = emptyFeed(feed, (text) => text)
  json.addExtension(extension('version', 'https://jsonfeed.org/version/1.1'))
  json.addExtension(extension('language', feed.language))
  json.addExtension(extension('authors', [{ name: feed.name, url: feed.home }]))
  json.addExtension(extension('author', undefined))
  for (const entry of feed.entries) {
    json.addItem({ ...plainItem(entry, (text) => text), extensions: extensionsOf(entry) })
  }
  return json.json1()
}

/** What version 1 did not have, and the text, which the library takes for HTML. Each item has some text (§ items). */
function extensionsOf({ title, summary, authors, pdf }: FeedEntry) {
  const file = pdf === null ? [] : [{ url: pdf.url, mime_type: 'application/pdf', size_in_bytes: pdf.bytes }]
  return [
    extension('content_text', summary === '' ? title : summary),
    ...(authors.length === 0
      ? []
      : [
          extension(
            'authors',
            authors.map((name) => ({ name })),
          ),
        ]),
    ...(file.length === 0 ? [] : [extension('attachments', file)]),
  ]
}
