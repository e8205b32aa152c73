import { arabicConsonants } from './arabic-consonants.ts'
import { latinLetters } from './latin-letters.ts'
import { latinSounds } from './latin-sounds.ts'
import { readBeginning, readWord } from './letter-signs.ts'
import { wordsOfName } from './name-letters.ts'
import { foldText } from './text.ts'

/** The most words of one call's names that are kept, and the most that are looked for. */
const mostNameWords = 24
const mostAskedWords = 6

/** The most search words of one word of a name, and the most of them that are consonants alone. */
const mostStored = 8
const mostStoredConsonants = 2

/** The most beginnings of one asked word: as it sounds, as consonants alone, and with the other of h and g. */
const mostAsked = { sounds: 10, consonants: 3, otherStarts: 3 }

/** The most characters of a search word. */
const mostCharacters = 40

/**
 * The search words of a person's names, native or Latin, for a column that is looked through for what `askedNameWords`
 * gives: how each word sounds, at most eight search words of it. No search word is the beginning of another.
 */
export function nameWords(...names: readonly string[]): readonly string[] {
  const words = names.flatMap((name) => wordsOfName(name).flatMap((parts) => [...parts, parts.join('')]))
  return longestOf([...new Set(words)].slice(0, mostNameWords).flatMap(storedFor))
}

/**
 * What to look for when someone types a name, or the beginnings of its words, in any spelling: for each word, at most
 * six, the beginnings of search words of which one must be there. Empty when nothing can be looked for.
 */
export function askedNameWords(query: string): readonly (readonly string[])[] {
  return wordsOfName(query)
    .slice(0, mostAskedWords)
    .map((parts) => shortestOf(beginningsFor(parts.join(''))))
    .filter((beginnings) => beginnings.length > 0)
}

/**
 * A name in plain small Latin letters and digits, its words with one space between: as people of its alphabet usually
 * spell it, and of the Arabic script, which leaves short vowels out, the consonants. What has no such letters is left out.
 */
export function latinSpelling(name: string): string {
  const folded = foldText(name)
  if (isPlain(folded)) return folded
  const words = wordsOfName(name).map((parts) => parts.map(spelledInLatin).join(' '))
  return words.join(' ').replace(/ +/g, ' ').trim()
}

function spelledInLatin(part: string): string {
  const folded = foldText(part)
  if (isPlain(folded)) return folded
  const [usual = ''] = readWord(part, isArabic(part) ? arabicConsonants : latinLetters)
  return foldText(usual).replace(/[^a-z0-9]+/g, '')
}

function isPlain(folded: string): boolean {
  return /^[a-z0-9 ]*$/.test(folded)
}

/** Before the consonants of a name: whether it was stored in the Arabic script or in letters that write vowels. */
const fromArabic = '0'
const fromOthers = '1'

function storedFor(word: string): readonly string[] {
  if (isArabic(word)) return readArabic(word, readWord).map((key) => cut(fromArabic + key))
  const sounds = soundsOf(word, readWord)
  const spelled = [...new Set(sounds.map(spelledOut))]
  const consonants = consonantsOf(sounds).slice(0, mostStoredConsonants)
  return [
    ...spelled.slice(0, mostStored - consonants.length),
    ...consonants.map((key) => cut(fromOthers + key)),
  ]
}

function beginningsFor(word: string): readonly string[] {
  return isArabic(word) ? askedInArabic(word) : askedInOthers(word)
}

/** The last ه may be the vowel that other alphabets write as one, so it is not looked for. */
function askedInArabic(word: string): readonly string[] {
  const keys = readArabic(word, readBeginning).map((key) =>
    word.endsWith('ه') ? key.replace(/(?<=..)h$/, '') : key,
  )
  return keys.flatMap((key) => [cut(fromArabic + key), cut(fromOthers + key)])
}

function askedInOthers(word: string): readonly string[] {
  const sounds = soundsOf(word, readBeginning)
  const spelled = shortestOf(sounds.map(spelledOut)).slice(0, mostAsked.sounds)
  const withoutSilentEnd = sounds.map((sound) => sound.replace(/(?<=...[aeiou])h$/, ''))
  const consonants = shortestOf(consonantsOf(withoutSilentEnd)).slice(0, mostAsked.consonants)
  const otherStarts = spelled.filter((sound) => /^[gh]/.test(sound)).map(withOtherStart)
  return [
    ...spelled,
    ...consonants.map((key) => cut(fromArabic + key)),
    ...otherStarts.slice(0, mostAsked.otherStarts),
  ]
}

/** Russian has no h at the start of a name and writes g: Гасанов for Həsənov, Галаган for what others read Halahan. */
function withOtherStart(sound: string): string {
  return (sound.startsWith('g') ? 'h' : 'g') + sound.slice(1)
}

/** How a word may sound, the usual first; none when it is silent, as what begins every word finds no one. */
function soundsOf(word: string, read: typeof readWord): readonly string[] {
  const sounds = read(word, latinLetters).flatMap((latin) => read(latin, latinSounds))
  return sounds[0] === '' ? [] : [...new Set(sounds)].filter((sound) => sound !== '')
}

/** Sounds as a search word has them: a letter said twice is once there, for people write it once or twice. */
function spelledOut(sound: string): string {
  return cut(sound.replaceAll('y', 'i').replace(/(\p{L})\1+/gu, '$1'))
}

/** What the Arabic script would write of a word that may sound so: consonants, and `a` where a vowel begins it. */
function consonantsOf(sounds: readonly string[]): readonly string[] {
  const plain = sounds.filter((sound) => /[a-z]/.test(sound) && !sound.includes('y'))
  const keys = plain.map((sound) =>
    sound
      .replace(/(\p{L})\1+/gu, '$1')
      .replace(/^[aeiou]+/, 'a')
      .replace(/(?<=.)[aeiouv]/g, ''),
  )
  return [...new Set(keys)]
}

function readArabic(word: string, read: typeof readWord): readonly string[] {
  const keys = read(word, arabicConsonants)
  return keys[0] === '' ? [] : keys.filter((key) => key !== '')
}

/** Whether a word is written in the Arabic script, which leaves short vowels out. */
function isArabic(word: string): boolean {
  return /\p{Script_Extensions=Arabic}/u.test(word)
}

function cut(word: string): string {
  return word.slice(0, mostCharacters).replace(/[\ud800-\udbff]$/, '')
}

/** Words without those that begin another of them: whoever looks for the shorter finds the longer. */
function longestOf(words: readonly string[]): readonly string[] {
  const once = [...new Set(words)]
  return once.filter((word) => !once.some((other) => other !== word && other.startsWith(word)))
}

/** Beginnings without those that another of them begins, which stands in the place of the first of them. */
function shortestOf(beginnings: readonly string[]): readonly string[] {
  const byLength = [...new Set(beginnings)].toSorted((one, other) => one.length - other.length)
  return [...new Set(beginnings.map((long) => byLength.find((short) => long.startsWith(short)) ?? long))]
}
