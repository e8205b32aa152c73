import { publishes } from '@serai/drafts'
import { topic } from './topic.ts'

/** Makes a topic public; see `publishes` for what holds afterwards. */
export const publishTopic = publishes('topics.publish-topic', topic)
