import { audienceIn, draftBase, type DraftKind } from '@serai/drafts'
import { country, id, line, optionalLine, slug, webAddress } from '@serai/kernel'
import * as z from 'zod'
import { projectOrganisation } from './queries.ts'

export const organisationDocument = z.object({
  ...draftBase,
  slug: slug(),
  name: line(300),
  shortName: optionalLine(60),
  url: webAddress().nullable().default(null),
  country: country().nullable().default(null),
  logoMediaId: id('media').nullable().default(null),
})

export type OrganisationDocument = z.output<typeof organisationDocument>

/** An institute, embassy, company or network that events and publications are credited to. */
export const organisation: DraftKind<'organisation', typeof organisationDocument> = {
  kind: 'organisation',
  document: organisationDocument,
  describe: (document) => ({
    title: document.name,
    path: `/organisations/${document.slug}`,
    ...audienceIn(document),
    listedAt: null,
    dated: null,
    isFindable: false,
    words: [document.shortName],
    body: null,
    references: [],
    media:
      document.logoMediaId === null
        ? []
        : [{ path: 'logoMediaId', id: document.logoMediaId, kind: 'image' as const }],
    topics: document.topics,
    countries: document.countries,
  }),
  project: projectOrganisation,
}
