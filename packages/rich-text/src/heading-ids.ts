import { foldText } from '@serai/kernel'

import { headingId } from './attribute-rules.ts'
import { inlineText } from './plain-text.ts'
import { contentOf, stringAttribute, type RichTextNode } from './rich-text-document.ts'

/**
 * The document with an id on every heading, none used twice. A heading keeps the id it has, so that links to
 * it survive a change of its words; the second of two alike gets a new one.
 */
export function withHeadingIds(doc: RichTextNode): RichTextNode {
  const used = new Set<string>()
  const keepsId = contentOf(doc).map((block) => {
    const id = block.type === 'heading' ? stringAttribute(block, 'id') : ''
    if (headingId(id) !== null || used.has(id)) return false
    used.add(id)
    return true
  })
  const newId = idMaker(used)
  const content = contentOf(doc).map((block, at) =>
    block.type !== 'heading' || keepsId[at] === true
      ? block
      : { ...block, attrs: { ...block.attrs, id: newId(inlineText(contentOf(block))) } },
  )
  return { ...doc, content }
}

function idMaker(used: Set<string>): (text: string) => string {
  const last = new Map<string, number>()
  return (text) => {
    const stem = `h-${slugOf(text) || 'section'}`
    let number = last.get(stem) ?? 0
    let id: string
    do {
      number += 1
      id = number === 1 ? stem : `${stem}-${number}`
    } while (used.has(id))
    last.set(stem, number)
    used.add(id)
    return id
  }
}

function slugOf(text: string): string {
  return Array.from(foldText(text).replaceAll(' ', '-')).slice(0, 60).join('').replace(/-$/, '')
}
