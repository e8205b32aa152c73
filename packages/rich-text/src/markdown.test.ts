import { describe, expect, it } from 'vitest'

import { markdownToRichText } from './markdown.ts'
import { renderRichText } from './render-rich-text.ts'
import { readStrictHtml } from './strict-html.test-support.ts'

const ulid = '01ARZ3NDEKTSV4RRFFQ69G5FAV'

function htmlOf(source: string): string {
  const result = markdownToRichText(source)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  const { html } = renderRichText(result.value, { media: (id) => ({ url: `/media/${id}` }) })
  readStrictHtml(html)
  return html
}

function problemsOf(source: string): readonly string[] {
  const result = markdownToRichText(source)
  return result.ok ? [] : (result.problem.fields ?? []).map(({ path, reason }) => `${path}: ${reason}`)
}

function noteref(n: number): string {
  return `<sup><a id="fnref${n}" href="#fn${n}" role="doc-noteref" aria-describedby="fn${n}">${n}</a></sup>`
}

function backlink(n: number): string {
  return `<a href="#fnref${n}" role="doc-backlink" aria-label="Back to reference ${n} in the text">↩</a>`
}

describe('Markdown', () => {
  it.each([
    ['', ''],
    ['>', ''],
    [
      '# A\n\n## B\n\n### C\n\n#### D\n\n##### E',
      '<h2 id="h-a">A</h2><h2 id="h-b">B</h2><h3 id="h-c">C</h3><h4 id="h-d">D</h4><h4 id="h-e">E</h4>',
    ],
    ['a *b **c*** `d`\ne  \nf', '<p>a <em>b </em><strong><em>c</em></strong> <code>d</code> e<br>f</p>'],
    ['- a\n  1. b\n- c', '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>'],
    ['4. a\n5. b', '<ol start="4"><li>a</li><li>b</li></ol>'],
    ['- - a', '<ul><li><ul><li>a</li></ul></li></ul>'],
    [
      '> # a\n> > b',
      '<figure class="quote"><blockquote><p><strong>a</strong></p><p>b</p></blockquote></figure>',
    ],
    [
      '[a](/b "c") [d][e]\n\n[e]: https://example.org',
      '<p><a href="/b" title="c">a</a> <a href="https://example.org" rel="noopener">d</a></p>',
    ],
    ['a\n\n***\n\nb', '<p>a</p><hr><p>b</p>'],
    ['```\na\n b\n```', '<p><code>a</code><br><code> b</code></p>'],
    [
      `![A map](media:${ulid} "Caption <1>")`,
      `<figure><img src="/media/${ulid}" alt="A map" loading="lazy"><figcaption>Caption &lt;1&gt;</figcaption></figure>`,
    ],
    [`![][m]\n\n[m]: media:${ulid}`, `<figure><img src="/media/${ulid}" alt="" loading="lazy"></figure>`],
  ])('%j becomes %s', (source, html) => {
    expect(htmlOf(source)).toBe(html)
  })

  it('keeps its tables, with header cells and short rows filled', () => {
    expect(htmlOf('| A | *B* |\n|---|:-:|\n| 1 | `x\\|y` |\n| 2 |')).toBe(
      '<section class="table-scroll" tabindex="0" aria-label="Table 1"><table>' +
        '<thead><tr><th scope="col">A</th><th scope="col"><em>B</em></th></tr></thead>' +
        '<tbody><tr><td>1</td><td><code>x|y</code></td></tr><tr><td>2</td><td></td></tr></tbody></table></section>',
    )
  })

  it('keeps its footnotes, also in a table and of several paragraphs, in the order of the text', () => {
    const source = 'a[^z] b\n\n| c[^1] |\n|---|\n| d |\n\n[^1]: *one*\n\n    more\n[^z]: [two](/two)\n'
    expect(htmlOf(source)).toBe(
      `<p>a${noteref(1)} b</p><section class="table-scroll" tabindex="0" aria-label="Table 1"><table>` +
        `<thead><tr><th scope="col">c${noteref(2)}</th></tr></thead><tbody><tr><td>d</td></tr></tbody></table></section>` +
        '<section class="footnotes" role="doc-endnotes" aria-label="Footnotes"><ol>' +
        `<li id="fn1"><a href="/two">two</a> ${backlink(1)}</li>` +
        `<li id="fn2"><em>one</em><br>more ${backlink(2)}</li></ol></section>`,
    )
  })

  it('shows HTML as the text it is', () => {
    expect(htmlOf('<script>*1*</script>\n\na <b onclick="x">*c*</b> <!-- d -->')).toBe(
      '<p>&lt;script&gt;<em>1</em>&lt;/script&gt;</p>' +
        '<p>a &lt;b onclick="x"&gt;<em>c</em>&lt;/b&gt; &lt;!-- d --&gt;</p>',
    )
  })

  it.each([
    ['a\n\n[b](javascript:alert)', 'line 3: Write the whole address'],
    ['<javascript:alert(1)>', 'line 1: Write the whole address'],
    ['[a][b]\n\n[b]: data:text/html,x', 'line 1: Write the whole address'],
    ['![a](https://example.org/a.png)', 'line 1: An image must come from the media library'],
    [`a ![b](media:${ulid})`, 'line 1: An image must stand in a paragraph of its own'],
    [`- ![b](media:${ulid})`, 'line 1: An image must stand in a paragraph of its own'],
    ['a\n\n[^1]: b', 'line 3: Nothing in the text refers to the footnote [^1].'],
    ['a[^1]\n\n[^1]: b[^1]', 'line 3: A footnote cannot refer to a footnote.'],
    ['a[^1]\n\n[^1]: - b', 'line 3: A footnote can hold only paragraphs.'],
    ['> | a |\n> |---|', 'line 1: A table or a rule cannot stand inside a list or a quote.'],
    [`a\n\n${'> '.repeat(50)}b`, 'line 3: The text is nested too deeply.'],
    ['>'.repeat(50_000), 'line 1: The text is nested too deeply.'],
    [`${'> 1. '.repeat(30_000)}a`, 'line 1: The text is nested too deeply.'],
    [`${'- '.repeat(50)}a`, 'line 1: The text is nested too deeply.'],
    ['a'.repeat(400_001), ': The text is longer than 400 KB.'],
  ])('refuses %j with the line and the reason', (source, problem) => {
    expect(problemsOf(source)[0]?.slice(0, problem.length)).toBe(problem)
  })
})
