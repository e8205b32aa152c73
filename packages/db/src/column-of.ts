import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'

/** A column that every table given here has; the type of a table in general does not know its columns. */
export function columnOf(table: SQLiteTable, name: string): SQLiteColumn {
  const column = (getTableColumns(table) as Record<string, SQLiteColumn>)[name]
  if (column === undefined) throw new Error(`The table ${getTableName(table)} has no column ${name}.`)
  return column
}
