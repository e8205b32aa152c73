import type { RichTextAttribute, RichTextMark, RichTextNode } from './rich-text-document.ts'

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const texts = ['words', ' ', '<b>&amp;"\'', '</p><script>', 'Тегеран', 'مركز', '𝒳', '-->', ']]>', '\n\t']
const unprintable = 'a\u0000b\ud800'
const hrefs = ['https://example.org/"a"?b=<c>&d', '/a b', '#h-one', 'mailto:a@b.org', 'tel:+1', '../x\ty']
const ulids = ['01ARZ3NDEKTSV4RRFFQ69G5FAV', '01ARZ3NDEKTSV4RRFFQ69G5FAW']

/** A document of every kind of part that the schema knows, with words that try to break out of each. */
export function randomDocument(random: () => number): RichTextNode {
  const pick = <T>(...choices: readonly [T, ...T[]]): T =>
    choices[Math.floor(random() * choices.length)] ?? choices[0]
  const some = <T>(least: number, most: number, make: () => T): T[] =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, make)
  const node = (type: string, content: readonly RichTextNode[], attrs?: Record<string, RichTextAttribute>) =>
    attrs === undefined ? { type, content } : { type, attrs, content }
  const words = (): string => pick('', 'Title', ...texts)

  const mark = (type: string): RichTextMark => {
    if (type === 'link') return { type, attrs: { href: pick('/a', ...hrefs), title: pick(null, words()) } }
    if (type === 'lang') return { type, attrs: { lang: pick('fa', 'uz-Cyrl'), dir: pick(null, 'rtl') } }
    return { type }
  }
  const marks = (): RichTextMark[] =>
    ['code', 'em', 'link', 'lang', 'strong', pick('superscript', 'subscript')]
      .filter(() => random() < 0.25)
      .map(mark)
  const phrase = (): RichTextNode =>
    random() < 0.15
      ? { type: 'hard_break', marks: marks() }
      : { type: 'text', text: pick(unprintable, ...texts), marks: marks() }
  const inline = (): RichTextNode =>
    random() < 0.1 ? { ...node('footnote', some(0, 3, phrase)), marks: marks() } : phrase()
  const paragraph = (): RichTextNode => node('paragraph', some(0, 5, inline))
  const flow = (depth: number): RichTextNode => (random() < 0.7 || depth > 4 ? paragraph() : list(depth))
  const item = (depth: number): RichTextNode =>
    node('list_item', [paragraph(), ...some(0, 2, () => flow(depth + 1))])
  const list = (depth: number): RichTextNode => {
    const items = some(1, 3, () => item(depth))
    return random() < 0.5 ? node('bullet_list', items) : node('ordered_list', items, { start: pick(0, 1, 7) })
  }
  const cell = (): RichTextNode => {
    const attrs = { colspan: pick(1, 1, 2), rowspan: pick(1, 1, 3) }
    const content = some(1, 2, () => flow(2))
    return random() < 0.4
      ? node('table_header', content, { ...attrs, scope: pick('col', 'row') })
      : node('table_cell', content, attrs)
  }
  const image = (): Record<string, RichTextAttribute> => ({
    mediaId: pick('01ARZ3NDEKTSV4RRFFQ69G5FAX', ...ulids),
    ...(random() < 0.3 ? { alt: '', decorative: true } : { alt: `A ${words()}` }),
  })
  const block = (): RichTextNode => {
    switch (Math.floor(random() * 9)) {
      case 0:
        return node('heading', some(0, 3, inline), { level: pick(2, 3, 4), id: pick(null, null, 'h-one') })
      case 1:
        return list(0)
      case 2:
        return node(
          'blockquote',
          some(1, 3, () => flow(0)),
          { attribution: words() },
        )
      case 3:
        return node('pull_quote', some(0, 3, inline), { attribution: words() })
      case 4:
        return node('figure', some(0, 3, inline), image())
      case 5: {
        const rows = some(1, 4, () => node('table_row', some(1, 4, cell)))
        return node('table', rows, { caption: words() })
      }
      case 6: {
        const url = pick('https://example.org/?a=<b>&"c"', 'http://example.org')
        return { type: 'embed', attrs: { provider: 'other-link', url, title: `A ${words()}` } }
      }
      case 7:
        return { type: 'horizontal_rule' }
      default:
        return paragraph()
    }
  }
  return node('doc', some(1, 8, block))
}
