import { foldText } from '@serai/kernel'

/** The longest question that is looked for, in characters. */
export const longestSearch = 200

/** The most words of a question that are looked for: each is one more list of places to go through. */
const mostWords = 12

/** Letters that a beginning has at least: shorter ones begin too many words. */
const leastBeginning = 4

/** A question as search understands it: what must all be found, folded, and spellings to show the text around. */
export type SearchWords = {
  readonly phrases: readonly string[]
  /** True when the last of them was not quoted and is long enough to be the beginning of a word. */
  readonly lastBegins: boolean
  /** One of the phrases: folded, as it was typed, and with a capital, for text that SQLite cannot fold. */
  readonly near: readonly [string, string, string]
}

/** Reads a question: words, and phrases in quotation marks of any script. Null when there is no word in it. */
export function readSearch(question: string): SearchWords | null {
  const parts = [...question.slice(0, longestSearch).matchAll(/["“”«»„]([^"“”«»„]+)["“”«»„]|([^\s"“”«»„]+)/g)]
  const typed = parts.map(([, phrase, word]) => (phrase ?? word ?? '').trim())
  const sought = firstWords(typed.filter((text) => foldText(text) !== ''))
  const longest = [...sought].sort((one, other) => other.length - one.length)[0]
  if (longest === undefined) return null
  const capital = longest.slice(0, 1).toUpperCase() + longest.slice(1).toLowerCase()
  const phrases = [...new Set(sought.map(foldText))]
  const last = phrases.at(-1) ?? ''
  const isQuoted = /["“”«»„]\s*$/.test(question)
  const lastBegins = !isQuoted && !last.includes(' ') && last.length >= leastBeginning
  return { phrases, lastBegins, near: [foldText(longest), longest, capital] }
}

/** As many of the phrases as have no more words together than are looked for; the last may lose some of its. */
function firstWords(typed: readonly string[]): readonly string[] {
  let left = mostWords
  return typed.flatMap((text) => {
    const words = text.split(/\s+/).slice(0, Math.max(0, left))
    left -= Math.max(foldText(words.join(' ')).split(' ').length, words.length)
    return words.length === 0 ? [] : [words.join(' ')]
  })
}
