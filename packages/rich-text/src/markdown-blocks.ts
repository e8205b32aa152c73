import { ulidPattern } from '@serai/kernel'

import { complainAt, type Conversion, type MarkdownNode, type MarkdownOf } from './markdown-conversion.ts'
import { convertInline, textNodes } from './markdown-inline.ts'
import type { RichTextNode } from './rich-text-document.ts'
import { richTextLimits } from './rich-text-limits.ts'

/** The blocks of the document itself. */
export function convertBlocks(conversion: Conversion, nodes: readonly MarkdownNode[]): RichTextNode[] {
  return nodes.flatMap((node): RichTextNode[] => {
    switch (node.type) {
      case 'heading': {
        const level = Math.min(Math.max(node.depth, 2), 4)
        return [{ type: 'heading', attrs: { level }, content: convertInline(conversion, node.children) }]
      }
      case 'blockquote': {
        const content = convertFlow(conversion, node.children, 1)
        return content.length === 0 ? [] : [{ type: 'blockquote', content }]
      }
      case 'thematicBreak':
        return [{ type: 'horizontal_rule' }]
      case 'table':
        return [convertTable(conversion, node)]
      case 'paragraph': {
        const image = soleImageOf(node)
        return image === null ? convertFlow(conversion, [node], 1) : [convertImage(conversion, image)]
      }
      default:
        return convertFlow(conversion, [node], 1)
    }
  })
}

/** What may stand in lists and quotes: a quote within loses its frame, a heading becomes a strong line. */
function convertFlow(conversion: Conversion, nodes: readonly MarkdownNode[], depth: number): RichTextNode[] {
  return nodes.flatMap((node): RichTextNode[] => {
    if (depth > richTextLimits.depth) {
      complainAt(conversion, node, 'The text is nested too deeply.')
      return []
    }
    switch (node.type) {
      case 'paragraph':
        return [{ type: 'paragraph', content: convertInline(conversion, node.children) }]
      case 'heading':
        return [
          { type: 'paragraph', content: convertInline(conversion, node.children, [{ type: 'strong' }]) },
        ]
      case 'code':
        return [convertCode(node)]
      case 'list':
        return [convertList(conversion, node, depth)]
      case 'blockquote':
        return convertFlow(conversion, node.children, depth + 1)
      case 'definition':
      case 'footnoteDefinition':
        return []
      case 'table':
      case 'thematicBreak':
        complainAt(conversion, node, 'A table or a rule cannot stand inside a list or a quote.')
        return []
      default:
        return [{ type: 'paragraph', content: convertInline(conversion, [node]) }]
    }
  })
}

function convertList(conversion: Conversion, list: MarkdownOf<'list'>, depth: number): RichTextNode {
  const content = list.children.map((item) => {
    const blocks = convertFlow(conversion, item.children, depth + 1)
    const startsWell = blocks[0]?.type === 'paragraph'
    return { type: 'list_item', content: startsWell ? blocks : [{ type: 'paragraph' }, ...blocks] }
  })
  if (list.ordered !== true) return { type: 'bullet_list', content }
  return {
    type: 'ordered_list',
    attrs: { start: Math.min(list.start ?? 1, richTextLimits.listStart) },
    content,
  }
}

function convertCode(code: MarkdownOf<'code'>): RichTextNode {
  const lines = code.value.split('\n').map((line) => textNodes(line, [{ type: 'code' }]))
  const content = lines.flatMap((line, at) => (at === 0 ? line : [{ type: 'hard_break' }, ...line]))
  return { type: 'paragraph', content }
}

/** The first row is the header; a short row is filled up, so that columns stay columns. */
function convertTable(conversion: Conversion, table: MarkdownOf<'table'>): RichTextNode {
  const columns = Math.max(...table.children.map((row) => row.children.length))
  const content = table.children.map((row, at) => {
    const type = at === 0 ? 'table_header' : 'table_cell'
    const cells = Array.from({ length: columns }, (_, column) => {
      const inline = convertInline(conversion, row.children[column]?.children ?? [])
      return { type, content: [{ type: 'paragraph', content: inline }] }
    })
    return { type: 'table_row', content: cells }
  })
  return { type: 'table', content }
}

type Image = MarkdownOf<'image'> | MarkdownOf<'imageReference'>

function soleImageOf(paragraph: MarkdownOf<'paragraph'>): Image | null {
  const [only, ...others] = paragraph.children
  const isImage = only?.type === 'image' || only?.type === 'imageReference'
  return isImage && others.length === 0 ? only : null
}

function convertImage(conversion: Conversion, image: Image): RichTextNode {
  const target = image.type === 'image' ? image : conversion.definitions.get(image.identifier)
  const mediaId = /^media:(.+)$/.exec(target?.url ?? '')?.[1] ?? ''
  if (!ulidPattern.test(mediaId)) {
    complainAt(
      conversion,
      image,
      'An image must come from the media library: ![description](media:ID "caption").',
    )
  }
  const alt = (image.alt ?? '').trim()
  const attrs = { mediaId, alt, decorative: alt === '' }
  return { type: 'figure', attrs, content: textNodes((target?.title ?? '').trim()) }
}
