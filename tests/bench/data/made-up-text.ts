/** A source of numbers from 0 up to 1 that is the same for the same seed (Mulberry32). */
export type Dice = () => number

export function diceOf(seed: number): Dice {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of these, of which there is one at least; an index beyond the last begins again. */
export function pick<T>(of: readonly T[], n: number): T {
  const found = of[n % of.length]
  if (found === undefined) throw new Error('There is nothing to pick from.')
  return found
}

/** So many of these, different ones, in their order from `from` on. */
export function some<T>(of: readonly T[], from: number, count: number): readonly T[] {
  return Array.from({ length: Math.min(count, of.length) }, (_, n) => pick(of, from + n))
}

/** About 1,200 words as Markdown: headings, paragraphs with emphasis and links, a list, a table and a quote. */
export function bodyMarkdown(seed: number): string {
  const dice = diceOf(seed)
  const sections = Array.from({ length: 5 }, (_, n) => [
    `## ${headline(dice)}`,
    paragraph(dice, 110),
    paragraph(dice, 90),
    n % 2 === 0 ? list(dice) : table(dice),
  ])
  return [...sections.flat(), `> ${sentence(dice, 24)}`].join('\n\n')
}

/** A text of about so many words, in sentences. */
export function plainText(seed: number, count: number): string {
  return sentences(diceOf(seed), count)
}

const subjects = ['Trade', 'Transit', 'Water', 'Energy', 'Security', 'Mediation', 'Law', 'Cities', 'Schools']
const places = ['Almaty', 'Tashkent', 'Baku', 'Tbilisi', 'Bishkek', 'Dushanbe', 'Ashgabat', 'Ulaanbaatar']

/** A word that stands in the title of one item in nine, and in hardly any text. */
export const searchedWord = 'transit'

/** The n-th title, plainly of nothing that took place. */
export function titleOf(n: number): string {
  return `Sample ${n + 1}: ${pick(subjects, n)} and ${pick(subjects, n * 4 + 5)} in ${pick(places, n * 3)}`
}

const syllables =
  'ka ro min tel sa vor den li pra chu nes tor al bek sha gul dar min os ter ve ran kol ist'.split(' ')

/** 3,000 made-up words; a lower index is used more often, as in a language. */
const vocabulary = Array.from({ length: 3000 }, (_, n) => {
  const dice = diceOf(n * 7919 + 1)
  return Array.from({ length: 2 + (n % 3) }, () =>
    pick(syllables, Math.floor(dice() * syllables.length)),
  ).join('')
})

function word(dice: Dice): string {
  return pick(vocabulary, Math.floor(vocabulary.length * dice() ** 3))
}

function words(dice: Dice, count: number): string {
  return Array.from({ length: count }, () => word(dice)).join(' ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function sentence(dice: Dice, count: number): string {
  return `${capital(words(dice, count))}.`
}

function sentences(dice: Dice, count: number): string {
  return Array.from({ length: Math.ceil(count / 15) }, () => sentence(dice, 15)).join(' ')
}

function headline(dice: Dice): string {
  return capital(words(dice, 4))
}

function paragraph(dice: Dice, count: number): string {
  const link = `[${words(dice, 3)}](https://example.org/${word(dice)})`
  return `${sentences(dice, count - 15)} ${capital(words(dice, 5))} **${words(dice, 2)}** and ${link}.`
}

function list(dice: Dice): string {
  return Array.from({ length: 4 }, () => `- ${words(dice, 9)}`).join('\n')
}

function table(dice: Dice): string {
  const row = () => `| ${words(dice, 1)} | ${words(dice, 2)} | ${Math.floor(dice() * 1000)} |`
  return [row(), '|---|---|---|', row(), row(), row(), row()].join('\n')
}
