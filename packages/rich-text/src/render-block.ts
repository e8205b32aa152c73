import { asId, ulidPattern } from '@serai/kernel'

import { escapeText, isBlankHtml, openTag } from './html-text.ts'
import { hostOfHref, normaliseHref } from './href.ts'
import { inlineText } from './plain-text.ts'
import { relOf, renderInline } from './render-inline.ts'
import { renderTable } from './render-table.ts'
import type { Rendering, RichTextMedia } from './rendering.ts'
import { contentOf, integerAttribute, stringAttribute, type RichTextNode } from './rich-text-document.ts'
import { richTextLimits } from './rich-text-limits.ts'

/** The HTML of blocks, one after the other. */
export function renderBlocks(to: Rendering, nodes: readonly RichTextNode[]): string {
  return nodes.map((node) => renderBlock(to, node)).join('')
}

/** The HTML of a list item or a cell: where it holds but one paragraph, without the paragraph's tags. */
function renderFlow(to: Rendering, nodes: readonly RichTextNode[]): string {
  const [first, ...rest] = nodes
  const isTight = first?.type === 'paragraph' && rest.every((node) => node.type.endsWith('_list'))
  return isTight ? renderInline(to, contentOf(first)) + renderBlocks(to, rest) : renderBlocks(to, nodes)
}

function renderBlock(to: Rendering, node: RichTextNode): string {
  switch (node.type) {
    case 'paragraph':
      return paragraph(renderInline(to, contentOf(node)))
    case 'heading':
      return renderHeading(to, node)
    case 'bullet_list':
      return `<ul>${renderItems(to, node)}</ul>`
    case 'ordered_list': {
      const start = integerAttribute(node, 'start', 0, richTextLimits.listStart)
      return `${openTag('ol', { start: start === 1 ? null : start })}${renderItems(to, node)}</ol>`
    }
    case 'blockquote':
      return renderQuote(node, 'quote', renderBlocks(to, contentOf(node)))
    case 'pull_quote':
      return renderQuote(node, 'pull-quote', paragraph(renderInline(to, contentOf(node))))
    case 'horizontal_rule':
      return '<hr>'
    case 'figure':
      return renderFigure(to, node)
    case 'table':
      return renderTable(to, node, (content) => renderFlow(to, content))
    case 'embed':
      return renderEmbed(node)
    default:
      return renderInline(to, [node])
  }
}

function paragraph(html: string): string {
  return isBlankHtml(html) ? '' : `<p>${html}</p>`
}

function renderItems(to: Rendering, list: RichTextNode): string {
  return contentOf(list)
    .map((item) => `<li>${renderFlow(to, contentOf(item))}</li>`)
    .join('')
}

/** An empty heading is left out, and none stands more than one level below the one before it. */
function renderHeading(to: Rendering, node: RichTextNode): string {
  const html = renderInline(to, contentOf(node))
  const text = inlineText(contentOf(node))
  if (text === '') return paragraph(html)
  const level = Math.min(integerAttribute(node, 'level', 2, 4), (to.headings.at(-1)?.level ?? 1) + 1)
  const id = stringAttribute(node, 'id')
  to.headings.push({ id, level, text })
  return `${openTag(`h${level}`, { id })}${html}</h${level}>`
}

function renderQuote(node: RichTextNode, className: string, inner: string): string {
  const attribution = stringAttribute(node, 'attribution').trim()
  if (inner === '' && attribution === '') return ''
  const caption = attribution === '' ? '' : `<figcaption>${escapeText(attribution)}</figcaption>`
  return `${openTag('figure', { class: className })}<blockquote>${inner}</blockquote>${caption}</figure>`
}

/** Of a file that is gone only the caption stays. */
function renderFigure(to: Rendering, node: RichTextNode): string {
  const image = renderImage(to, node)
  const caption = renderInline(to, contentOf(node))
  if (isBlankHtml(caption)) return image === '' ? '' : `<figure>${image}</figure>`
  return `<figure>${image}<figcaption>${caption}</figcaption></figure>`
}

function renderImage(to: Rendering, figure: RichTextNode): string {
  const mediaId = stringAttribute(figure, 'mediaId')
  if (!ulidPattern.test(mediaId)) return ''
  to.mediaIds.add(asId<'media'>(mediaId))
  const media = to.media(asId<'media'>(mediaId))
  const src = media === null ? null : normaliseHref(media.url)
  if (media === null || src === null) return ''
  const alt = stringAttribute(figure, 'alt') || (media.alt ?? '')
  return openTag('img', {
    src,
    alt: figure.attrs?.['decorative'] === true ? '' : alt,
    ...sizeOf(media),
    loading: 'lazy',
  })
}

function sizeOf({ width, height }: RichTextMedia): Record<string, number> {
  const isKnown = Number.isInteger(width) && Number.isInteger(height)
  return isKnown && width !== undefined && height !== undefined ? { width, height } : {}
}

/** A card that leads to the video or the page; nothing of it is loaded. */
function renderEmbed(node: RichTextNode): string {
  const url = normaliseHref(stringAttribute(node, 'url'))
  const title = stringAttribute(node, 'title').trim()
  const host = url === null ? null : hostOfHref(url)
  if (url === null || host === null) return title === '' ? '' : `<p>${escapeText(title)}</p>`
  const card = openTag('div', { class: 'embed', 'data-provider': stringAttribute(node, 'provider') })
  const link = openTag('a', { href: url, rel: relOf(url) })
  return `${card}${link}${escapeText(title || host)}</a> <span>${escapeText(host)}</span></div>`
}
