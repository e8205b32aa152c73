import { DatabaseSync } from 'node:sqlite'
import { getTableName, SQL } from 'drizzle-orm'
import { getTableConfig, SQLiteSyncDialect, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { statementsOf, type Migration } from './migration-files.ts'

export type Reference = {
  readonly columns: readonly string[]
  readonly table: string
  readonly foreignColumns: readonly string[]
}

/** An index. `where` is the condition of a partial one. */
export type Index = {
  readonly name: string
  readonly columns: readonly string[]
  readonly unique: boolean
  readonly where: string | null
}

/** Everything that a table is, said the same way whether code or a database says it. */
export type TableShape = {
  readonly name: string
  readonly columns: readonly {
    readonly name: string
    readonly type: string
    readonly notNull: boolean
    readonly hasDefault: boolean
  }[]
  readonly primaryKey: readonly string[]
  readonly references: readonly Reference[]
  readonly indexes: readonly Index[]
}

/** The shape that the code declares. */
export function declaredShape(table: SQLiteTable): TableShape {
  const config = getTableConfig(table)
  const composite = config.primaryKeys.flatMap((key) => key.columns.map((column) => column.name))
  const single = config.columns.filter((column) => column.primary).map((column) => column.name)
  const references = config.foreignKeys.map((key) => {
    const { columns, foreignColumns, foreignTable } = key.reference()
    return {
      columns: columns.map(nameOf),
      table: getTableName(foreignTable),
      foreignColumns: foreignColumns.map(nameOf),
    }
  })
  const indexes = config.indexes.map(({ config: { name, columns, unique, where } }) => ({
    name,
    columns: columns.map((column) => (column instanceof SQL ? textOf(column) : column.name)),
    unique,
    where: where === undefined ? null : textOf(where),
  }))
  const unnamed = config.uniqueConstraints.map((one) => ({
    name: one.name ?? '',
    columns: one.columns.map(nameOf),
    unique: true,
    where: null,
  }))
  return inOrder({
    name: config.name,
    columns: config.columns.map((column) => ({
      name: column.name,
      type: column.getSQLType(),
      notNull: column.notNull,
      hasDefault: column.default !== undefined,
    })),
    primaryKey: composite.length > 0 ? composite : single,
    references,
    indexes: [...indexes, ...unnamed],
  })
}

/** A database of this machine's own that the migrations have been run on. */
export function migrated(migrations: readonly Migration[]): DatabaseSync {
  const database = new DatabaseSync(':memory:')
  for (const migration of migrations)
    for (const statement of statementsOf(migration.text)) database.exec(statement)
  return database
}

/** The tables of a database: what is kept in them, and what SQLite keeps for itself and for full-text search. */
export function tablesOf(database: DatabaseSync): {
  readonly tables: readonly string[]
  readonly virtual: readonly string[]
} {
  const rows = rowsOf<{ name: string; type: string }>(
    database,
    "SELECT name, type FROM pragma_table_list WHERE schema = 'main'",
  )
  const named = (type: string) =>
    rows.filter((row) => row.type === type && !row.name.startsWith('sqlite_')).map(({ name }) => name)
  return { tables: named('table').sort(), virtual: named('virtual') }
}

/** The shape that a table has in a database. */
export function migratedShape(database: DatabaseSync, table: string): TableShape {
  const columns = rowsOf<{
    name: string
    type: string
    notnull: number
    dflt_value: string | null
    pk: number
  }>(database, 'SELECT * FROM pragma_table_info(?)', table)
  return inOrder({
    name: table,
    columns: columns.map(({ name, type, notnull, dflt_value }) => ({
      name,
      type: type.toLowerCase(),
      notNull: notnull === 1,
      hasDefault: dflt_value !== null,
    })),
    primaryKey: columns
      .filter(({ pk }) => pk > 0)
      .sort((one, other) => one.pk - other.pk)
      .map(({ name }) => name),
    references: migratedReferences(database, table),
    indexes: migratedIndexes(database, table),
  })
}

function migratedReferences(database: DatabaseSync, table: string): readonly Reference[] {
  type Row = { id: number; table: string; from: string; to: string }
  const rows = rowsOf<Row>(database, 'SELECT * FROM pragma_foreign_key_list(?) ORDER BY id, seq', table)
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((parts) => ({
    columns: parts.map(({ from }) => from),
    table: parts[0]?.table ?? '',
    foreignColumns: parts.map(({ to }) => to),
  }))
}

function migratedIndexes(database: DatabaseSync, table: string): readonly Index[] {
  type Row = { name: string; unique: number; sql: string | null }
  const rows = rowsOf<Row>(
    database,
    `SELECT list.name, list."unique", made.sql FROM pragma_index_list(?) list
     LEFT JOIN sqlite_schema made ON made.name = list.name WHERE list.origin <> 'pk'`,
    table,
  )
  return rows.map(({ name, unique, sql }) => ({
    name,
    columns: rowsOf<{ name: string }>(
      database,
      'SELECT name FROM pragma_index_info(?) ORDER BY seqno',
      name,
    ).map(nameOf),
    unique: unique === 1,
    where: /\bWHERE (.+)$/s.exec(sql ?? '')?.[1] ?? null,
  }))
}

/** Rows as the query names them: SQLite's driver does not know their type. */
function rowsOf<R>(database: DatabaseSync, query: string, ...values: readonly string[]): readonly R[] {
  return database.prepare(query).all(...values) as unknown as readonly R[]
}

/** References and indexes have no order of their own. */
function inOrder(shape: TableShape): TableShape {
  const key = (reference: Reference) => `${reference.columns.join()} ${reference.table}`
  return {
    ...shape,
    references: [...shape.references].sort((one, other) => (key(one) < key(other) ? -1 : 1)),
    indexes: [...shape.indexes].sort((one, other) => (one.name < other.name ? -1 : 1)),
  }
}

function nameOf({ name }: { readonly name: string }): string {
  return name
}

function textOf(sql: SQL): string {
  return new SQLiteSyncDialect().sqlToQuery(sql).sql
}
