import { excerptLength, type FoundEntry } from '@serai/db'
import { foldText } from '@serai/kernel'
import type { SearchWords } from './search-words.ts'

/** A piece of shown text: one of the sought words, or what stands between them. */
export type Mark = { readonly text: string; readonly isHit: boolean }

/** An item that was found, as a page shows it. */
export type Found = Pick<FoundEntry, 'itemId' | 'kind' | 'path' | 'date'> & {
  readonly title: readonly Mark[]
  readonly snippet: readonly Mark[]
}

/**
 * Puts what was found in order: first what has the phrases in its title one after the other, then what has all of
 * them there, then some, then what has them in its text alone; the newest first within each. Nothing else counts, so
 * that the order of one space's findings says nothing about another's content. Each item stands once, as the last of
 * the entries has it.
 */
export function inOrder(entries: readonly FoundEntry[], phrases: readonly string[]): readonly FoundEntry[] {
  const once = [...new Map(entries.map((entry) => [entry.itemId, entry])).values()]
  return once
    .map((entry) => ({ entry, rank: rankOf(entry, phrases) }))
    .sort((one, other) => other.rank - one.rank || compare(other.entry, one.entry))
    .map(({ entry }) => entry)
}

function rankOf({ title }: FoundEntry, phrases: readonly string[]): number {
  const words = ` ${foldText(title)} `
  if (words.includes(` ${phrases.join(' ')} `)) return 3
  const found = phrases.filter((phrase) => words.includes(` ${phrase} `)).length
  return found === phrases.length ? 2 : found > 0 ? 1 : 0
}

function compare(one: FoundEntry, other: FoundEntry): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1
  return one.itemId < other.itemId ? -1 : 1
}

/** An entry as a page shows it: the sought words marked in the title and in a piece of the text. */
export function toFound(
  entry: FoundEntry,
  { phrases, lastBegins }: Pick<SearchWords, 'phrases' | 'lastBegins'>,
): Found {
  const { itemId, kind, path, date, title } = entry
  const isHit = hitsOf(phrases, lastBegins)
  return { itemId, kind, path, date, title: markHits(title, isHit), snippet: markHits(trimmed(entry), isHit) }
}

/** The excerpt on one line, without the halves of words at its ends; dots where the text goes on. */
function trimmed({ excerpt, begins }: FoundEntry): string {
  // People, titles and paragraphs stand on lines of their own.
  const line = excerpt.replace(/\s*\n\s*/g, ' · ').replace(/\s+/g, ' ')
  const isCut = excerpt.length >= excerptLength
  const head = begins > 1 ? `… ${line.replace(/^\S*\s/, '')}` : line
  return isCut ? `${head.replace(/\s\S*$/, '')} …` : head
}

/** Whether a word, in whatever spelling it stands there, is one of those sought, or begins as the last of them does. */
function hitsOf(phrases: readonly string[], lastBegins: boolean): (word: string) => boolean {
  const words = new Set(phrases.flatMap((phrase) => phrase.split(' ')))
  const beginning = lastBegins ? phrases.at(-1) : undefined
  return (word) => {
    const folded = foldText(word)
    return words.has(folded) || (beginning !== undefined && folded.startsWith(beginning))
  }
}

/** Text in pieces, those that are hits apart from what stands between them. */
function markHits(text: string, isHitWord: (word: string) => boolean): readonly Mark[] {
  const marks: Mark[] = []
  for (const piece of text.split(/([\p{L}\p{N}\p{M}]+)/u)) {
    if (piece === '') continue
    const isHit = isHitWord(piece)
    const last = marks.at(-1)
    if (last?.isHit === isHit) marks.splice(-1, 1, { text: last.text + piece, isHit })
    else marks.push({ text: piece, isHit })
  }
  return marks
}
