import { wordsFor, type Words } from '../words/index.ts'
import { EventParts } from './parts-of-events.tsx'
import { ListParts } from './parts-of-lists.tsx'
import { TextParts } from './parts-of-text.tsx'
import { dari, english, type SampleTexts } from './parts-samples.ts'

/** What a group of parts is shown with: texts of one language, and a beginning for its ids. */
export type PartsProps = { readonly of: SampleTexts; readonly id: string; readonly words: Words }

/** Every part of the site at once, from left to right and from right to left, to be looked at while one works on them. */
export function PartsView() {
  const words = wordsFor()
  return (
    <>
      <h1>The parts</h1>
      <p class="lead">All that the pages are made of, with made-up content. Nothing here took place.</p>
      <AllParts of={english} id="en" words={words} />
      <article lang="fa-AF" dir="rtl">
        <AllParts of={dari} id="fa" words={words} />
      </article>
    </>
  )
}

function AllParts(props: PartsProps) {
  return (
    <>
      <EventParts {...props} />
      <ListParts {...props} />
      <TextParts {...props} />
    </>
  )
}
