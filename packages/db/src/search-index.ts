import type { ShownTo, SpaceId } from '@serai/kernel'
import { and, desc, eq, inArray, sql, type Placeholder, type SQL } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Shown } from './relation.ts'
import type { Given, Reader, SpaceDb } from './space-db.ts'
import type { Sought } from './prepared.ts'
import { searchEntries } from './tables/search.ts'
import { audiencesOfLogin, type Viewer } from './viewer.ts'

/** The FTS5 table of the migrations. It is no table of a space: its rows are reached by a space's `doc` alone. */
const searchIndex = sqliteTable('search_index', {
  rowid: integer('rowid'),
  token: text('token'),
  title: text('title'),
  words: text('words'),
})

/** How many items of one minute `doc` can tell apart. */
const docsPerMinute = 2 ** 26

/**
 * The word that a search must find: of one space and one audience, so that no match leaves the space, and what is
 * hidden in it costs a visitor's search nothing. It stands in a column of its own, where no text of anybody's is.
 */
function searchToken(space: SpaceId, audience: ShownTo): string {
  return `space${space}${audience.replace(':', '')}`.toLowerCase()
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
            token: sql<string>`${searchToken(space, entry.audience)}`.as('token'),
            title: sql<string>`${folded.title}`.as('title'),
            words: sql<string>`${folded.words}`.as('words'),
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

/** Characters of an item's text in which a search looks for the place to show. */
const mostLookedThrough = 20_000

/** Characters of a text that a search shows: what is shorter is all that there is from its place on. */
export const excerptLength = 320

/** How many of them stand before the found word. */
const shownBefore = 100

/**
 * Finds the entries that hold all the words, the newest first; `match` is given what `searchMatch` makes. `near` are
 * spellings of one of the words, tried in turn for the place in the text that is shown; without them it is the
 * beginning, since looking through hundreds of texts would cost more than finding them.
 */
export function searchReader(
  orm: DrizzleD1Database,
  entries: Shown['searchEntries'],
  space: Given,
  viewer: Viewer,
): Reader['search'] {
  return (match, near, size) => {
    const found = orm
      .select({
        ...{ itemId: entries.itemId, kind: entries.kind, path: entries.path, title: entries.title },
        ...{ at: entries.at, date: entries.date, plainText: entries.plainText, doc: entries.doc },
        place: placeOf(entries, near).as('place'),
      })
      .from(searchIndex)
      .innerJoin(entries, eq(entries.doc, searchIndex.rowid))
      .where(sql`${searchIndex} match ${matchOf(space, viewer, match)}`)
      .orderBy(desc(searchIndex.rowid))
      .limit(size)
      .as('found')
    const { itemId, kind, path, title, at, date } = found
    return orm
      .select({
        ...{ itemId, kind, path, title, at, date },
        begins: sql<number>`${found.place}`.as('begins'),
        excerpt: sql<string>`substr(${found.plainText}, ${found.place}, ${excerptLength})`.as('excerpt'),
      })
      .from(found)
      .orderBy(desc(found.doc))
      .limit(size)
  }
}

/** Where the excerpt begins: a little before the first of the spellings that is there. SQLite lowers ASCII alone. */
function placeOf(entries: Shown['searchEntries'], near: readonly Given[]) {
  if (near.length === 0) return sql<number>`1`
  const looked = sql`substr(${entries.plainText}, 1, ${mostLookedThrough})`
  const places = near.map(
    (word, n) => sql`nullif(instr(${n === 0 ? sql`lower(${looked})` : looked}, ${word}), 0)`,
  )
  return sql<number>`max(1, coalesce(${sql.join([...places, sql`1`], sql`, `)}) - ${shownBefore})`
}

/** What FTS5 is asked for: these folded phrases. The audiences that may find them are put before it as it runs. */
export function searchMatch({ phrases, lastBegins, where }: Sought): string {
  const all = phrases.map((phrase) => `"${phrase.replaceAll('"', '')}"`).join(' AND ')
  const column = where === 'title' ? 'title' : 'words'
  return `{${column}} : (${all}${lastBegins ? '*' : ''})`
}

/** The whole of it: a token of the space and of one of the viewer's audiences, and the words. */
function matchOf(space: Given, viewer: Viewer, words: Placeholder): SQL {
  const seen = viewer === 'everybody' ? sql`select 'public' as audience` : audiencesOfLogin(space)
  const tokens = sql`select group_concat('"space' || lower(${space}) || lower(replace(seen.audience, ':', '')) || '"', ' OR ') from (${seen}) seen`
  return sql`'{token} : (' || (${tokens}) || ') AND ' || ${words}`
}
