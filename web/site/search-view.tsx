import { EmptyState } from '../ui/empty-state.tsx'
import { Pager, type PagerProps } from '../ui/pager.tsx'
import { Say } from '../ui/say.tsx'
import { SearchResult, type SearchHit } from '../ui/search-result.tsx'
import type { Words } from '../words/index.ts'

export type SearchViewProps = PagerProps & {
  /** What was looked for; empty when nothing was. */
  readonly query: string
  readonly results: readonly SearchHit[]
  /** True where more was found than is ever shown. */
  readonly isCut: boolean
  readonly problem: 'too-long' | null
  readonly words: Words
}

/** One box over everything in a space, and what it found. */
export function SearchView(props: SearchViewProps) {
  const { query, newer, older, problem, words } = props
  const { search } = words
  return (
    <>
      <h1>{search.title}</h1>
      <search>
        <form class="search-form" action="/search" method="get">
          <label for="q">{search.label}</label>
          {problem === 'too-long' && (
            <p class="fault" id="q-fault">
              <Say words={words}>{search.tooLong}</Say>
            </p>
          )}
          <span class="search-line">
            <input
              id="q"
              type="search"
              name="q"
              value={query}
              autocomplete="off"
              dir="auto"
              aria-describedby={problem === null ? 'q-hint' : 'q-fault q-hint'}
              aria-invalid={problem === null ? undefined : 'true'}
            />
            <button type="submit" class="button">
              {search.submit}
            </button>
          </span>
          <p class="quiet" id="q-hint">
            <Say words={words}>{search.hint}</Say>
          </p>
        </form>
      </search>
      {query !== '' && problem === null && <Results {...props} />}
      <Pager newer={newer} older={older} words={words} names={{ newer: search.back, older: search.more }} />
    </>
  )
}

function Results({ query, results, isCut, words }: SearchViewProps) {
  const { search } = words
  if (results.length === 0) {
    return <EmptyState say={{ title: search.none.title(query), advice: search.none.advice }} />
  }
  return (
    <>
      <p class="results-for" role="status">
        <bdi>{search.resultsFor(query)}</bdi>
      </p>
      <ul class="entries">
        {results.map((hit) => (
          <SearchResult hit={hit} words={words} />
        ))}
      </ul>
      {isCut && (
        <p class="note">
          <Say words={words}>{search.cut}</Say>
        </p>
      )}
    </>
  )
}
