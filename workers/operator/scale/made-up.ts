import type { RichTextDocument } from '@serai/rich-text'

const subjects = [
  'Trade',
  'Transit',
  'Water',
  'Energy',
  'Security',
  'Mediation',
  'Law',
  'Cities',
  'Schools',
  'Language',
]
const places = [
  'Almaty',
  'Tashkent',
  'Baku',
  'Tbilisi',
  'Bishkek',
  'Dushanbe',
  'Ashgabat',
  'Ulaanbaatar',
  'Kabul',
  'Yerevan',
]
const words =
  'corridor border reform region forum river council market paper road pass valley steppe harbour bridge summit'.split(
    ' ',
  )

function pick<T>(list: readonly T[], n: number): T {
  const found = list[n % list.length]
  if (found === undefined) throw new Error('There is nothing to pick from.')
  return found
}

/** The n-th made-up title: the same in every run, and plainly of no real event. */
export function titleOf(n: number): string {
  return `Sample ${n}: ${pick(subjects, n)} and ${pick(subjects, Math.floor(n / 7) + 3)} in ${pick(places, Math.floor(n / 3))}`
}

/** About 120 made-up words, the same for the same n. */
export function textOf(n: number): string {
  return Array.from({ length: 120 }, (_, place) => pick(words, n * 31 + place * (7 + (n % 5)))).join(' ')
}

/** The n-th date of some twenty years up to the end of `lastYear`, spread evenly. */
export function dateOf(n: number, lastYear: number): string {
  const day = new Date(Date.UTC(lastYear, 11, 31 - ((n * 37) % 7300)))
  return day.toISOString().slice(0, 10)
}

/** A body of one paragraph. */
export function bodyOf(n: number): RichTextDocument {
  return {
    version: 1,
    doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: textOf(n) }] }] },
  }
}
