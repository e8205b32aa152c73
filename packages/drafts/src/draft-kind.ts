import type { MediaKind, Statement } from '@serai/db'
import type { Audience, FieldProblem, Id, ItemId, ItemKind, ListKind, ShownTo, When } from '@serai/kernel'
import type { RichTextDocument } from '@serai/rich-text'
import type { Scope } from '@serai/scope'
import type * as z from 'zod'

/** An id that a document holds and that must be the space's own; `path` says where it stands. */
export type Reference = { readonly path: string; readonly kind: ItemKind; readonly id: ItemId }

/** What every document says of itself, whatever its kind. */
export type Description = {
  readonly title: string
  /** Where the item is found, from the root of the space's host. */
  readonly path: string
  readonly audience: Audience
  /** The cohort that it is for, where it is for one. */
  readonly cohortId: Id<'cohort'> | null
  /** The list it stands in, when it is not that of its kind. */
  readonly listedAs?: ListKind
  /** The instant by which lists order it; null for what has no date, which then has that of its first publication. */
  readonly listedAt: string | null
  /** The date that people read, as exactly as it is known, and the instant it begins; null for what has none. */
  readonly dated: { readonly date: When; readonly at: string } | null
  /** Whether search should lead to it: false for what has no page of its own. */
  readonly isFindable: boolean
  /** Words beside the title and the body that search should find it by. */
  readonly words: readonly string[]
  /** The long text, and the field it stands in. */
  readonly body: { readonly path: string; readonly document: RichTextDocument } | null
  readonly references: readonly Reference[]
  readonly media: readonly { readonly path: string; readonly id: Id<'media'>; readonly kind: MediaKind }[]
  readonly topics: readonly Id<'topic'>[]
  readonly countries: readonly string[]
}

/** An item at the moment it is written to its live rows. */
export type LiveItem<K extends ItemKind> = {
  readonly id: Id<K>
  readonly shownTo: ShownTo
  /** When it first became public. */
  readonly publishedAt: string
  readonly updatedAt: string
  /** How often it has been published, this time included: 1 at first. */
  readonly release: number
}

/**
 * A kind of item: what a draft of it holds, and how publishing writes it to the rows that pages read. `S` is the
 * schema of the whole aggregate as one document.
 */
export type DraftKind<K extends ItemKind, S extends z.ZodType> = {
  readonly kind: K
  readonly document: S
  readonly describe: (document: z.output<S>) => Description
  /** Brings the live rows of the item to the document: a projection, whatever stood there before. */
  readonly project: (scope: Scope, live: LiveItem<K>, document: z.output<S>) => readonly Statement[]
  /** What the document may not say, given what is already public; empty when nothing is in the way. */
  readonly check?: (scope: Scope, itemId: Id<K>, document: z.output<S>) => Promise<readonly FieldProblem[]>
}
