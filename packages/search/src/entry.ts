import type { SpaceDb, Statement } from '@serai/db'
import { foldText, type ItemId, type ItemKind, type ShownTo, type When } from '@serai/kernel'

/** Text beyond this many characters is kept for nobody to find: 100,000 words are a book. */
const mostText = 600_000

/** What search knows of an item. */
export type SearchEntry = {
  readonly itemId: ItemId
  readonly kind: ItemKind
  readonly audience: ShownTo
  /** The instant of the item's own date, by which newer ones come first. */
  readonly at: string
  /** The date that people read, where it has one. */
  readonly date: When | null
  readonly path: string
  readonly title: string
  readonly plainText: string
}

/** Makes the item findable by the words of its title and text, in any spelling that differs by marks alone. */
export function putSearchEntry(db: SpaceDb, entry: SearchEntry): readonly Statement[] {
  const plainText = entry.plainText.slice(0, mostText)
  return db.putSearchEntry(
    { ...entry, plainText },
    { title: foldText(entry.title), words: foldText(`${entry.title} ${plainText}`).slice(0, mostText) },
  )
}
