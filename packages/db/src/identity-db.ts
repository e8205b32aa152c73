import { drizzle } from 'drizzle-orm/d1'
import { getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { platformSpace } from './platform-space.ts'
import { wholeRelations, type Relation } from './relation.ts'
import { selectOf } from './select.ts'
import type { Database, Select, SpaceDb, Statement } from './space-db.ts'
import { identityTables, spaceTables, type IdentityTables } from './tables/tables.ts'
import { openTransport } from './transport.ts'

type Name = keyof IdentityTables
type IdentityRow<N extends Name> = IdentityTables[N]['$inferInsert']
type IdentityColumns<N extends Name> = IdentityTables[N]['_']['columns']
type IdentityWhere<N extends Name> = (columns: IdentityColumns<N>) => SQL

/** The logins of persons: the platform's own tables, and no row of any space. */
export type IdentityDb = {
  readonly select: Select
  readonly own: { readonly [N in Name]: Relation<IdentityTables[N]> }
  insert<N extends Name>(name: N, ...rows: readonly IdentityRow<N>[]): Statement
  /** Writes a row if none has its key. */
  insertIfNew<N extends Name>(name: N, row: IdentityRow<N>): Statement
  /** Writes a row; where the key is there already, `changing` of it. */
  put<N extends Name>(
    name: N,
    row: IdentityRow<N>,
    key: (columns: IdentityColumns<N>) => unknown,
    changing: { readonly [K in keyof IdentityRow<N>]?: IdentityRow<N>[K] | SQL },
  ): Statement
  update<N extends Name>(
    name: N,
    set: { readonly [K in keyof IdentityRow<N>]?: IdentityRow<N>[K] | SQL },
    where: IdentityWhere<N>,
  ): Statement
  /** Changes rows and answers them as they then are: nobody else takes the same ones. A query for `commitThenRead`. */
  take<N extends Name>(
    name: N,
    set: { readonly [K in keyof IdentityRow<N>]?: IdentityRow<N>[K] | SQL },
    where: IdentityWhere<N>,
  ): PromiseLike<readonly IdentityTables[N]['$inferSelect'][]>
  remove<N extends Name>(name: N, where: IdentityWhere<N>): Statement
  /** Lets the batch go on only where such a row is. */
  demand<N extends Name>(name: N, where: IdentityWhere<N>): Statement
} & Pick<SpaceDb, 'read' | 'commit' | 'commitThenRead'>

const { epochs } = spaceTables

/** Only `workers/platform` calls this. */
export function openIdentityDb(database: Database): IdentityDb {
  const orm = drizzle(database as D1Database)
  const table = (name: Name) => identityTables[name] as SQLiteTable
  const columns = <N extends Name>(name: N) => getTableColumns(table(name)) as unknown as IdentityColumns<N>
  return {
    select: selectOf(orm),
    own: wholeRelations(identityTables),
    insert: (name, ...rows) => orm.insert(table(name)).values([...rows] as never),
    insertIfNew: (name, row) => orm.insert(table(name)).values(row).onConflictDoNothing(),
    put: (name, row, key, changing) =>
      orm
        .insert(table(name))
        .values(row)
        .onConflictDoUpdate({ target: key(columns(name)) as never, set: changing }),
    update: (name, set, where) =>
      orm
        .update(table(name))
        .set(set)
        .where(where(columns(name))),
    take: (name, set, where) =>
      orm
        .update(table(name))
        .set(set)
        .where(where(columns(name)))
        .returning() as never,
    remove: (name, where) => orm.delete(table(name)).where(where(columns(name))),
    // As in a space: the epoch of the platform's own may not become null.
    demand: (name, where) => {
      const found = orm
        .select({ one: sql`1` })
        .from(table(name))
        .where(where(columns(name)))
      const epoch = sql`case when exists ${found} then ${epochs.epoch} end`
      return orm
        .update(epochs)
        .set({ epoch })
        .where(sql`${epochs.spaceId} = ${platformSpace}`)
    },
    ...openTransport(orm),
  }
}
