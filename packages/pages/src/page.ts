import { audienceIn, draftBase, richText, type DraftKind } from '@serai/drafts'
import { id, line, optionalText, reservedSlugs, slugPattern } from '@serai/kernel'
import * as z from 'zod'
import { projectPage } from './queries.ts'

const homeBlock = z.union([
  z.object({ block: z.enum(['next-events', 'latest-events', 'latest-publications', 'partners', 'series']) }),
  z.object({ block: z.literal('text'), heading: line(120), text: line(1000) }),
])

const path = z
  .string()
  .max(300)
  .refine(
    (value) => value === '' || value.split('/').every((part) => slugPattern.test(part)),
    'is not slugs joined by slashes',
  )
  .refine(
    (value) => !reservedSlugs.has(value.split('/')[0] ?? ''),
    'begins with a word that the platform keeps for itself',
  )

export const pageDocument = z.object({
  ...draftBase,
  /** Where the page is, without a leading slash; the home page's is empty. */
  path,
  parentId: id('page').nullable().default(null),
  position: z.int().min(0).max(10_000).default(0),
  title: line(200),
  summary: optionalText(1000),
  body: richText(),
  translationOf: id('page').nullable().default(null),
  blocks: z.array(homeBlock).max(20).default([]),
})

export type PageDocument = z.output<typeof pageDocument>

/** A page of a space's own; the one with the empty path is its home, shown as blocks. */
export const page: DraftKind<'page', typeof pageDocument> = {
  kind: 'page',
  document: pageDocument,
  describe: (document) => ({
    title: document.title,
    path: `/${document.path}`,
    ...audienceIn(document),
    listedAt: null,
    dated: null,
    isFindable: true,
    words: [document.summary],
    body: { path: 'body', document: document.body },
    references: [
      ...(document.parentId === null
        ? []
        : [{ path: 'parentId', kind: 'page' as const, id: document.parentId }]),
      ...(document.translationOf === null
        ? []
        : [{ path: 'translationOf', kind: 'page' as const, id: document.translationOf }]),
    ],
    media: [],
    topics: document.topics,
    countries: document.countries,
  }),
  project: projectPage,
}
