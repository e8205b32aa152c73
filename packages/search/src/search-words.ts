import { foldText } from '@serai/kernel'

/** The longest question that is looked for, in characters. */
export const longestSearch = 200

/** The most words or phrases of a question that are looked for. */
const mostPhrases = 12

/** A question as search understands it: what must all be found, folded, and spellings to show the text around. */
export type SearchWords = {
  readonly phrases: readonly string[]
  /** One of the phrases: folded, as it was typed, and with a capital, for text that SQLite cannot fold. */
  readonly near: readonly [string, string, string]
}

/** Reads a question: words, and phrases in quotation marks of any script. Null when there is no word in it. */
export function readSearch(question: string): SearchWords | null {
  const parts = [...question.slice(0, longestSearch).matchAll(/["“”«»„]([^"“”«»„]+)["“”«»„]|([^\s"“”«»„]+)/g)]
  const typed = parts.map(([, phrase, word]) => (phrase ?? word ?? '').trim())
  const sought = typed.flatMap((text) => (foldText(text) === '' ? [] : [text])).slice(0, mostPhrases)
  const longest = [...sought].sort((one, other) => other.length - one.length)[0]
  if (longest === undefined) return null
  const capital = longest.slice(0, 1).toUpperCase() + longest.slice(1).toLowerCase()
  const phrases = [...new Set(sought.map(foldText))]
  return { phrases, near: [foldText(longest), longest, capital] }
}
