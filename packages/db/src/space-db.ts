import type { Id, ItemId, ItemKind, ListKind, ShownTo, SpaceId, When } from '@serai/kernel'
import { sql, type Placeholder, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import { drizzle } from 'drizzle-orm/d1'
import type { GetSelectTableName } from 'drizzle-orm/query-builders/select.types'
import type { CreateSQLiteSelectFromBuilderMode, SelectedFields } from 'drizzle-orm/sqlite-core'
import type { Clash } from './clash.ts'
import {
  mineRelations,
  ownRelations,
  type AnyRelation,
  type Directory,
  type Mine,
  type Own,
  type Relation,
  type Shown,
} from './relation.ts'
import type { OpenTables, SpaceTables } from './tables/tables.ts'
import { runPrepared, type GivenValue, type Prepared } from './prepared.ts'
import { selectOf } from './select.ts'
import { openTransport } from './transport.ts'
import type { ReaderValues } from './viewer.ts'
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
  /** The same rows as `listed`, of one audience: what a list is walked by. Goes into what takes steps alone. */
  readonly stepped: Shown
  /** True where the viewer has one audience, so that an index is in the order of a list. */
  readonly isOneAudience: boolean
  /** The ids of some steps of a walk, of each audience of the viewer: what follows `in`. The query has a column `id`. */
  stepsOf(steps: SQLWrapper): SQL
  /** The ids of the first steps of all: the query has columns `at` and `id`, and of each audience `most` steps in order. */
  firstSteps(steps: SQLWrapper, order: 'rising' | 'falling', most: number): SQL
  /** Where these end; no row where there are fewer. */
  endOfSteps(
    steps: SQLWrapper,
    order: 'rising' | 'falling',
    most: number,
  ): PromiseLike<readonly { readonly at: string; readonly id: string }[]>
  /** What an address leads to: what is listed, and what is unlisted too. */
  readonly reachable: Shown
  /** What every page of the space may read: its settings, partners, epoch, and facts of its files. */
  readonly open: { readonly [N in keyof OpenTables]: Relation<OpenTables[N]> }
  /** The places of the login that reads, and of the moment. */
  readonly login: Placeholder
  readonly now: Placeholder
  /** What members see of each other, as this viewer sees it. */
  readonly directory: Directory
  /** The same rows, of one audience: what the directory is walked by. */
  readonly steppedDirectory: Directory
  /** What is the member's own whose login reads: nothing for anybody else. */
  readonly mine: Mine
  /** All rows of the space, for the pages of those who run it: a route that names it needs a right. */
  readonly own: Own
  /** The newest entries that hold what the place `match` will be given; `near` are spellings to show the text around, where there are some. */
  search(match: Placeholder, near: readonly Given[], size: number): PromiseLike<readonly FoundEntry[]>
  /** The topics of the items in a list by name, at most 250. */
  topicsOf(list: ListKind): PromiseLike<readonly { readonly value: string; readonly label: string }[]>
  /** The values of a facet of the directory that the viewer may see, at most 250. */
  directoryValues(facet: string): PromiseLike<readonly { readonly value: string }[]>
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
  /** What is one member's own, as their own pages read it. */
  mineOf(memberId: Id<'member'>): Mine

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
  /** Writes a row if none has its key and such rows of the other table are there at that moment. */
  insertIf<N extends TableName, G extends TableName>(
    name: N,
    row: Row<N>,
    guard: G,
    where: Where<G>,
  ): Statement
  /** Writes any number of rows, in as many statements as their size needs: none for none. What a row leaves out is null. */
  insertRows<N extends TableName>(name: N, rows: readonly Row<N>[]): readonly Statement[]
  /** Writes what a query of the space's own relations answers: these columns, in their order. */
  insertFrom<N extends TableName>(name: N, columns: readonly (keyof Row<N> & string)[], rows: SQL): Statement
  /** Lets the batch go on only if such a row is there at that moment; else nothing of the batch is written. */
  demand<N extends TableName>(name: N, where: Where<N>): Statement
  /** Counts anew for which audiences the logins of a member, or of everybody, read: after what decides it was written. */
  countLogins(memberId: Id<'member'> | null): readonly Statement[]
  /** Signs out the devices that these logins are of: with the platform, and in every space that was opened from there. */
  endDevices(where: Where<'logins'>, now: string): readonly Statement[]
  /** Lets the batch go on only while this login with the platform does. */
  demandDevice(homeLoginId: Id<'login'>, now: string): Statement
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
    viewer: Pick<ReaderValues, 'login' | 'now'>,
  ): Promise<Answers<Q>>
  /** Runs writes as one transaction: all of them, or none and what clashed. Other failures throw. */
  commit(statements: readonly Statement[]): Promise<Outcome>
  /** The same, and reads in the same transaction what then holds. */
  commitThenRead<Q extends Queries>(
    statements: readonly Statement[],
    queries: Q,
  ): Promise<Exclude<Outcome, { ok: true }> | { readonly ok: true; readonly rows: Answers<Q> }>
}

/** Who writes: every batch of theirs begins with the demand that they still may. */
export type Writing =
  | { readonly loginId: Id<'login'>; readonly memberId: Id<'member'>; readonly epoch: number }
  | NewcomerWriting

/** Somebody who is no member, by their login with the platform at a moment. */
type NewcomerWriting = { readonly homeLoginId: Id<'login'>; readonly now: string }

/** A D1, or a session of one that says how new its answers must be. */
export type Database = D1Database | D1DatabaseSession

/** Opens one space of the database. Only `workers/platform` calls this. */
export function openSpaceDb(database: Database, space: SpaceId, writing: Writing | null = null): SpaceDb {
  // A session has all that drizzle uses of a database: `prepare` and `batch`.
  const orm = drizzle(database as D1Database)
  const writer = openWriter(orm, space)
  return {
    select: selectOf(orm),
    own: ownRelations(space),
    mineOf: (memberId) => mineRelations(space, sql`${memberId}`),
    readPrepared: (prepared, values, viewer) => runPrepared(database, { space, ...viewer }, prepared, values),
    ...writer,
    ...openTransport(orm, writing === null ? null : guardOf(writer, writing)),
  }
}

/** The demands that whoever writes is still signed in and still what they were. */
function guardOf(writer: Pick<SpaceDb, 'demand' | 'demandDevice'>, writing: Writing): readonly Statement[] {
  if ('homeLoginId' in writing) return [writer.demandDevice(writing.homeLoginId, writing.now)]
  const { loginId, memberId, epoch } = writing
  return [
    writer.demand('logins', (login) => sql`${login.id} = ${loginId} and ${login.endedAt} is null`),
    writer.demand(
      'members',
      (member) =>
        sql`${member.id} = ${memberId} and ${member.status} = 'active' and ${member.epoch} = ${epoch}`,
    ),
  ]
}
