import { href as hrefRule } from './attribute-rules.ts'
import { complainAt, type Conversion, type MarkdownNode, type MarkdownOf } from './markdown-conversion.ts'
import type { RichTextMark, RichTextNode } from './rich-text-document.ts'

type Marks = readonly RichTextMark[]

/** The inline nodes of a run of Markdown, each with the marks around it. */
export function convertInline(
  conversion: Conversion,
  nodes: readonly MarkdownNode[],
  marks: Marks = [],
  isInFootnote = false,
): RichTextNode[] {
  const within = (children: readonly MarkdownNode[], added: RichTextMark): RichTextNode[] =>
    convertInline(conversion, children, withMark(marks, added), isInFootnote)
  return nodes.flatMap((node): RichTextNode[] => {
    switch (node.type) {
      case 'text':
        return textNodes(node.value.replace(/\s*\n\s*/g, ' '), marks)
      case 'inlineCode':
        return textNodes(node.value, withMark(marks, { type: 'code' }))
      case 'emphasis':
        return within(node.children, { type: 'em' })
      case 'strong':
        return within(node.children, { type: 'strong' })
      case 'break':
        return [{ type: 'hard_break', marks }]
      case 'link':
        return within(node.children, linkTo(conversion, node, node))
      case 'linkReference': {
        const target = conversion.definitions.get(node.identifier)
        if (target === undefined) return convertInline(conversion, node.children, marks, isInFootnote)
        return within(node.children, linkTo(conversion, node, target))
      }
      case 'footnoteReference':
        return footnoteOf(conversion, node, isInFootnote)
      case 'image':
      case 'imageReference':
        complainAt(
          conversion,
          node,
          'An image must stand in a paragraph of its own, outside lists and quotes.',
        )
        return []
      default:
        complainAt(conversion, node, `There is no place here for this (${node.type}).`)
        return []
    }
  })
}

/** A run of text with the given marks, or none where it is empty. */
export function textNodes(text: string, marks: Marks = []): RichTextNode[] {
  return text === '' ? [] : [{ type: 'text', text, marks }]
}

function withMark(marks: Marks, added: RichTextMark): Marks {
  return marks.some((mark) => mark.type === added.type) ? marks : [...marks, added]
}

function linkTo(
  conversion: Conversion,
  node: MarkdownNode,
  target: { readonly url: string; readonly title?: string | null | undefined },
): RichTextMark {
  const reason = hrefRule(target.url)
  if (reason !== null) complainAt(conversion, node, reason)
  return { type: 'link', attrs: { href: target.url, title: target.title ?? null } }
}

/** The paragraphs of a footnote become its lines. */
function footnoteOf(
  conversion: Conversion,
  node: MarkdownOf<'footnoteReference'>,
  isInFootnote: boolean,
): RichTextNode[] {
  const definition = conversion.footnotes.get(node.identifier)
  if (definition === undefined) return textNodes(`[^${node.identifier}]`)
  conversion.usedFootnotes.add(node.identifier)
  if (isInFootnote) {
    complainAt(conversion, node, 'A footnote cannot refer to a footnote.')
    return []
  }
  const lines = definition.children.map((child) => {
    if (child.type === 'paragraph') return convertInline(conversion, child.children, [], true)
    complainAt(conversion, child, 'A footnote can hold only paragraphs.')
    return []
  })
  const content = lines.flatMap((line, at) => (at === 0 ? line : [{ type: 'hard_break' }, ...line]))
  return [{ type: 'footnote', content }]
}
