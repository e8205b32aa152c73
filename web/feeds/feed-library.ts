import { uuidOf } from '@serai/kernel'
import { Feed, type Extension, type Item } from 'feed'
import type { FeedEntry, FeedOf } from './feed-of.ts'

/** How a format needs a plain text to be handed to the library, so that it comes out as it was. */
type Spelling = (text: string) => string

/** The library's feed with what all formats have in common, and no entries yet. It is given every date. */
export function emptyFeed({ name, tagline, language, home, self, updatedAt }: FeedOf, spell: Spelling): Feed {
  return new Feed({
    // The feed's own address: a space and each of its series have feeds of their own, so the home is not unique.
    id: self.atom,
    title: spell(name),
    description: spell(tagline === '' ? name : tagline),
    language,
    link: home,
    feedLinks: self,
    updated: new Date(updatedAt),
    generator: 'Serai',
    docs: 'https://www.rssboard.org/rss-specification',
    author: { name: spell(name), link: home },
  })
}

/** What all formats say of an entry. Who wrote it, and what goes with it, each format says in its own way. */
export function plainItem(entry: FeedEntry, spell: Spelling) {
  return {
    id: `urn:uuid:${uuidOf(entry.id)}`,
    title: spell(entry.title),
    link: entry.url,
    date: new Date(entry.updatedAt),
    published: new Date(entry.publishedAt),
    category: categoriesOf(entry).map((name) => ({ name: spell(name), term: spell(name) })),
  } satisfies Item
}

/** The kind of the entry, then what it is about. */
function categoriesOf({ kind, categories }: FeedEntry): readonly string[] {
  return [...new Set([kind, ...categories])]
}

/** A part of a feed or entry that the library has no name for. It writes any value; its type knows objects alone. */
export function extension(name: string, value: unknown): Extension {
  return { name, objects: value as Extension['objects'] }
}
