import type { DraftKind } from '@serai/drafts'
import type { topicDocument } from './topic.ts'

export const projectTopic: DraftKind<'topic', typeof topicDocument>['project'] = ({ db }, live, document) => [
  db.put(
    'topics',
    { id: live.id, audience: live.shownTo, slug: document.slug, name: document.name },
    (row) => [row.id],
  ),
]
