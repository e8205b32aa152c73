import type { SpaceId } from '@serai/kernel'
import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { columnOf } from './relation.ts'
import type { Columns, SpaceDb, TableName } from './space-db.ts'
import { searchWriter } from './search-index.ts'
import { spaceTables } from './tables/tables.ts'

type Writer = Pick<
  SpaceDb,
  'insert' | 'put' | 'update' | 'remove' | 'bumpEpoch' | 'putSearchEntry' | 'removeSearchEntry'
>

/** Statements that write to one space and to no other. */
export function openWriter(orm: DrizzleD1Database, space: SpaceId): Writer {
  const table = (name: TableName) => spaceTables[name] as SQLiteTable
  const own = (name: TableName) => eq(columnOf(table(name), 'spaceId'), space)
  const columns = <N extends TableName>(name: N) => getTableColumns(table(name)) as unknown as Columns<N>
  const writer: Writer = {
    insert: (name, ...rows) =>
      orm.insert(table(name)).values(rows.map((row) => ({ ...row, spaceId: space }))),
    put: (name, row, key) =>
      orm
        .insert(table(name))
        .values({ ...row, spaceId: space })
        .onConflictDoUpdate({
          target: [columnOf(table(name), 'spaceId'), ...key(columns(name))] as never,
          set: row,
        }),
    update: (name, set, where) =>
      orm
        .update(table(name))
        .set(set)
        .where(and(own(name), where(columns(name)))),
    remove: (name, where) => orm.delete(table(name)).where(and(own(name), where(columns(name)))),
    bumpEpoch: () =>
      orm
        .update(spaceTables.epochs)
        .set({ epoch: sql`epoch + 1` })
        .where(own('epochs')),
    ...searchWriter(orm, space),
  }
  return writer
}
