import { contentOf, stringAttribute, type RichTextNode } from './rich-text-document.ts'

/** The text as search reads it: a line a block, a line a table row, and the footnotes at the end. */
export function plainTextOf(doc: RichTextNode): string {
  const notes: string[] = []
  const lines = contentOf(doc).flatMap((block) => linesOf(block, notes))
  return filled([...lines, ...notes]).join('\n')
}

/** The words of a run of inline nodes on one line, without its footnotes; those go to `notes`. */
export function inlineText(nodes: readonly RichTextNode[], notes: string[] = []): string {
  const words = nodes.map((node) => {
    if (node.type === 'text') return node.text ?? ''
    if (node.type !== 'footnote') return ' '
    notes.push(inlineText(contentOf(node)))
    return ''
  })
  return words.join('').replace(/\s+/gu, ' ').trim()
}

function linesOf(node: RichTextNode, notes: string[]): string[] {
  const content = contentOf(node)
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [inlineText(content, notes)]
    case 'pull_quote':
      return [inlineText(content, notes), oneLine(node, 'attribution')]
    case 'figure':
      return [oneLine(node, 'alt'), inlineText(content, notes)]
    case 'embed':
      return [oneLine(node, 'title')]
    case 'table_row':
      return [filled(content.map((cell) => filled(linesOf(cell, notes)).join(' '))).join(' · ')]
    case 'table':
      return [oneLine(node, 'caption'), ...content.flatMap((row) => linesOf(row, notes))]
    case 'text':
      return [node.text ?? '']
    default:
      return [...content.flatMap((child) => linesOf(child, notes)), oneLine(node, 'attribution')]
  }
}

function oneLine(node: RichTextNode, name: string): string {
  return stringAttribute(node, name).replace(/\s+/gu, ' ').trim()
}

function filled(lines: readonly string[]): string[] {
  return lines.filter((line) => line !== '')
}
