import { describe, expect, it } from 'vitest'

import { readRichText } from './read-rich-text.ts'
import { renderRichText } from './render-rich-text.ts'
import type { RichTextAttribute, RichTextDocument, RichTextNode } from './rich-text-document.ts'
import { readStrictHtml } from './strict-html.test-support.ts'

const ulid = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const breakout = `"><img src=x onerror=alert(1)><script>alert(1)</script>`
const unquoted = `' onmouseover='alert(1)`

type Attributes = Readonly<Record<string, RichTextAttribute>>

function version1(...content: readonly RichTextNode[]): RichTextDocument {
  return { version: 1, doc: { type: 'doc', content } }
}

function text(words: string): RichTextNode {
  return { type: 'text', text: words }
}

function said(words: string): RichTextDocument {
  return version1({ type: 'paragraph', content: [text(words)] })
}

function marked(type: string, attrs: Attributes): RichTextDocument {
  return version1({ type: 'paragraph', content: [{ ...text('words'), marks: [{ type, attrs }] }] })
}

function node(type: string, attrs: Attributes, ...content: readonly RichTextNode[]): RichTextDocument {
  return version1({ type, attrs, content }, { type: 'paragraph', content: [text('words')] })
}

function table(type: string, attrs: Attributes): RichTextDocument {
  const cell = { type, attrs, content: [{ type: 'paragraph', content: [text('words')] }] }
  return version1({ type: 'table', content: [{ type: 'table_row', content: [cell] }] })
}

function htmlOf(document: RichTextDocument, url = '/media/map.jpg'): string {
  return renderRichText(document, { media: () => ({ url, width: 10, height: 10 }) }).html
}

const refused: readonly (readonly [string, RichTextDocument])[] = [
  ...[
    'javascript:alert(1)',
    ' JAVASCRIPT:alert(1)',
    'java\tscript:alert(1)',
    'java\r\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#x3a;alert(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'vbscript:msgbox(1)',
    '//evil.example/x',
    '/\\evil.example/x',
    '/\n/evil.example/x',
    'https://good.example@evil.example/',
  ].map((href) => [`a link to ${JSON.stringify(href)}`, marked('link', { href })] as const),
  ['a language that breaks out', marked('lang', { lang: breakout })],
  ['a direction that breaks out', marked('lang', { lang: 'fa', dir: breakout })],
  ['a handler on a mark', marked('strong', { onclick: 'alert(1)' })],
  ['a style on a mark', marked('em', { style: 'position:fixed' })],
  ['a mark of script', marked('script', {})],
  ['a mark of __proto__', marked('__proto__', {})],
  ['a node of script', node('script', { src: 'https://evil.example' }, text('alert(1)'))],
  ['a node of svg', node('svg', { onload: 'alert(1)' })],
  ['a node of iframe', node('iframe', { srcdoc: breakout })],
  ['a node of html', node('html_block', { html: breakout })],
  ['a node of constructor', node('constructor', {})],
  [
    'an embed of script',
    node('embed', { provider: 'other-link', url: 'javascript:alert(1)', title: 'words' }),
  ],
  [
    'an embed that breaks out',
    node('embed', { provider: breakout, url: 'https://example.org', title: breakout }),
  ],
  ['media that breaks out', node('figure', { mediaId: breakout, alt: 'x' })],
  ['media of script', node('figure', { mediaId: 'javascript:alert(1)', alt: 'x' })],
  ['a heading id that breaks out', node('heading', { level: 2, id: breakout }, text('words'))],
  ['a heading id of the page', node('heading', { level: 2, id: 'fn1' }, text('words'))],
  ['a heading level that breaks out', node('heading', { level: '2 onclick=alert(1)' }, text('words'))],
  ['a start that breaks out', node('ordered_list', { start: breakout })],
  ['a span that breaks out', table('table_cell', { colspan: breakout })],
  ['a scope that breaks out', table('table_header', { scope: breakout })],
  ['a span of a million', table('table_cell', { rowspan: 1e6 })],
]

