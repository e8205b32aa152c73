import type { Id } from './id.ts'

/** What a space publishes and gives an address: each is edited as one draft and shown as one projection. */
export const itemKinds = [
  'event',
  'series',
  'publication',
  'person',
  'organisation',
  'page',
  'topic',
] as const

export type ItemKind = (typeof itemKinds)[number]

/** The lists that items stand in: one a kind, and the news apart from the publications that they are. */
export type ListKind = ItemKind | 'news'

export type ItemId = Id<ItemKind>

/** Who may see an item. `unlisted` is for whoever has its address; `cohort` and `staff` are members. */
export const audiences = ['public', 'members', 'cohort', 'staff', 'unlisted'] as const

export type Audience = (typeof audiences)[number]

/** What a live row carries: its item's audience, or `nobody` once the item was taken back. */
export type ShownTo = Audience | 'nobody'
