import type { Id } from '@serai/kernel'

/** A body that says the word, with a figure of the file where one is given. */
export function aText(word: string, figure?: Id<'media'>) {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: `${word} text` }] }
  const picture = figure === undefined ? [] : [{ type: 'figure', attrs: { mediaId: figure, alt: word } }]
  return { version: 1, doc: { type: 'doc', content: [paragraph, ...picture] } }
}
