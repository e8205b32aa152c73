import type { RichTextDocument, RichTextNode } from '@serai/rich-text'

/** A body as a printed page takes it: headings and paragraphs, and its footnotes apart, in their order. */
export type PrintedText = {
  readonly blocks: readonly { readonly isHeading: boolean; readonly text: string }[]
  readonly notes: readonly string[]
}

/** The words of a body without its markup; `[1]` stands where a footnote was. Pictures are left out. */
export function printedTextOf({ doc }: RichTextDocument): PrintedText {
  const notes: string[] = []
  const blocks = (doc.content ?? [])
    .flatMap((node) => linesOf(node, notes).map((text) => ({ isHeading: node.type === 'heading', text })))
    .filter(({ text }) => text !== '')
  return { blocks, notes }
}

function linesOf(node: RichTextNode, notes: string[]): readonly string[] {
  const content = node.content ?? []
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'pull_quote':
      return [wordsOf(content, notes)]
    case 'list_item':
      return content
        .flatMap((child) => linesOf(child, notes))
        .map((text) => (text.startsWith('•') ? text : `• ${text}`))
    case 'table_row':
      return [content.flatMap((cell) => linesOf(cell, notes)).join(' | ')]
    case 'figure':
      return []
    default:
      return content.flatMap((child) => linesOf(child, notes))
  }
}

function wordsOf(nodes: readonly RichTextNode[], notes: string[]): string {
  const words = nodes.map((node) => {
    if (node.type === 'text') return node.text ?? ''
    if (node.type !== 'footnote') return ' '
    notes.push(wordsOf(node.content ?? [], []))
    return ` [${notes.length}]`
  })
  // The fonts that every PDF reader has know no minus sign; an en dash stands for it.
  return words.join('').replaceAll('−', '–').trim()
}
