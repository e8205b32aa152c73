import type { SpaceId } from '@serai/kernel'
import { and, eq, getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { columnOf } from './column-of.ts'
import { endDevices, homeGoesOn } from './devices.ts'
import { countLogins } from './login-audiences.ts'
import type { Columns, SpaceDb, TableName } from './space-db.ts'
import { openRowsAtOnce } from './rows-at-once.ts'
import { searchWriter } from './search-index.ts'
import { ownerColumns, spaceTables } from './tables/tables.ts'

type Writer = Pick<
  SpaceDb,
  | 'insert'
  | 'put'
  | 'putOnce'
  | 'insertIf'
  | 'insertRows'
  | 'insertFrom'
  | 'demand'
  | 'countLogins'
  | 'endDevices'
  | 'demandDevice'
  | 'hide'
  | 'update'
  | 'remove'
  | 'bumpEpoch'
  | 'putSearchEntry'
  | 'removeSearchEntry'
>

/** Statements that write to one space and to no other. */
export function openWriter(orm: DrizzleD1Database, space: SpaceId): Writer {
  const table = (name: TableName) => spaceTables[name] as SQLiteTable
  const own = (name: TableName) => eq(columnOf(table(name), 'spaceId'), space)
  const columns = <N extends TableName>(name: N) => getTableColumns(table(name)) as unknown as Columns<N>
  // D1 has no way to stop a batch but a constraint that fails: the epoch may not become null.
  const demandFound = (found: SQL) =>
    orm
      .update(spaceTables.epochs)
      .set({ epoch: sql`case when exists ${found} then ${spaceTables.epochs.epoch} end` })
      .where(own('epochs'))
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
    putOnce: (name, row, key, changing) =>
      orm
        .insert(table(name))
        .values({ ...row, spaceId: space })
        .onConflictDoUpdate({
          target: [columnOf(table(name), 'spaceId'), ...key(columns(name))] as never,
          set: changing,
        }),
    insertIf: (name, row, guard, where) => {
      const given = { ...row, spaceId: space } as Readonly<Record<string, unknown>>
      const values = Object.entries(getTableColumns(table(name))).map(([key, column]) =>
        sql.param(given[key] ?? null, column),
      )
      const found = sql`select 1 from ${table(guard)} where ${own(guard)} and ${where(columns(guard))}`
      return orm
        .insert(table(name))
        .select(sql`select ${sql.join(values, sql`, `)} where exists (${found})`)
        .onConflictDoNothing()
    },
    countLogins: (memberId) => countLogins(orm, space, memberId),
    endDevices: (where, now) => endDevices(orm, space, where(columns('logins')), now),
    demandDevice: (homeLoginId, now) => demandFound(homeGoesOn(homeLoginId, now)),
    demand: (name, where) => {
      const found = orm
        .select({ one: sql`1` })
        .from(table(name))
        .where(and(own(name), where(columns(name))))
      return demandFound(sql`${found}`)
    },
    hide: (itemId) =>
      Object.entries(ownerColumns).map(([name, owner]) => {
        const shown = spaceTables[name as TableName] as SQLiteTable
        return orm
          .update(shown)
          .set({ audience: 'nobody' } as never)
          .where(and(eq(columnOf(shown, 'spaceId'), space), eq(columnOf(shown, owner), itemId)))
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
    ...openRowsAtOnce(orm, space),
    ...searchWriter(orm, space),
  }
  return writer
}
