import type { ItemKind, When } from '@serai/kernel'
import type { Words } from '../words/index.ts'
import { DayLine } from './when-line.tsx'

/** A piece of a text: `isHit` where it is what was looked for. */
export type Mark = { readonly text: string; readonly isHit: boolean }

/** What search shows of something that it found. */
export type SearchHit = {
  readonly kind: ItemKind
  readonly path: string
  readonly title: readonly Mark[]
  readonly snippet: readonly Mark[]
  readonly date: When | null
}

type SearchResultProps = { readonly hit: SearchHit; readonly words: Words; readonly level?: 'h2' | 'h3' }

/** Something that was found: what it is and when, its title, and where in its text the words stand. */
export function SearchResult({ hit, words, level: Heading = 'h2' }: SearchResultProps) {
  const { kind, path, title, snippet, date } = hit
  return (
    <li>
      <p class="kicker">
        {words.itemKinds[kind]}
        {date !== null && (
          <>
            {' · '}
            <DayLine moment={{ start: date.slice(0, 10), end: null, timeZone: null }} words={words} />
          </>
        )}
      </p>
      <Heading class="row-title">
        <a class="tap" href={path}>
          <bdi>
            <Marks marks={title} />
          </bdi>
        </a>
      </Heading>
      {snippet.length > 0 && (
        <p class="snippet">
          <bdi>
            <Marks marks={snippet} />
          </bdi>
        </p>
      )}
    </li>
  )
}

function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return <>{marks.map(({ text, isHit }) => (isHit ? <mark>{text}</mark> : text))}</>
}
