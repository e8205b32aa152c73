import type { FeedEntry, FeedOf } from '@serai/web/feeds'

const uuid = /^urn:uuid:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/

/** What a feed says, in whichever format: its own facts and those of each entry, as plain text. */
export type FeedSaid = {
  readonly name: string
  readonly language: string
  readonly home: string
  readonly self: string
  readonly entries: readonly EntrySaid[]
}

/** What a feed says of an entry. */
export type EntrySaid = Pick<FeedEntry, 'url' | 'title' | 'summary' | 'authors' | 'categories' | 'pdf'> & {
  readonly id: string
  /** The instants in milliseconds. */
  readonly publishedAt: number
  readonly updatedAt: number
}

/** What the feed must say in a format whose own address is `self`. */
export function expectedOf(feed: FeedOf, self: string, idOf: (ulid: string) => string): FeedSaid {
  const { name, language, home, entries } = feed
  return {
    ...{ name, language, home, self },
    entries: entries.map((entry) => ({
      ...{ url: entry.url, title: entry.title, authors: entry.authors, pdf: entry.pdf },
      id: idOf(entry.id),
      summary: entry.summary,
      categories: [...new Set([entry.kind, ...entry.categories])],
      publishedAt: Date.parse(entry.publishedAt),
      updatedAt: Date.parse(entry.updatedAt),
    })),
  }
}

/** Reads JSON Feed by jsonfeed.org/version/1.1, and throws where it is broken. */
export function readJson(text: string): FeedSaid {
  const feed = JSON.parse(text) as JsonFeed
  need(feed.version === 'https://jsonfeed.org/version/1.1', 'its version')
  need(
    !('author' in feed) && (feed.authors?.[0]?.name ?? '') !== '',
    'authors, which took the place of author',
  )
  const { title: name = '', language = '', home_page_url: home = '', feed_url: self = '', items = [] } = feed
  return { name, language, home, self, entries: items.map(readJsonItem) }
}

function readJsonItem(item: JsonItem): EntrySaid {
  need(!('content_html' in item) && (item.content_text ?? '') !== '', 'a text')
  need(!('author' in item), 'authors, which took the place of author')
  const { title = '', content_text: text = '', attachments: [file] = [] } = item
  need(file === undefined || file.mime_type === 'application/pdf', 'the type of a file')
  return {
    id: uuidIn(item.id ?? ''),
    url: item.url ?? '',
    title,
    summary: text === title ? '' : text,
    authors: (item.authors ?? []).map((author) => author.name ?? ''),
    categories: item.tags ?? [],
    pdf: fileOf(file?.url, file === undefined ? undefined : String(file.size_in_bytes)),
    publishedAt: Date.parse(item.date_published ?? ''),
    updatedAt: Date.parse(item.date_modified ?? ''),
  }
}

type Author = { readonly name?: string }
type JsonFile = { readonly url?: string; readonly mime_type?: string; readonly size_in_bytes?: number }
type JsonItem = Readonly<Partial<Record<'id' | 'url' | 'title' | 'content_text', string>>> &
  Readonly<Partial<Record<'date_published' | 'date_modified', string>>> & {
    readonly authors?: readonly Author[]
    readonly tags?: readonly string[]
    readonly attachments?: readonly JsonFile[]
  }
type JsonFeed = Readonly<Partial<Record<'version' | 'title' | 'language', string>>> &
  Readonly<Partial<Record<'home_page_url' | 'feed_url', string>>> & {
    readonly authors?: readonly Author[]
    readonly items?: readonly JsonItem[]
  }

/** The id of an entry, which must outlive its address. */
export function uuidIn(id: string): string {
  need(uuid.test(id), 'an id that outlives its address')
  return id
}

/** The file of an entry; one without a length throws. */
export function fileOf(url: string | undefined, length: string | undefined): EntrySaid['pdf'] {
  if (url === undefined) return null
  need(/^\d+$/.test(length ?? ''), 'the length of a file')
  return { url, bytes: Number(length) }
}

/** Throws unless it holds. */
export function need(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The feed lacks ${what}.`)
}