const taken: readonly (readonly [string, RichTextDocument, string])[] = [
  ['script as text', said('<script>alert(1)</script>'), '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ['svg as text', said('<svg/onload=alert(1)>'), '<p>&lt;svg/onload=alert(1)&gt;</p>'],
  ['an entity as text', said('&lt;b&gt; &#60;'), '<p>&amp;lt;b&amp;gt; &amp;#60;</p>'],
  ['an end of paragraph as text', said('</p><!--'), '<p>&lt;/p&gt;&lt;!--</p>'],
  [
    'a title that breaks out',
    marked('link', { href: '/a', title: `">${unquoted}` }),
    `<p><a href="/a" title="&quot;&gt;' onmouseover='alert(1)">words</a></p>`,
  ],
  [
    'an address that breaks out',
    marked('link', { href: `https://example.org/"onclick="alert(1)><b>` }),
    '<p><a href="https://example.org/&quot;onclick=&quot;alert(1)&gt;&lt;b&gt;" rel="noopener">words</a></p>',
  ],
  [
    'a description that breaks out',
    node('figure', { mediaId: ulid, alt: '" onerror="alert(1)' }, text('<b>')),
    '<figure><img src="/media/map.jpg" alt="&quot; onerror=&quot;alert(1)" width="10" height="10" ' +
      'loading="lazy"><figcaption>&lt;b&gt;</figcaption></figure><p>words</p>',
  ],
  [
    'an attribution that breaks out',
    node('pull_quote', { attribution: '</figcaption><b>' }, text('words')),
    '<figure class="pull-quote"><blockquote><p>words</p></blockquote>' +
      '<figcaption>&lt;/figcaption&gt;&lt;b&gt;</figcaption></figure><p>words</p>',
  ],
  [
    'an embed whose title breaks out',
    node('embed', { provider: 'other-link', url: 'https://example.org/"><b>', title: '</a><b>' }),
    '<div class="embed" data-provider="other-link"><a href="https://example.org/&quot;&gt;&lt;b&gt;" ' +
      'rel="noopener">&lt;/a&gt;&lt;b&gt;</a> <span>example.org</span></div><p>words</p>',
  ],
]

describe('a hostile document', () => {
  it.each(refused)(
    'with %s is refused; rendered all the same it is harmless and keeps its words',
    (_, doc) => {
      expect(readRichText(doc).ok).toBe(false)
      const tokens = readStrictHtml(htmlOf(doc))
      expect(tokens.map((token) => (token.kind === 'text' ? token.text : '')).join('')).toContain('words')
    },
  )

  it.each(taken)('with %s is taken and harmless', (_, doc, html) => {
    const result = readRichText(doc)
    if (!result.ok) throw new Error(JSON.stringify(result.problem))
    expect(htmlOf(result.value)).toBe(html)
    expect(readStrictHtml(html)).not.toEqual([])
  })

  it('loses its links and nothing else when it was not read', () => {
    expect(htmlOf(marked('link', { href: 'javascript:alert(1)' }))).toBe('<p>words</p>')
  })

  it('never asks the media library for what is no id', () => {
    const asked: string[] = []
    const media = (id: string): null => {
      asked.push(id)
      return null
    }
    expect(renderRichText(node('figure', { mediaId: breakout, alt: 'x' }), { media }).mediaIds).toEqual([])
    expect(asked).toEqual([])
  })

  it.each(['javascript:alert(1)', '//evil.example/a.png', 'data:image/svg+xml,<svg/onload=alert(1)>'])(
    'whose media library answers %s shows no image',
    (url) => {
      expect(htmlOf(node('figure', { mediaId: ulid, alt: 'x' }), url)).toBe('<p>words</p>')
    },
  )
})

describe('the strict reader of HTML', () => {
  it.each([
    '<script></script>',
    '<p onclick="x"></p>',
    '<td rowspan="65534"></td>',
    '<p style="x"></p>',
    '<p>',
    '</p>',
    '<p><em></p></em>',
    '<p>a > b</p>',
    '<p>a & b</p>',
    '<p>&#60;</p>',
    '<a href="javascript:x">a</a>',
    '<a href="//evil.example">a</a>',
    '<a href="/a"><em><a href="/b">b</a></em></a>',
    '<p><ul></ul></p>',
    '<h2 id="main">a</h2>',
    '<h2 id="h-a">a</h2><h2 id="h-a">a</h2>',
    '<img src="/a" alt=""',
    '<!-- -->',
  ])('throws at %s', (html) => {
    expect(() => readStrictHtml(html)).toThrow()
  })
})
