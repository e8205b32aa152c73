import type { SpaceId } from '@serai/kernel'
import { getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { columnOf } from './column-of.ts'
import type { SpaceDb, Statement, TableName } from './space-db.ts'
import { spaceTables } from './tables/tables.ts'

/** A value of D1 has 2 MB at most, and a letter of other alphabets three octets. */
const mostLetters = 600_000

/** Statements that write many rows, each by one value: D1 binds 100 of them at most. */
export function openRowsAtOnce(
  orm: DrizzleD1Database,
  space: SpaceId,
): Pick<SpaceDb, 'insertRows' | 'insertFrom'> {
  const table = (name: TableName) => spaceTables[name] as SQLiteTable
  return {
    insertRows: (name, rows) =>
      packed(rows.map((row) => JSON.stringify(valuesOf(table(name), { ...row, spaceId: space })))).map(
        (list) => insertList(orm, table(name), list),
      ),
    insertFrom: (name, keys, rows) => {
      const named = new Map(
        [...keys].map((key) => [key as string, sql.identifier(columnOf(table(name), key).name)]),
      )
      const values = columnsOf(table(name)).map(([key]): SQL => {
        const given = named.get(key)
        return key === 'spaceId' ? sql`${space}` : given === undefined ? sql`null` : sql`picked.${given}`
      })
      const list = sql.join([...named.values()], sql`, `)
      return orm
        .insert(table(name))
        .select(sql`with picked (${list}) as (${rows}) select ${sql.join(values, sql`, `)} from picked`)
    },
  }
}

/** What a row has in each column of its table, as the database keeps it. */
function valuesOf(table: SQLiteTable, row: Readonly<Record<string, unknown>>): readonly unknown[] {
  return columnsOf(table).map(([key, column]) => {
    const value = row[key] ?? null
    return value === null ? null : column.mapToDriverValue(value)
  })
}

function insertList(orm: DrizzleD1Database, table: SQLiteTable, list: string): Statement {
  const values = columnsOf(table).map((_, place): SQL => sql`value ->> ${sql.raw(String(place))}`)
  return orm.insert(table).select(sql`select ${sql.join(values, sql`, `)} from json_each(${list})`)
}

function columnsOf(table: SQLiteTable): readonly (readonly [string, SQLiteColumn])[] {
  return Object.entries(getTableColumns(table)) as [string, SQLiteColumn][]
}

/** JSON lists of these texts, each short enough to be one value. */
function packed(texts: readonly string[]): readonly string[] {
  const groups: string[][] = []
  let letters = mostLetters
  for (const text of texts) {
    letters += text.length + 1
    if (letters > mostLetters) {
      groups.push([])
      letters = text.length
    }
    groups.at(-1)?.push(text)
  }
  return groups.map((group) => `[${group.join(',')}]`)
}
