import { describe, expect, it } from 'vitest'
import { readRichText } from './read-rich-text.ts'
import { ulid, words, paragraph, version1, firstProblemOf, linked, embed } from './reading.test-support.ts'
import { emptyRichText } from './rich-text-document.ts'
import { richTextLimits } from './rich-text-limits.ts'

const figure = (attrs: unknown): unknown => ({ type: 'figure', attrs })
const marked = (...marks: readonly unknown[]): unknown => ({
  type: 'paragraph',
  content: [{ type: 'text', text: 'words', marks }],
})
const cell = (attrs: unknown): unknown => ({
  type: 'table',
  content: [{ type: 'table_row', content: [{ type: 'table_cell', attrs, content: [paragraph] }] }],
})
const footnote = (...content: readonly unknown[]): unknown => ({ type: 'footnote', content })

describe('a text that is refused', () => {
  it.each([
    ['no object', null, ''],
    ['a string', 'words', ''],
    ['an array', [], ''],
    ['no doc', { version: 1 }, ''],
    ['a version to come', { version: 2, doc: emptyRichText().doc }, 'version'],
    ['a version as text', { version: '1', doc: emptyRichText().doc }, 'version'],
    ['a stranger beside the doc', { ...emptyRichText(), html: '<p>' }, 'html'],
    ['a doc that is a paragraph', { version: 1, doc: paragraph }, 'doc.type'],
    ['a doc of nothing', version1(), 'doc.content'],
    ['a doc that is text', { version: 1, doc: 'words' }, 'doc'],
    ['a hole', version1(paragraph, null), 'doc.content.1'],
    ['an unknown node', version1({ type: 'iframe' }), 'doc.content.0.type'],
    ['a node named __proto__', version1({ type: '__proto__' }), 'doc.content.0.type'],
    ['a node named constructor', version1({ type: 'constructor' }), 'doc.content.0.type'],
    ['a type that is no string', version1({ type: ['paragraph'] }), 'doc.content.0.type'],
    ['an unknown mark', version1(marked({ type: 'underline' })), 'doc.content.0.content.0.marks.0.type'],
    ['a mark named toString', version1(marked({ type: 'toString' })), 'doc.content.0.content.0.marks.0.type'],
    ['a mark twice', version1(marked({ type: 'em' }, { type: 'em' })), 'doc.content.0.content.0.marks'],
    [
      'high and low at once',
      version1(marked({ type: 'superscript' }, { type: 'subscript' })),
      'doc.content.0.content.0.marks',
    ],
    ['marks on a block', version1({ ...paragraph, marks: [{ type: 'em' }] }), 'doc.content.0.marks'],
    ['an unknown attribute', version1({ ...paragraph, attrs: { style: 'x' } }), 'doc.content.0.attrs.style'],
    ['an unknown key', version1({ ...paragraph, onclick: 'x' }), 'doc.content.0.onclick'],
    ['attributes in an array', version1({ ...paragraph, attrs: [] }), 'doc.content.0.attrs'],
    ['content that is no list', version1({ type: 'paragraph', content: {} }), 'doc.content.0.content'],
    ['a heading without level', version1({ type: 'heading' }), 'doc.content.0.attrs.level'],
    [
      'a first-level heading',
      version1({ type: 'heading', attrs: { level: 1 } }),
      'doc.content.0.attrs.level',
    ],
    ['a level as text', version1({ type: 'heading', attrs: { level: '2' } }), 'doc.content.0.attrs.level'],
    ['a level of NaN', version1({ type: 'heading', attrs: { level: NaN } }), 'doc.content.0.attrs.level'],
    [
      'an id of the page',
      version1({ type: 'heading', attrs: { level: 2, id: 'main' } }),
      'doc.content.0.attrs.id',
    ],
    [
      'a paragraph in a paragraph',
      version1({ type: 'paragraph', content: [paragraph] }),
      'doc.content.0.content',
    ],
    [
      'a heading in a quote',
      version1({ type: 'blockquote', content: [{ type: 'heading', attrs: { level: 2 } }] }),
      'doc.content.0.content',
    ],
    [
      'empty text',
      version1({ type: 'paragraph', content: [{ type: 'text', text: '' }] }),
      'doc.content.0.content.0.text',
    ],
    [
      'text that is no string',
      version1({ type: 'paragraph', content: [{ type: 'text', text: {} }] }),
      'doc.content.0.content.0.text',
    ],
    ['text on a paragraph', version1({ type: 'paragraph', text: 'words' }), 'doc.content.0.text'],
    ['a harmful link', version1(linked('javascript:alert(1)')), 'doc.content.0.content.0.marks.0.attrs.href'],
    [
      'a link without address',
      version1(marked({ type: 'link' })),
      'doc.content.0.content.0.marks.0.attrs.href',
    ],
    [
      'a language that is none',
      version1(marked({ type: 'lang', attrs: { lang: 'x" onload="' } })),
      'doc.content.0.content.0.marks.0.attrs.lang',
    ],
    [
      'a direction that is none',
      version1(marked({ type: 'lang', attrs: { lang: 'fa', dir: 'up' } })),
      'doc.content.0.content.0.marks.0.attrs.dir',
    ],
    ['a figure without media', version1(figure({ alt: 'x' })), 'doc.content.0.attrs.mediaId'],
    ['a figure of a path', version1(figure({ mediaId: '../x', alt: 'x' })), 'doc.content.0.attrs.mediaId'],
    ['a figure without description', version1(figure({ mediaId: ulid })), 'doc.content.0.attrs.alt'],
    ['a blank description', version1(figure({ mediaId: ulid, alt: ' ' })), 'doc.content.0.attrs.alt'],
    [
      'a described decoration',
      version1(figure({ mediaId: ulid, alt: 'x', decorative: true })),
      'doc.content.0.attrs.alt',
    ],
    ['a wide cell', version1(cell({ colspan: 21 })), 'doc.content.0.content.0.content.0.attrs.colspan'],
    ['half a column', version1(cell({ colspan: 1.5 })), 'doc.content.0.content.0.content.0.attrs.colspan'],
    [
      'a description with an escape',
      version1(figure({ mediaId: ulid, alt: 'a\u001bb' })),
      'doc.content.0.attrs.alt',
    ],
    [
      'a description of a page',
      version1(figure({ mediaId: ulid, alt: 'a'.repeat(1_001) })),
      'doc.content.0.attrs.alt',
    ],
    ['a tall cell', version1(cell({ rowspan: 65534 })), 'doc.content.0.content.0.content.0.attrs.rowspan'],
    [
      'an endless cell',
      version1(cell({ rowspan: Infinity })),
      'doc.content.0.content.0.content.0.attrs.rowspan',
    ],
    [
      'a footnote in a footnote',
      version1({ type: 'paragraph', content: [footnote(footnote())] }),
      'doc.content.0.content.0.content',
    ],
    [
      'an embed from elsewhere',
      version1(embed('youtube', 'https://youtube.com.evil.example/')),
      'doc.content.0.attrs.url',
    ],
    ['an embed of a path', version1(embed('other-link', '/x')), 'doc.content.0.attrs.url'],
    ['an unknown provider', version1(embed('evil', 'https://example.org')), 'doc.content.0.attrs.provider'],
  ])('has %s, and the refusal says where', (_, input, path) => {
    expect(firstProblemOf(input).path).toBe(path)
  })

  it('may have keys that reach for the prototype', () => {
    const attrs = '{"type":"heading","attrs":{"level":2,"__proto__":{"id":"x"}}}'
    const node = '{"__proto__":{"type":"paragraph"}}'
    const read = (json: string): string => firstProblemOf(version1(JSON.parse(json))).path
    expect(read(attrs)).toBe('doc.content.0.attrs.__proto__')
    expect(read(node)).toBe('doc.content.0.type')
    expect(Object.hasOwn(Object.prototype, 'id')).toBe(false)
  })

  it('is named in each of its faults, up to twenty', () => {
    const two = readRichText(version1({ type: 'x' }, paragraph, linked('data:,')))
    expect(two.ok ? [] : two.problem.fields?.map((field) => field.path)).toEqual([
      'doc.content.0.type',
      'doc.content.2.content.0.marks.0.attrs.href',
    ])
    const many = readRichText(version1(...Array.from({ length: 50 }, () => ({ type: 'x' }))))
    expect(many.ok ? 0 : many.problem.fields?.length).toBe(20)
  })

  it('may be deep or wide without end, and reading still ends', () => {
    let deep: unknown = words
    for (let level = 0; level < 100_000; level++) deep = { type: 'blockquote', content: [deep] }
    expect(firstProblemOf(version1(deep)).reason).toBe('The text is nested too deeply.')
    const wide = version1(...Array.from({ length: richTextLimits.nodes }, () => ({ type: 'paragraph' })))
    expect(firstProblemOf(wide).reason).toBe('The text has too many parts.')
    const circle: { type: string; content: unknown[] } = { type: 'blockquote', content: [] }
    circle.content.push(circle)
    expect(firstProblemOf(version1(circle)).reason).toBe('The text is nested too deeply.')
    const notes = { type: 'paragraph', content: Array.from({ length: 2_001 }, () => footnote()) }
    expect(firstProblemOf(version1(notes)).reason).toBe('A text has at most 2000 footnotes.')
  })
})
