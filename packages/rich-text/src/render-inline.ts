import { escapeText, isBlankHtml, openTag } from './html-text.ts'
import { normaliseHref } from './href.ts'
import type { Rendering } from './rendering.ts'
import { contentOf, stringAttribute, type RichTextMark, type RichTextNode } from './rich-text-document.ts'
import { markNames } from './rich-text-schema.ts'

type Run = { readonly html: string; readonly marks: readonly RichTextMark[] }

/** The HTML of inline nodes; their footnotes are numbered and added to the rendering. */
export function renderInline(to: Rendering, nodes: readonly RichTextNode[]): string {
  const runs = nodes.map((node): Run => {
    if (node.type === 'text') return { html: escapeText(node.text ?? ''), marks: marksOf(node) }
    if (node.type === 'hard_break') return { html: '<br>', marks: marksOf(node) }
    // A footnote's mark is a link itself, so it stands outside every mark.
    if (node.type === 'footnote') return { html: renderReference(to, node), marks: [] }
    return { html: renderInline(to, contentOf(node)), marks: [] }
  })
  return renderRuns(runs, 0)
}

function renderReference(to: Rendering, footnote: RichTextNode): string {
  const number = to.footnotes.push('')
  to.footnotes[number - 1] = renderInline(to, contentOf(footnote))
  const link = openTag('a', {
    id: `fnref${number}`,
    href: `#fn${number}`,
    role: 'doc-noteref',
    'aria-describedby': `fn${number}`,
  })
  return `<sup>${link}${number}</a></sup>`
}

/** Neighbours that share their mark at this depth go into one element. */
function renderRuns(runs: readonly Run[], depth: number): string {
  let html = ''
  let at = 0
  while (at < runs.length) {
    const mark = runs[at]?.marks[depth]
    let end = at + 1
    while (mark !== undefined && end < runs.length && isSameMark(mark, runs[end]?.marks[depth])) end += 1
    const inner = mark === undefined ? (runs[at]?.html ?? '') : renderRuns(runs.slice(at, end), depth + 1)
    html += mark === undefined ? inner : withMark(mark, inner)
    at = end
  }
  return html
}

/** In the order of the schema, each kind once: so elements nest one way and a link never holds a link. */
function marksOf(node: RichTextNode): readonly RichTextMark[] {
  const marks = node.marks ?? []
  return markNames.flatMap((name) => marks.find((mark) => mark.type === name) ?? [])
}

function isSameMark(mark: RichTextMark, other: RichTextMark | undefined): boolean {
  if (other === undefined || mark.type !== other.type) return false
  return ['href', 'title', 'lang', 'dir'].every((name) => mark.attrs?.[name] === other.attrs?.[name])
}

function withMark(mark: RichTextMark, inner: string): string {
  switch (mark.type) {
    case 'link':
      return withLink(mark, inner)
    case 'lang':
      return `${openTag('span', {
        lang: stringAttribute(mark, 'lang') || null,
        dir: stringAttribute(mark, 'dir') || null,
      })}${inner}</span>`
    case 'strong':
    case 'em':
    case 'code':
      return `<${mark.type}>${inner}</${mark.type}>`
    case 'superscript':
      return `<sup>${inner}</sup>`
    case 'subscript':
      return `<sub>${inner}</sub>`
    default:
      return inner
  }
}

function withLink(mark: RichTextMark, inner: string): string {
  const href = normaliseHref(stringAttribute(mark, 'href'))
  if (href === null || isBlankHtml(inner)) return inner
  const link = openTag('a', {
    href,
    title: stringAttribute(mark, 'title') || null,
    rel: relOf(href),
  })
  return `${link}${inner}</a>`
}

/** What `rel` a link to this address carries. */
export function relOf(href: string): string | null {
  return /^https?:/i.test(href) ? 'noopener' : null
}
