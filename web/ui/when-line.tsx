import type { Words } from '../words/index.ts'
import { calendarPartsOf, datePartsOf, type DatePart, type Moment } from './dates.ts'

/** A date written out with all that is known of it, readable by machines, its direction kept in any text. */
export function WhenLine({ moment, words }: { readonly moment: Moment; readonly words: Words }) {
  return <DateParts parts={datePartsOf(moment, words)} />
}

/** The same without any time of day. */
export function DayLine({ moment, words }: { readonly moment: Moment; readonly words: Words }) {
  return <DateParts parts={calendarPartsOf(moment, words)} />
}

function DateParts({ parts }: { readonly parts: readonly DatePart[] }) {
  return (
    <bdi class="figures">
      {parts.map((part) =>
        typeof part === 'string' ? part : <time datetime={part.datetime}>{part.text}</time>,
      )}
    </bdi>
  )
}
