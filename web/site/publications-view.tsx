import type { QueryPair } from '../ui/address-with.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterBar, type FilterField } from '../ui/filter-bar.tsx'
import { FilteredNothing } from '../ui/filtered-nothing.tsx'
import { Pager, type PagerProps } from '../ui/pager.tsx'
import { PublicationCards, type PublicationListing } from '../ui/publication-card.tsx'
import { wordsFor } from '../words/index.ts'

export type PublicationsViewProps = PagerProps & {
  readonly publications: readonly PublicationListing[]
  readonly filters: readonly FilterField[]
  readonly kept: readonly QueryPair[]
  readonly isFiltered: boolean
}

/** What a space has published, the newest first, page by page. */
export function PublicationsView(props: PublicationsViewProps) {
  const { publications, newer, older, filters, kept, isFiltered } = props
  const words = wordsFor()
  return (
    <>
      <h1>{words.publications.title}</h1>
      <FilterBar action="/publications" fields={filters} kept={kept} words={words} />
      {publications.length > 0 ? (
        <PublicationCards publications={publications} words={words} level="h2" />
      ) : isFiltered ? (
        <FilteredNothing fields={filters} hasMore={older !== null} words={words} />
      ) : (
        <EmptyState say={words.publications.none} />
      )}
      <Pager newer={newer} older={older} words={words} />
    </>
  )
}
