import { expect } from 'vitest'

import { readRichText } from './read-rich-text.ts'
import type { RichTextNode } from './rich-text-document.ts'

export const ulid = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
export const words: RichTextNode = { type: 'text', text: 'words' }
export const paragraph: RichTextNode = { type: 'paragraph', content: [words] }

export function version1(...content: readonly unknown[]): unknown {
  return { version: 1, doc: { type: 'doc', content } }
}

export function firstProblemOf(input: unknown): { readonly path: string; readonly reason: string } {
  const result = readRichText(input)
  if (result.ok) throw new Error('The text was taken.')
  expect(result.problem.code).toBe('invalid-input')
  const first = result.problem.fields?.[0]
  if (first === undefined) throw new Error('The refusal says nothing.')
  expect(first.reason).toMatch(/^[A-Z].*\.$/)
  return first
}

export function takenContent(...content: readonly unknown[]): readonly RichTextNode[] {
  const result = readRichText(version1(...content))
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value.doc.content ?? []
}

export function nested(levels: number): RichTextNode {
  let list: RichTextNode = paragraph
  for (let level = 0; level < levels; level++) {
    const content = list.type === 'paragraph' ? [list] : [paragraph, list]
    list = { type: 'bullet_list', content: [{ type: 'list_item', content }] }
  }
  return list
}

export function linked(href: string): RichTextNode {
  return { type: 'paragraph', content: [{ ...words, marks: [{ type: 'link', attrs: { href } }] }] }
}

export function embed(provider: string, url: string): RichTextNode {
  return { type: 'embed', attrs: { provider, url, title: 'Video' } }
}
