/** A tag or a text of HTML that `readStrictHtml` has passed. */
export type StrictToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

const phrasing = ['a', 'span', 'strong', 'em', 'code', 'sup', 'sub', 'br']
const allowedAttributes: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(phrasing.map((name) => [name, []])),
  ...Object.fromEntries(
    ['p', 'ul', 'blockquote', 'figcaption', 'hr', 'table', 'caption'].map((name) => [name, []]),
  ),
  ...Object.fromEntries(['thead', 'tbody', 'tr'].map((name) => [name, []])),
  a: ['href', 'title', 'rel', 'id', 'role', 'aria-describedby', 'aria-label'],
  span: ['lang', 'dir'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  ol: ['start'],
  li: ['id'],
  figure: ['class'],
  img: ['src', 'alt', 'width', 'height', 'loading'],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  div: ['class', 'data-provider'],
  section: ['class', 'role', 'aria-label', 'tabindex'],
}
const empty = new Set(['br', 'hr', 'img'])
const holdsPhrasing = new Set(['p', 'h2', 'h3', 'h4', 'figcaption', 'caption', ...phrasing])
const safeAddress = /^(?:https?:\/\/[\p{L}\p{N}[]|mailto:|tel:|\/(?![/\\])|\.{1,2}\/|[#?])/iu

/**
 * The tokens of HTML that holds only our tags with our attributes, nested as HTML demands, each id once and
 * each address harmless. Anything else throws: unlike a browser it repairs nothing.
 */
export function readStrictHtml(html: string): readonly StrictToken[] {
  const tokens: StrictToken[] = []
  const open: string[] = []
  const ids = new Set<string>()
  for (const piece of html.match(/<[^>]*>?|[^<]+/g) ?? []) {
    const token = piece.startsWith('<') ? readTag(piece) : ({ kind: 'text', text: decode(piece) } as const)
    if (token.kind === 'open') {
      checkPlace(token.name, open)
      checkAttributes(token.name, token.attributes, ids)
      if (!empty.has(token.name)) open.push(token.name)
    }
    if (token.kind === 'close' && open.pop() !== token.name)
      throw new Error(`</${token.name}> closes nothing.`)
    tokens.push(token)
  }
  if (open.length > 0) throw new Error(`<${open.join('><')}> is never closed.`)
  return tokens
}

function readTag(piece: string): StrictToken {
  const close = /^<\/([a-z0-9]+)>$/.exec(piece)?.[1]
  if (close !== undefined) return { kind: 'close', name: close }
  const [, name, written] = /^<([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>$/.exec(piece) ?? []
  if (name === undefined || !Object.hasOwn(allowedAttributes, name))
    throw new Error(`${piece} is no tag of ours.`)
  const pairs = Array.from((written ?? '').matchAll(/ ([a-z-]+)="([^"]*)"/g), (match) => [
    match[1] ?? '',
    decode(match[2] ?? ''),
  ])
  const attributes: Record<string, string> = Object.fromEntries(pairs)
  if (Object.keys(attributes).length !== pairs.length) throw new Error(`${piece} has an attribute twice.`)
  return { kind: 'open', name, attributes }
}

function checkPlace(name: string, open: readonly string[]): void {
  const parent = open.at(-1) ?? ''
  if (holdsPhrasing.has(parent) && !phrasing.includes(name))
    throw new Error(`<${name}> stands in <${parent}>.`)
  if (name === 'a' && open.includes('a')) throw new Error('A link stands in a link.')
}

function checkAttributes(name: string, attributes: Readonly<Record<string, string>>, ids: Set<string>): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (allowedAttributes[name]?.includes(key) !== true)
      throw new Error(`${key} is no attribute of <${name}>.`)
    if ((key === 'href' || key === 'src') && (!safeAddress.test(value) || /[\p{Cc}\s]/u.test(value))) {
      throw new Error(`${value} is no harmless address.`)
    }
    if (key.endsWith('span') && !/^(?:[1-9]|[1-9]\d|1\d\d|200)$/.test(value)) {
      throw new Error(`A cell spans ${value}.`)
    }
    if (key !== 'id') continue
    if (!/^(?:h-[\p{L}\p{N}-]+|fn\d+|fnref\d+)$/u.test(value)) throw new Error(`${value} is no id of ours.`)
    if (ids.has(value)) throw new Error(`The id ${value} stands twice.`)
    ids.add(value)
  }
}

function decode(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot);)|>/.test(text)) throw new Error(`${text} is not escaped.`)
  const named: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
  return text.replace(/&[a-z]+;/g, (entity) => named[entity] ?? entity)
}
