import { savesDraft } from '@serai/drafts'
import { topic } from './topic.ts'

/** Saves a topic; see `savesDraft` for what holds afterwards. */
export const saveTopicDraft = savesDraft('topics.save-topic-draft', topic)
