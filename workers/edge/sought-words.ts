import { askedNameWords } from '@serai/kernel'
import type { PlacesOf, Values } from './statements.ts'

/** The most words that one search looks for. */
const mostWords = 3

const nameOf = (word: number) => `word ${word}`

/** The words of names that are sought, each with all its spellings as one value of a statement. */
export function wordValues(sought: string): Values {
  const words = askedNameWords(sought).slice(0, mostWords)
  // What has no letter in it is found nowhere.
  const all = words.length === 0 && sought.trim() !== '' ? [['\u0000']] : words
  return Object.fromEntries(all.map((spellings, word) => [nameOf(word), JSON.stringify(spellings)]))
}

/** The places of these words in a statement; null where nothing is sought. */
export function wordPlaces(value: PlacesOf<Values>) {
  const places = Array.from({ length: mostWords }, (_, word) => value[nameOf(word)] ?? null)
  const given = places.filter((place) => place !== null)
  return given.length === 0 ? null : given
}
