import { EmptyState } from '../ui/empty-state.tsx'
import { Pager, type PagerProps } from '../ui/pager.tsx'
import { PublicationCards, type PublicationListing } from '../ui/publication-card.tsx'
import { wordsFor } from '../words/index.ts'

export type PublicationsViewProps = PagerProps & { readonly publications: readonly PublicationListing[] }

/** What a space has published, the newest first, page by page. */
export function PublicationsView({ publications, newer, older }: PublicationsViewProps) {
  const words = wordsFor()
  return (
    <>
      <h1>{words.publications.title}</h1>
      {publications.length === 0 ? (
        <EmptyState say={words.publications.none} />
      ) : (
        <PublicationCards publications={publications} words={words} level="h2" />
      )}
      <Pager newer={newer} older={older} words={words} />
    </>
  )
}
