import { audienceIn, draftBase, richText, type DraftKind } from '@serai/drafts'
import { line, optionalText, slug } from '@serai/kernel'
import * as z from 'zod'
import { projectSeries } from './queries.ts'

export const seriesDocument = z.object({
  ...draftBase,
  slug: slug(),
  of: z.enum(['events', 'publications']),
  title: line(200),
  summary: optionalText(1000),
  issn: z
    .string()
    .regex(/^\d{4}-\d{3}[\dX]$/, 'is not an ISSN, such as 1653-4212')
    .nullable()
    .default(null),
  body: richText(),
})

export type SeriesDocument = z.output<typeof seriesDocument>

/** A line of events or publications that belong together, with a page of its own. */
export const series: DraftKind<'series', typeof seriesDocument> = {
  kind: 'series',
  document: seriesDocument,
  describe: (document) => ({
    title: document.title,
    path: `/series/${document.slug}`,
    ...audienceIn(document),
    listedAt: null,
    dated: null,
    isFindable: true,
    words: [document.summary],
    body: { path: 'body', document: document.body },
    references: [],
    media: [],
    topics: document.topics,
    countries: document.countries,
  }),
  project: projectSeries,
}
