import type { SpaceId } from '@serai/kernel'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { SpaceDb } from './space-db.ts'
import { searchEntries } from './tables/search.ts'

/** The FTS5 table of the migrations. It is no table of a space: its rows are reached by a space's `doc` alone. */
const searchIndex = sqliteTable('search_index', { rowid: integer('rowid'), words: text('words') })

/** How many items of one minute `doc` can tell apart. */
const docsPerMinute = 2 ** 26

/** The word that every search of a space must find, so that no match leaves it. */
function searchToken(space: SpaceId): string {
  return `space${space.toLowerCase()}`
}

/** The statements that keep an item's entry and the words in the index in step. */
export function searchWriter(
  orm: DrizzleD1Database,
  space: SpaceId,
): Pick<SpaceDb, 'putSearchEntry' | 'removeSearchEntry'> {
  const entryOf = (itemId: EntryId) => and(eq(searchEntries.spaceId, space), eq(searchEntries.itemId, itemId))
  const docOf = (itemId: EntryId) =>
    orm.select({ doc: searchEntries.doc }).from(searchEntries).where(entryOf(itemId))
  const removeSearchEntry: SpaceDb['removeSearchEntry'] = (itemId) => [
    orm.delete(searchIndex).where(inArray(searchIndex.rowid, docOf(itemId))),
    orm.delete(searchEntries).where(entryOf(itemId)),
  ]
  return {
    removeSearchEntry,
    putSearchEntry: (entry, folded) => [
      ...removeSearchEntry(entry.itemId),
      orm.insert(searchEntries).values({ ...entry, spaceId: space, doc: nextDocOf(entry.at) }),
      orm.insert(searchIndex).select(
        orm
          .select({
            rowid: searchEntries.doc,
            words: sql<string>`${`${searchToken(space)} ${folded}`}`.as('words'),
          })
          .from(searchEntries)
          .where(entryOf(entry.itemId)),
      ),
    ],
  }
}

type EntryId = (typeof searchEntries.$inferSelect)['itemId']

/** A free `doc` of the minute of this instant. What lies before 1970 shares the lowest minute. */
function nextDocOf(at: string) {
  const lowest = Math.max(0, Math.floor(Date.parse(at) / 60_000)) * docsPerMinute
  const { doc } = searchEntries
  return sql<number>`(select coalesce(max(${doc}), ${lowest}) + 1 from ${searchEntries} where ${doc} >= ${lowest} and ${doc} < ${lowest + docsPerMinute})`
}
