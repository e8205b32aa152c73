import type { RichTextDocument, RichTextNode } from '@serai/rich-text'
import { markdownToRichText } from '@serai/rich-text/markdown'
import { done } from './seeder.ts'

/** The rich text that this Markdown means. The seed quotes nobody, so a quote of one paragraph is a pull quote. */
export function richTextOf(markdown: string): RichTextDocument {
  const text = done('text', markdown.trim().slice(0, 40), markdownToRichText(markdown))
  const content = (text.doc.content ?? []).map(pulledOut)
  return { ...text, doc: { ...text.doc, content } }
}

function pulledOut(block: RichTextNode): RichTextNode {
  const [only, ...others] = block.content ?? []
  const isPulled = block.type === 'blockquote' && only?.type === 'paragraph' && others.length === 0
  return isPulled ? { type: 'pull_quote', content: only.content ?? [] } : block
}
