export type { Description, DraftKind, LiveItem, Reference } from './draft-kind.ts'
export { audienceIn, draftBase, richText } from './document-fields.ts'
export { publishes, type Published } from './publish.ts'
export { findCurrentPath, itemAt, listDueItems } from './queries/items.ts'
export {
  findEndOfWalk,
  findTopicName,
  firstOfWalk,
  isAbout,
  isOnWalk,
  listCountriesOf,
  listEntriesOfTopic,
  listTopicsOf,
  mostScanned,
  onwardFrom,
  walkOfTag,
  type Course,
  type ListCursor,
  type Walk,
} from './queries/lists.ts'
export { savesDraft, type SavedDraft } from './save-draft.ts'
export { deferDue, schedules } from './schedule.ts'
export { unpublishes } from './unpublish.ts'
