import { dateText } from '../ui/dates.ts'
import { wordsFor, type Words } from '../words/index.ts'

/** The day of an instant: `2 March 2026`. */
export function OnDay({ at }: { readonly at: string }) {
  return <time datetime={at}>{dateText(at.slice(0, 10), wordsFor())}</time>
}

/** An instant to the minute, as text: `2 March 2026, 12:00 UTC`. */
export function minuteText(at: string, words: Words): string {
  return `${dateText(at.slice(0, 10), words)}, ${at.slice(11, 16)} UTC`
}
