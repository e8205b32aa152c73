import type { listPublications as list } from './queries/lists.ts'
import type { listContributionsOf } from './queries/publications-related.ts'

export { publication, publicationDocument, type PublicationDocument } from './publication.ts'
export { toPublicationPage, type PublicationPage } from './publication-page.ts'
export { publishPublication } from './publish-publication.ts'
export { findEndOfPublications, findPublicationBounds, listPublications } from './queries/lists.ts'
export {
  isBoundedPublicationSearch,
  noPublicationFilters,
  type PublicationFilters,
} from './queries/publication-walk.ts'
export {
  listContributionsOf,
  listPublicationsOfCollection,
  listPublicationsOfSeries,
} from './queries/publications-related.ts'
export { listNewestPublications, listPublicationAddresses } from './queries/publications-for-machines.ts'
export { askPublicationPage, findPublicationPdf } from './queries/page.ts'
export { savePublicationDraft } from './save-publication-draft.ts'
export { schedulePublication } from './schedule-publication.ts'
export { unpublishPublication } from './unpublish-publication.ts'

/** One publication in a list. */
export type PublicationLine = Omit<Awaited<ReturnType<typeof list>>[number], 'abstract' | 'series'> & {
  readonly abstract?: string
  readonly series?: string | null
}

/** One thing that a person had a part in writing. */
export type ContributionLine = Awaited<ReturnType<typeof listContributionsOf>>[number]
