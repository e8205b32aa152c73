import type { Words } from '../words/index.ts'
import { EmptyState } from './empty-state.tsx'
import { activeFilters, type FilterField } from './filter-bar.tsx'

type FilteredNothingProps = {
  readonly fields: readonly FilterField[]
  /** True where a page was looked through and more is left. */
  readonly hasMore: boolean
  readonly words: Words
}

/** What stands where nothing fits: by which filters, and how to find something. */
export function FilteredNothing({ fields, hasMore, words: { filters } }: FilteredNothingProps) {
  if (hasMore) return <EmptyState say={filters.further} />
  const said = activeFilters(fields).map(({ label, chosen }) => filters.one(label, chosen))
  return <EmptyState say={{ title: filters.none.title(said.join(', ')), advice: filters.none.advice }} />
}
