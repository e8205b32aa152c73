import { atomText } from './atom-feed.ts'
import type { FeedOf } from './feed-of.ts'
import { jsonText } from './json-feed.ts'
import { rssText } from './rss-feed.ts'

/** Atom (RFC 4287), RSS 2.0, JSON Feed 1.1. */
export type FeedFormat = 'atom' | 'rss' | 'json'

const writers = { atom: atomText, rss: rssText, json: jsonText } as const satisfies Readonly<
  Record<FeedFormat, (feed: FeedOf) => string>
>

/** The feed in one of its formats: the same bytes for the same content. */
export function feedText(format: FeedFormat, feed: FeedOf): string {
  return writers[format](feed)
}
