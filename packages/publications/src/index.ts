import type { listContributionsOf, listPublications as list } from './queries/lists.ts'

export { publication, publicationDocument, type PublicationDocument } from './publication.ts'
export { toPublicationPage, type PublicationPage } from './publication-page.ts'
export { publishPublication } from './publish-publication.ts'
export {
  listContributionsOf,
  listPublications,
  listPublicationsOfCollection,
  listPublicationsOfSeries,
  type PublicationCursor,
} from './queries/lists.ts'
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
