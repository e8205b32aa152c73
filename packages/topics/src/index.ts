export { publishTopic } from './publish-topic.ts'
export { saveTopicDraft } from './save-topic-draft.ts'
export { unpublishTopic } from './unpublish-topic.ts'
export { topic, topicDocument, type TopicDocument } from './topic.ts'
