import { fillPlaceholders, sql, type Placeholder } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { openFacets } from './facets.ts'
import { fold, unfold, written, type FoldedRow, type FoldedStatement } from './folded-statements.ts'
import { openReader } from './relation.ts'
import { searchMatch, searchReader } from './search-index.ts'
import type { Answers, Database, Given, Queries, Reader } from './space-db.ts'
import { selectOf } from './select.ts'
import { stepsReader } from './steps.ts'
import { loginPlace, nowPlace, spacePlace, type ReaderValues, type Viewer } from './viewer.ts'

/** Words to be found, folded, in titles or anywhere; becomes a full-text match of the space that is read. */
export type Sought = {
  readonly phrases: readonly string[]
  /** True when the last of them may be the beginning of a word. */
  readonly lastBegins: boolean
  readonly where: 'title' | 'anywhere'
}

/** What a request puts into statements that were prepared without it. */
export type GivenValue = string | Sought

/** Statements of a page, written once for all spaces and all requests that ask in the same shape. */
export type Prepared<Q extends Queries> = {
  readonly statements: readonly FoldedStatement[]
  /** Never there: carries what the statements answer. */
  readonly answers?: Answers<Q>
}

/** A place in a prepared statement for a value that each request brings. */
export function placeOf(name: string): Placeholder {
  return sql.placeholder(name)
}

/**
 * Writes the statements that `ask` names, for this sort of viewer. Writing them costs several times what D1
 * needs to run them, so it is done once; they hold neither the space nor any value of a request.
 */
export function prepareReads<Q extends Queries>(viewer: Viewer, ask: (read: Reader) => Q): Prepared<Q> {
  const orm = drizzle(nowhere)
  const space: Given = placeOf(spacePlace)
  const relations = openReader(space, viewer)
  const read: Reader = {
    select: selectOf(orm),
    login: placeOf(loginPlace),
    now: placeOf(nowPlace),
    ...relations,
    ...stepsReader(orm, space, viewer),
    search: searchReader(orm, relations.listed.searchEntries, space, viewer),
    ...openFacets(orm, space, viewer),
  }
  return {
    statements: fold(Object.entries(ask(read)).map(([name, query]) => written(name, query))),
  }
}

/** Runs prepared statements for a space, and for the login that reads, in one round trip. */
export async function runPrepared<Q extends Queries>(
  database: Database,
  { space, login, now }: ReaderValues,
  { statements }: Prepared<Q>,
  values: Readonly<Record<string, GivenValue | null>>,
): Promise<Answers<Q>> {
  const given: Record<string, unknown> = { [spacePlace]: space, [loginPlace]: login, [nowPlace]: now }
  for (const [name, value] of Object.entries(values)) {
    given[name] = typeof value === 'object' && value !== null ? searchMatch(value) : value
  }
  const results = await database.batch<FoldedRow>(
    statements.map(({ sql: text, params }) =>
      database.prepare(text).bind(...fillPlaceholders([...params], given)),
    ),
  )
  const answers = statements.flatMap(({ parts }, place) => unfold(parts, results[place]?.results[0] ?? {}))
  // Each statement answers under the name that `ask` gave it.
  return Object.fromEntries(answers) as Answers<Q>
}

/** A database for writing statements only: nothing is ever asked of it. */
const nowhere = { prepare: () => ({}) } as unknown as D1Database
