import type { PublicationKind } from '@serai/db'
import type {
  ArticleLeaf,
  BookLeaf,
  ChapterLeaf,
  CollectionLeaf,
  CreativeWorkLeaf,
  NewsArticleLeaf,
  ReportLeaf,
} from 'schema-dts'
import { node, type Properties, type Thing } from './json-ld-node.ts'
import { urlAt, type PageContext } from './metadata-context.ts'

/** The types of schema.org that a publication can have. */
export type WorkLeaf =
  | ArticleLeaf
  | BookLeaf
  | ChapterLeaf
  | CollectionLeaf
  | CreativeWorkLeaf
  | NewsArticleLeaf
  | ReportLeaf

/** Each kind of publication as schema.org has it. It has no letters and no statements of several institutes. */
export const workTypes = {
  paper: 'Report',
  monograph: 'Book',
  article: 'Article',
  collection: 'Collection',
  chapter: 'Chapter',
  'joint-statement': 'CreativeWork',
  letter: 'CreativeWork',
  news: 'NewsArticle',
} as const satisfies Readonly<Record<PublicationKind, WorkLeaf['@type']>>

/** A publication that is named on the page of something else. */
export function workPart(
  work: { readonly slug: string; readonly kind: PublicationKind; readonly title: string },
  context: PageContext,
): Thing {
  const named: Properties<WorkLeaf> = {
    name: work.title,
    url: urlAt(context, `/publications/${work.slug}`),
  }
  return node<WorkLeaf>(workTypes[work.kind], named)
}
