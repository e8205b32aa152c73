/** What a program reads of a page: its head, its JSON-LD, and what stands in its body. */
export type PageFacts = {
  readonly tags: readonly PageTag[]
  readonly canonical: string | null
  /** The texts of its JSON-LD, as they are. */
  readonly jsonLd: readonly string[]
  /** What a reader sees, without markup, one space between words. */
  readonly text: string
  readonly firstHeading: string
  /** What its `time` elements say to machines. */
  readonly times: readonly string[]
  /** Where its links lead. */
  readonly links: readonly string[]
}

/** A `meta` element with a name, and whether it stands where readers of metadata look. */
export type PageTag = { readonly name: string; readonly content: string; readonly isInHead: boolean }

/** Reads a page by its own markup, as far as these facts go. */
export function readPage(html: string): PageFacts {
  const [head = '', body = ''] = html.split(/<\/head>/i)
  const seen = body.replace(/<(script|style|template)\b[^]*?<\/\1>|<!--[^]*?-->/gi, ' ')
  const canonical = elements(head, 'link').find((link) => link.get('rel') === 'canonical')
  return {
    tags: [...tagsIn(head, true), ...tagsIn(body, false)],
    canonical: canonical?.get('href') ?? null,
    jsonLd: [...html.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/gi)].map(
      ([, text]) => text ?? '',
    ),
    text: textOf(seen),
    firstHeading: textOf(/<h1\b[^>]*>([^]*?)<\/h1>/i.exec(seen)?.[1] ?? ''),
    times: elements(seen, 'time').map((time) => time.get('datetime') ?? ''),
    links: elements(seen, 'a').map((link) => link.get('href') ?? ''),
  }
}

/** A text as it would be seen: one space between words. */
export function asSeen(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function tagsIn(html: string, isInHead: boolean): readonly PageTag[] {
  return elements(html, 'meta').flatMap((meta) => {
    const name = meta.get('name')
    return name === undefined ? [] : [{ name, content: meta.get('content') ?? '', isInHead }]
  })
}

function elements(html: string, name: string): readonly ReadonlyMap<string, string>[] {
  const opened = html.matchAll(new RegExp(`<${name}((?:\\s+[\\w:-]+(?:="[^"]*")?)*)\\s*/?>`, 'gi'))
  return [...opened].map(([, written = '']) => {
    const attributes = written.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)
    return new Map([...attributes].map(([, key = '', value = '']) => [key, decoded(value)]))
  })
}

const withinLines =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|em|i|ins|q|small|span|strong|sub|sup|time)\b[^>]*>/gi

function textOf(html: string): string {
  return asSeen(decoded(html.replace(withinLines, '').replace(/<[^>]*>/g, ' ')))
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (all, number, name: string) =>
    number === undefined ? (entities[name] ?? all) : String.fromCodePoint(Number(number)),
  )
}
