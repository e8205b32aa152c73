import { unpublishes } from '@serai/drafts'
import { topic } from './topic.ts'

/** Takes a topic back; see `unpublishes` for what holds afterwards. */
export const unpublishTopic = unpublishes('topics.unpublish-topic', topic)
