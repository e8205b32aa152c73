import { arabicConsonants } from './arabic-consonants.ts'
import { latinLetters } from './latin-letters.ts'
import { foldText } from './text.ts'

/**
 * The words of a name, each as the parts that a hyphen or a joint of the Arabic script holds together. Letters are small,
 * with the marks that the tables read and no others; apostrophes of every shape are one; forty letters of a part count.
 */
export function wordsOfName(name: string): readonly (readonly string[])[] {
  const plain = name
    .replace(/[‘’‛ʹʻʼʽʾʿˈ´`′＇]/g, "'")
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?!\u200c)\p{Cf}/gu, '')
  const words = plain.match(/[\p{L}\p{N}\p{M}'\p{Pd}\u200c]+/gu) ?? []
  return words
    .map((word) =>
      word
        .split(/[\p{Pd}\u200c]/u)
        .map(lettersOf)
        .filter((part) => /[^']/.test(part)),
    )
    .filter((parts) => parts.length > 0)
}

function lettersOf(word: string): string {
  const letters = Array.from(word.replace(/\p{M}+/gu, ''))
  return letters
    .slice(0, mostLetters)
    .map((letter) => (isRead(letter) ? letter : foldText(letter)))
    .join('')
}

/** True of a letter that a table has as it is, so that its marks say something. */
function isRead(letter: string): boolean {
  return latinLetters.has(letter) || arabicConsonants.has(letter) || arabicConsonants.has(`^${letter}`)
}

/** Letters of a part that count: no name has more, and a text that is no name may. */
const mostLetters = 40
