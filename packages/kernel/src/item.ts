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

/** Whom a document can be for. `unlisted` is for whoever has its address; `cohort` and `staff` are members. */
export const documentAudiences = ['public', 'members', 'cohort', 'staff', 'unlisted'] as const

/** Who may see an item, as its live rows say it: of a cohort, which. */
export type Audience = 'public' | 'members' | 'staff' | 'unlisted' | `cohort:${string}`

/** What a live row carries: its item's audience, or `nobody` once the item was taken back. */
export type ShownTo = Audience | 'nobody'

/** The audience of a document: of a cohort, which. */
export function audienceOf(document: {
  readonly audience: (typeof documentAudiences)[number]
  readonly cohortId: Id<'cohort'> | null
}): Audience {
  return document.audience === 'cohort' ? cohortAudience(document.cohortId ?? '') : document.audience
}

/** The audience that the members of a cohort are. */
function cohortAudience(cohortId: string): Audience {
  return `cohort:${cohortId}`
}
