import { describe, expect, it } from 'vitest'

import { renderRichText, type RenderedRichText } from './render-rich-text.ts'
import type { RichTextMark, RichTextNode } from './rich-text-document.ts'

const ulid = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const goneUlid = '01ARZ3NDEKTSV4RRFFQ69G5FAW'

function render(...content: readonly RichTextNode[]): RenderedRichText {
  return renderRichText(
    { version: 1, doc: { type: 'doc', content } },
    { media: (id) => (id === ulid ? { url: '/media/map.jpg', width: 640, height: 480 } : null) },
  )
}

function text(words: string, ...marks: readonly RichTextMark[]): RichTextNode {
  return { type: 'text', text: words, marks }
}

function p(...content: readonly (RichTextNode | string)[]): RichTextNode {
  return { type: 'paragraph', content: content.map((node) => (typeof node === 'string' ? text(node) : node)) }
}

function heading(level: number, words: string): RichTextNode {
  return { type: 'heading', attrs: { level }, content: words === '' ? [] : [text(words)] }
}

function footnote(words: string): RichTextNode {
  return { type: 'footnote', content: [text(words)] }
}

function figure(mediaId: string, ...content: readonly RichTextNode[]): RichTextNode {
  return { type: 'figure', attrs: { mediaId, alt: 'A map', decorative: false }, content }
}

const link: RichTextMark = { type: 'link', attrs: { href: 'https://example.org/', title: null } }

describe('paragraphs and marks', () => {
  it('give neighbours of one link one element, with the marks inside', () => {
    expect(render(p(text('a ', link), text('b', link, { type: 'strong' }), 'c')).html).toBe(
      '<p><a href="https://example.org/" rel="noopener">a <strong>b</strong></a>c</p>',
    )
  })

  it('keep two links apart', () => {
    const other: RichTextMark = { type: 'link', attrs: { href: '/b', title: null } }
    expect(render(p(text('a', link), text('b', other))).html).toBe(
      '<p><a href="https://example.org/" rel="noopener">a</a><a href="/b">b</a></p>',
    )
  })

  it('name the language of foreign words', () => {
    const persian: RichTextMark = { type: 'lang', attrs: { lang: 'fa', dir: 'rtl' } }
    expect(render(p(text('واژه', persian, { type: 'em' }))).html).toBe(
      '<p><span lang="fa" dir="rtl"><em>واژه</em></span></p>',
    )
  })

  it('nest one way and once, in whatever order they were stored', () => {
    expect(render(p(text('a', { type: 'em' }, link, { type: 'em' }, link))).html).toBe(
      '<p><a href="https://example.org/" rel="noopener"><em>a</em></a></p>',
    )
  })

  it('leave the words of a part that is not known', () => {
    expect(render(p('a', { type: 'mention', content: [text('b', { type: 'em' })] })).html).toBe(
      '<p>a<em>b</em></p>',
    )
  })

  it('make no link of nothing', () => {
    expect(render(p('a', text(' ', link, { type: 'em' }), 'b')).html).toBe('<p>a<em> </em>b</p>')
  })

  it('leave out what a reader would not see', () => {
    expect(
      render(p(), p(' '), p({ type: 'hard_break' }), p(text(' ', link, { type: 'em' })), heading(2, '')).html,
    ).toBe('')
  })
})

describe('headings', () => {
  it('are listed as they stand, never more than a level below the one before', () => {
    const { html, headings } = render(heading(4, 'One'), heading(4, 'Two'), heading(2, 'One'))
    expect(html).toBe('<h2 id="h-one">One</h2><h3 id="h-two">Two</h3><h2 id="h-one-2">One</h2>')
    expect(headings).toEqual([
      { id: 'h-one', level: 2, text: 'One' },
      { id: 'h-two', level: 3, text: 'Two' },
      { id: 'h-one-2', level: 2, text: 'One' },
    ])
  })
})

describe('lists', () => {
  it('hold one paragraph without its tags, and several with', () => {
    const inner: RichTextNode = { type: 'bullet_list', content: [{ type: 'list_item', content: [p('b')] }] }
    const content = [
      { type: 'list_item', content: [p('a'), inner] },
      { type: 'list_item', content: [p('c'), p('d')] },
    ]
    expect(render({ type: 'ordered_list', attrs: { start: 3 }, content }).html).toBe(
      '<ol start="3"><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol>',
    )
  })
})

describe('footnotes', () => {
  it('are numbered through the whole text, linked both ways, and stand outside every mark', () => {
    const { html, text: plain } = render(
      p(text('a', link), { ...footnote('one'), marks: [link] }, 'b', footnote('two')),
    )
    expect(html).toBe(
      '<p><a href="https://example.org/" rel="noopener">a</a>' +
        '<sup><a id="fnref1" href="#fn1" role="doc-noteref" aria-describedby="fn1">1</a></sup>b' +
        '<sup><a id="fnref2" href="#fn2" role="doc-noteref" aria-describedby="fn2">2</a></sup></p>' +
        '<section class="footnotes" role="doc-endnotes" aria-label="Footnotes"><ol>' +
        '<li id="fn1">one <a href="#fnref1" role="doc-backlink" aria-label="Back to reference 1 in the text">↩</a></li>' +
        '<li id="fn2">two <a href="#fnref2" role="doc-backlink" aria-label="Back to reference 2 in the text">↩</a></li>' +
        '</ol></section>',
    )
    expect(plain).toBe('ab\none\ntwo')
  })

  it('take the words of the text’s own language', () => {
    const words = {
      footnotes: 'Сноски',
      backToText: (n: number) => `К ссылке ${n}`,
      table: (n: number) => `Таблица ${n}`,
    }
    const doc = { type: 'doc', content: [p('a', footnote('b'))] }
    const { html } = renderRichText({ version: 1, doc }, { media: () => null, words })
    expect(html).toContain('aria-label="Сноски"')
    expect(html).toContain('aria-label="К ссылке 1"')
  })
})

