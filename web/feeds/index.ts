export { type FeedEntry, type FeedOf } from './feed-of.ts'
export { feedText, type FeedFormat } from './feed-text.ts'
