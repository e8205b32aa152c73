import type { Id } from '@serai/kernel'

import { withHeadingIds } from './heading-ids.ts'
import { openTag } from './html-text.ts'
import { plainTextOf } from './plain-text.ts'
import { renderBlocks } from './render-block.ts'
import type { RenderedHeading, Rendering, RichTextMedia, RichTextWords } from './rendering.ts'
import { contentOf, type RichTextDocument } from './rich-text-document.ts'

/** Rises when the same document would give other HTML or other text, so that stored ones can be made anew. */
export const rendererVersion = 1

/** `media` answers null for a file that is gone. Without `words` those of the renderer are English. */
export type RenderRichTextOptions = {
  readonly media: (id: Id<'media'>) => RichTextMedia | null
  readonly words?: RichTextWords
}

/** `mediaIds` names each file the document shows once, also those that are gone. */
export type RenderedRichText = {
  readonly html: string
  readonly text: string
  readonly mediaIds: readonly Id<'media'>[]
  readonly headings: readonly RenderedHeading[]
}

const englishWords: RichTextWords = {
  footnotes: 'Footnotes',
  backToText: (number) => `Back to reference ${number} in the text`,
  table: (number) => `Table ${number}`,
}

/**
 * The document as HTML and as plain text. The HTML holds only tags and attributes of ours with everything
 * else escaped, has no `style`, handler or script, and asks nothing of another host until a reader follows a link.
 */
export function renderRichText(document: RichTextDocument, options: RenderRichTextOptions): RenderedRichText {
  const doc = withHeadingIds(document.doc)
  const to: Rendering = {
    media: options.media,
    words: options.words ?? englishWords,
    footnotes: [],
    headings: [],
    mediaIds: new Set(),
    tableLabels: new Set(),
  }
  const body = renderBlocks(to, contentOf(doc))
  return {
    html: body + renderFootnotes(to),
    text: plainTextOf(doc),
    mediaIds: Array.from(to.mediaIds),
    headings: to.headings,
  }
}

function renderFootnotes(to: Rendering): string {
  if (to.footnotes.length === 0) return ''
  const items = to.footnotes.map((html, at) => {
    const number = at + 1
    const back = openTag('a', {
      href: `#fnref${number}`,
      role: 'doc-backlink',
      'aria-label': to.words.backToText(number),
    })
    return `${openTag('li', { id: `fn${number}` })}${html} ${back}↩</a></li>`
  })
  const section = openTag('section', {
    class: 'footnotes',
    role: 'doc-endnotes',
    'aria-label': to.words.footnotes,
  })
  return `${section}<ol>${items.join('')}</ol></section>`
}
