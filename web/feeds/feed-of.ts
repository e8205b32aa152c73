/** A file that goes with an entry, with its true length. */
export type FeedFile = { readonly url: string; readonly bytes: number }

/** Something that was published, as a feed tells of it. All texts are plain; instants are UTC text. */
export type FeedEntry = {
  /** The ULID of the item. It outlives a changed title or address, and so does what readers remember it by. */
  readonly id: string
  readonly kind: 'event' | 'publication' | 'news'
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly publishedAt: string
  readonly updatedAt: string
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly pdf: FeedFile | null
}

/** A feed and its newest entries, the newest first. Addresses are absolute. */
export type FeedOf = {
  readonly name: string
  readonly tagline: string
  readonly language: string
  /** The page that the feed is of. */
  readonly home: string
  /** Where each format of the feed is. */
  readonly self: { readonly atom: string; readonly rss: string; readonly json: string }
  readonly updatedAt: string
  readonly entries: readonly FeedEntry[]
}
