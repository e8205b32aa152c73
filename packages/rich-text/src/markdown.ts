import { problem, refuse, type Result } from '@serai/kernel'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'

import { convertBlocks } from './markdown-blocks.ts'
import { complainAt, newConversion, type Conversion, type MarkdownRoot } from './markdown-conversion.ts'
import { readRichText } from './read-rich-text.ts'
import { emptyRichText, richTextVersion, type RichTextDocument } from './rich-text-document.ts'
import { richTextLimits } from './rich-text-limits.ts'

// Quotes beyond this are refused unparsed: the parser's time rises with the square of their depth.
const deepQuotes = /^(?:[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*>){41}/m

/**
 * The document that the Markdown means, with tables and footnotes; HTML in it is text. What the schema has no
 * place for is refused with its line (`line 12`), so that nothing is lost in silence.
 */
export function markdownToRichText(source: string): Result<RichTextDocument> {
  if (source.length > richTextLimits.bytes) {
    return refused('', `The text is longer than ${richTextLimits.bytes / 1000} KB.`)
  }
  const deep = deepQuotes.exec(source)
  if (deep !== null) {
    const line = source.slice(0, deep.index).split('\n').length
    return refused(`line ${line}`, 'The text is nested too deeply.')
  }
  const root = parse(source)
  const conversion = newConversion(root)
  const content = convertBlocks(conversion, root.children)
  complainOfUnusedFootnotes(conversion)
  if (conversion.problems.length > 0)
    return refuse(problem('invalid-input', conversion.problems.slice(0, 20)))
  if (content.length === 0) return readRichText(emptyRichText())
  return readRichText({ version: richTextVersion, doc: { type: 'doc', content } })
}

function refused(path: string, reason: string): Result<never> {
  return refuse(problem('invalid-input', [{ path, reason }]))
}

function parse(source: string): MarkdownRoot {
  return fromMarkdown(source, {
    extensions: [gfmFootnote(), gfmTable(), { disable: { null: ['htmlFlow', 'htmlText'] } }],
    mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
  })
}

function complainOfUnusedFootnotes(conversion: Conversion): void {
  for (const [identifier, definition] of conversion.footnotes) {
    if (conversion.usedFootnotes.has(identifier)) continue
    complainAt(conversion, definition, `Nothing in the text refers to the footnote [^${identifier}].`)
  }
}
