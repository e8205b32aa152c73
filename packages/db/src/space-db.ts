import type { ItemId, ItemKind, ListKind, ShownTo, SpaceId, When } from '@serai/kernel'
import type { Placeholder, SQL } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { drizzle } from 'drizzle-orm/d1'
import type { GetSelectTableName } from 'drizzle-orm/query-builders/select.types'
import type { CreateSQLiteSelectFromBuilderMode, SelectedFields } from 'drizzle-orm/sqlite-core'
import type { Clash } from './clash.ts'
import { ownRelations, type AnyRelation, type Own, type Relation, type Shown } from './relation.ts'
import type { OpenTables, SpaceTables } from './tables/tables.ts'
import { runPrepared, type GivenValue, type Prepared } from './prepared.ts'
import { selectOf } from './select.ts'
import { openTransport } from './transport.ts'
import { openWriter } from './writer.ts'

/** A statement that has not run. Reads go to `read`, writes to `commit`, many in one round trip. */
export type Statement = BatchItem<'sqlite'>

export type TableName = keyof SpaceTables
export type Row<N extends TableName> = Omit<SpaceTables[N]['$inferInsert'], 'spaceId'>
export type Columns<N extends TableName> = Omit<SpaceTables[N]['_']['columns'], 'spaceId'>
/** A condition that must be given: drizzle takes `undefined` as "every row". */
export type Where<N extends TableName> = (columns: Columns<N>) => SQL

/** Starts a query. Only relations of a space go in `from`; a table or raw SQL does not compile. */
export type Select = <F extends SelectedFields>(
  fields: F,
) => {
  from<R extends AnyRelation>(
    relation: R,
  ): CreateSQLiteSelectFromBuilderMode<'db', GetSelectTableName<R>, 'async', D1Result, F, 'partial'>
}

/** A value of a condition: known now, or put in by each request that a prepared statement serves. */
export type Given = string | Placeholder

/** An entry of search that holds what was sought, with the part of its text around it. */
export type FoundEntry = {
  readonly itemId: ItemId
  readonly kind: ItemKind
  readonly path: string
  readonly title: string
  readonly at: string
  readonly date: When | null
  /** Where in the text the excerpt begins, 1 at its start. */
  readonly begins: number
  readonly excerpt: string
}

/** What a visitor's or member's page may read: rows that its audience may see, and nothing a space keeps shut. */
export type Reader = {
  readonly select: Select
  /** What lists, search, feeds and mail may show. */
  readonly listed: Shown
  /** What an address leads to: what is listed, and what is unlisted too. */
  readonly reachable: Shown
  /** What every page of the space may read: its settings, partners, epoch, and facts of its files. */
  readonly open: { readonly [N in keyof OpenTables]: Relation<OpenTables[N]> }
  /** The newest entries that hold what the place `match` will be given; `near` are spellings to show the text around, where there are some. */
  search(match: Placeholder, near: readonly Given[], size: number): PromiseLike<readonly FoundEntry[]>
  /** The topics of the items in a list by name, at most 250. */
  topicsOf(list: ListKind): PromiseLike<readonly { readonly value: string; readonly label: string }[]>
  /** The countries that the items in a list are about, at most 250. */
  countriesOf(list: ListKind): PromiseLike<readonly { readonly value: string }[]>
}

export type Queries = Readonly<Record<string, PromiseLike<unknown>>>

export type Answers<Q extends Queries> = { readonly [K in keyof Q]: Awaited<Q[K]> }

/** What became of a write: all of it, or nothing and what stood in its way. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly clash: Clash }

/** The only way to a space's rows: whatever is read or written through it is that space's. */
export type SpaceDb = {
  readonly select: Select
  /** All rows of the space, whoever may see them: for use cases, never for pages. */
  readonly own: Own

  insert<N extends TableName>(name: N, ...rows: readonly Row<N>[]): Statement
  /** Writes a row, or brings the one with the same key to it. `key` is the table's without the space. */
  put<N extends TableName>(name: N, row: Row<N>, key: (columns: Columns<N>) => readonly unknown[]): Statement
  update<N extends TableName>(
    name: N,
    set: { readonly [K in keyof Row<N>]?: Row<N>[K] | SQL },
    where: Where<N>,
  ): Statement
  remove<N extends TableName>(name: N, where: Where<N>): Statement
  /** Writes a row; where the key is there already, only `changing` of it. */
  putOnce<N extends TableName>(
    name: N,
    row: Row<N>,
    key: (columns: Columns<N>) => readonly unknown[],
    changing: Partial<Row<N>>,
  ): Statement
  /** Lets the batch go on only if such a row is there at that moment; else nothing of the batch is written. */
  demand<N extends TableName>(name: N, where: Where<N>): Statement
  /** Hides every live row of an item from everybody, whatever the rows say. */
  hide(itemId: ItemId): readonly Statement[]
  /** Anything that the public can see has changed: pages cached until now are not served again. */
  bumpEpoch(): Statement
  /** Makes an item findable by these words, and by no words it had before. */
  putSearchEntry(
    entry: Omit<Row<'searchEntries'>, 'doc'> & { readonly audience: ShownTo },
    folded: { readonly title: string; readonly words: string },
  ): readonly Statement[]
  /** Makes an item findable no more. */
  removeSearchEntry(itemId: Row<'searchEntries'>['itemId']): readonly Statement[]

  /** Runs reads in one round trip and answers each under its name. */
  read<Q extends Queries>(queries: Q): Promise<Answers<Q>>
  /** Runs statements that were prepared for every space, for this one, in one round trip. */
  readPrepared<Q extends Queries>(
    prepared: Prepared<Q>,
    values: Readonly<Record<string, GivenValue | null>>,
  ): Promise<Answers<Q>>
  /** Runs writes as one transaction: all of them, or none and what clashed. Other failures throw. */
  commit(statements: readonly Statement[]): Promise<Outcome>
}

/** A D1, or a session of one that says how new its answers must be. */
export type Database = D1Database | D1DatabaseSession

/** Opens one space of the database. Only `workers/platform` calls this. */
export function openSpaceDb(database: Database, space: SpaceId): SpaceDb {
  // A session has all that drizzle uses of a database: `prepare` and `batch`.
  const orm = drizzle(database as D1Database)
  return {
    select: selectOf(orm),
    own: ownRelations(space),
    readPrepared: (prepared, values) => runPrepared(database, space, prepared, values),
    ...openWriter(orm, space),
    ...openTransport(orm),
  }
}