describe('figures', () => {
  it('know the size of their image', () => {
    expect(render(figure(ulid, text('Caption'))).html).toBe(
      '<figure><img src="/media/map.jpg" alt="A map" width="640" height="480" loading="lazy">' +
        '<figcaption>Caption</figcaption></figure>',
    )
  })

  it('keep the caption of a file that is gone, and still name the file', () => {
    const { html, mediaIds } = render(figure(goneUlid, text('Caption')), figure(goneUlid), figure(ulid))
    expect(html).toBe(
      '<figure><figcaption>Caption</figcaption></figure>' +
        '<figure><img src="/media/map.jpg" alt="A map" width="640" height="480" loading="lazy"></figure>',
    )
    expect(mediaIds).toEqual([goneUlid, ulid])
  })
})

function row(...types: readonly string[]): RichTextNode {
  return { type: 'table_row', content: types.map((type) => ({ type, content: [p(type.slice(6))] })) }
}

describe('tables', () => {
  it('scroll in a frame with a name; rows of header cells alone are the head', () => {
    const content = [row('table_header', 'table_header'), row('table_header', 'table_cell')]
    expect(render({ type: 'table', attrs: { caption: 'Trade & transit' }, content }).html).toBe(
      '<section class="table-scroll" tabindex="0" aria-label="Trade &amp; transit"><table>' +
        '<caption>Trade &amp; transit</caption>' +
        '<thead><tr><th scope="col">header</th><th scope="col">header</th></tr></thead>' +
        '<tbody><tr><th scope="col">header</th><td>cell</td></tr></tbody></table></section>',
    )
  })

  it('have no head where a header cell reaches below it', () => {
    const tall = { type: 'table_header', attrs: { rowspan: 2 }, content: [p('a')] }
    const content = [{ type: 'table_row', content: [tall] }, row('table_cell')]
    expect(render({ type: 'table', content }).html).toContain(
      '<table><tbody><tr><th scope="col" rowspan="2">a</th></tr><tr><td>cell</td></tr></tbody></table>',
    )
  })

  it('have names that differ, by number where need be', () => {
    const one: RichTextNode = { type: 'table', content: [row('table_cell')] }
    const two = { ...one, attrs: { caption: 'Trade' } }
    const labels = render(one, two, two, one).html.matchAll(/aria-label="([^"]*)"/g)
    expect(Array.from(labels, (match) => match[1])).toEqual(['Table 1', 'Trade', 'Trade (3)', 'Table 4'])
  })
})

describe('quotes and embeds', () => {
  it('name who is quoted', () => {
    const quote = { type: 'blockquote', attrs: { attribution: 'Starr' }, content: [p('a')] }
    expect(render(quote, { type: 'pull_quote', content: [text('b')] }).html).toBe(
      '<figure class="quote"><blockquote><p>a</p></blockquote><figcaption>Starr</figcaption></figure>' +
        '<figure class="pull-quote"><blockquote><p>b</p></blockquote></figure>',
    )
  })

  it('of a video is a link and loads nothing', () => {
    const attrs = { provider: 'youtube', url: 'https://www.youtube.com/watch?v=1&t= 2', title: 'Opening' }
    expect(render({ type: 'embed', attrs }).html).toBe(
      '<div class="embed" data-provider="youtube">' +
        '<a href="https://www.youtube.com/watch?v=1&amp;t=%202" rel="noopener">Opening</a> <span>youtube.com</span></div>',
    )
  })
})

describe('the plain text', () => {
  it('has a line a block and a row, without markup, and the footnotes at the end', () => {
    const table: RichTextNode = {
      type: 'table',
      attrs: { caption: 'Trade' },
      content: [row('table_header', 'table_cell')],
    }
    const embed = {
      type: 'embed',
      attrs: { provider: 'other-link', url: 'https://example.org', title: 'Site' },
    }
    const quote = { type: 'pull_quote', attrs: { attribution: 'Starr' }, content: [text('Quote')] }
    const lines = p('a', footnote('note'), text('b', { type: 'em' }), { type: 'hard_break' }, 'c\n d')
    const { text: plain } = render(
      heading(2, 'One'),
      lines,
      figure(ulid, text('Caption')),
      table,
      quote,
      embed,
    )
    expect(plain.split('\n')).toEqual([
      'One',
      'ab c d',
      'A map',
      'Caption',
      'Trade',
      'header · cell',
      'Quote',
      'Starr',
      'Site',
      'note',
    ])
  })
})
