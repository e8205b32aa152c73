import type { Id, IdKind, ItemId, ShownTo, When } from '@serai/kernel'
import { integer, text } from 'drizzle-orm/sqlite-core'
import { spaces } from './platform.ts'

/** The first column of every space table and of its key. */
export function spaceId() {
  return text('space_id')
    .$type<Id<'space'>>()
    .notNull()
    .references(() => spaces.id)
}

export function idOf<K extends IdKind>(name: string) {
  return text(name).$type<Id<K>>()
}

export function itemIdAs(name: string) {
  return text(name).$type<ItemId>()
}

/** An instant, as UTC text to the second. */
export function instant(name: string) {
  return text(name)
}

/** A date or local time with its honest precision; see `When`. */
export function when(name: string) {
  return text(name).$type<When>()
}

export function json<T>(name: string) {
  return text(name, { mode: 'json' }).$type<T>()
}

export function position() {
  return integer('position').notNull()
}

/** The first few names of a list and how many more there are, so that a row of a list needs no join. */
export type Names = { readonly first: readonly string[]; readonly more: number }

/** Who may see this row; every row that publishing writes carries its item's. */
export function audience() {
  return text('audience').$type<ShownTo>().notNull()
}
