import type { DraftKind } from '@serai/drafts'
import { line, slug } from '@serai/kernel'
import * as z from 'zod'
import { projectTopic } from './queries.ts'

export const topicDocument = z.object({ slug: slug(), name: line(120) })

export type TopicDocument = z.output<typeof topicDocument>

/** What a space writes about, by a name of its own. */
export const topic: DraftKind<'topic', typeof topicDocument> = {
  kind: 'topic',
  document: topicDocument,
  describe: (document) => ({
    title: document.name,
    path: `/topics/${document.slug}`,
    audience: 'public',
    cohortId: null,
    listedAt: null,
    dated: null,
    isFindable: false,
    words: [],
    body: null,
    references: [],
    media: [],
    topics: [],
    countries: [],
  }),
  project: projectTopic,
}
