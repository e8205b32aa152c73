import { dateText } from '../ui/dates.ts'
import { wordsFor } from '../words/index.ts'

/** The day of an instant: `2 March 2026`. */
export function OnDay({ at }: { readonly at: string }) {
  return <time datetime={at}>{dateText(at.slice(0, 10), wordsFor())}</time>
}
