import type { Audience, SpaceId } from '@serai/kernel'
import {
  and,
  eq,
  getTableColumns,
  getTableName,
  inArray,
  sql,
  Subquery,
  type SQL,
  type Table,
} from 'drizzle-orm'
import { SelectionProxyHandler } from 'drizzle-orm/selection-proxy'
import type { SQLiteColumn, SQLiteTable, SubqueryWithSelection } from 'drizzle-orm/sqlite-core'
import type { Given, Reader } from './space-db.ts'
import { openTables, shownTables, spaceTables, type ShownTables, type SpaceTables } from './tables/tables.ts'

declare const narrowed: unique symbol

/** A table seen from one space: its rows alone, without the column that says whose they are. */
export type Relation<T extends Table> = SubqueryWithSelection<
  Omit<T['_']['columns'], 'spaceId'>,
  T['_']['name']
> & {
  readonly [narrowed]: true
}

/** Anything a query may select from: a relation that is already narrowed to a space. */
export type AnyRelation = Subquery & { readonly [narrowed]: true }

export type Own = { readonly [N in keyof SpaceTables]: Relation<SpaceTables[N]> }

export type Shown = { readonly [N in keyof ShownTables]: Relation<ShownTables[N]> }

/** Every table of the space, narrowed to it. */
export function ownRelations(space: SpaceId): Own {
  return relations<Own>(spaceTables, (table) => narrow(table, eq(columnOf(table, 'spaceId'), space)))
}

/** What these audiences may see of the space. This is the one predicate of what may be seen. */
export function openReader(
  space: Given,
  listed: readonly Audience[],
): Pick<Reader, 'listed' | 'reachable' | 'open'> {
  const own = (table: SQLiteTable) => eq(columnOf(table, 'spaceId'), space)
  const seenBy = (audiences: readonly Audience[]) =>
    relations<Shown>(shownTables, (table) => narrow(table, and(own(table), isSeenBy(table, audiences))))
  return {
    listed: seenBy(listed),
    reachable: seenBy([...listed, 'unlisted']),
    open: relations<Reader['open']>(openTables, (table) => narrow(table, own(table))),
  }
}

/** The predicate of what may be seen. One audience is compared by `=`, so that an index on it keeps its order. */
export function isSeenBy(table: SQLiteTable, audiences: readonly Audience[]): SQL {
  const column = columnOf(table, 'audience')
  return audiences.length === 1 ? eq(column, audiences[0]) : inArray(column, [...audiences])
}

/**
 * A table as a subquery of those of its columns that the page names, found as they are named: SQLite spends longer on
 * reading a statement with all columns of a dozen tables than on answering it.
 */
function narrow(table: SQLiteTable, condition: SQL | undefined): unknown {
  const { spaceId: _, ...columns } = getTableColumns(table) as Record<string, SQLiteColumn>
  const name = getTableName(table)
  const named = new Set<string>()
  const rows = writtenLater(() => {
    const those = Object.entries(columns).filter(
      ([key], place) => named.has(key) || (named.size === 0 && place === 0),
    )
    const list = sql.join(
      those.map(([, column]) => sql.identifier(column.name)),
      sql`, `,
    )
    return sql`select ${list} from ${table} where ${condition}`
  })
  const fields = new SelectionProxyHandler({ alias: name, sqlAliasedBehavior: 'alias', sqlBehavior: 'error' })
  return new Proxy(new Proxy(new Subquery(rows, columns, name), fields), {
    get(relation, key) {
      if (typeof key === 'string' && Object.hasOwn(columns, key)) named.add(key)
      return Reflect.get(relation, key) as unknown
    },
  })
}

/** SQL that is asked for only when the statement around it is written. */
function writtenLater(write: () => SQL): SQL {
  // Drizzle writes whatever has `getSQL` in place of SQL.
  return { getSQL: write, shouldOmitSQLParens: () => true } as unknown as SQL
}

/** A column that every table given here has; the type of a table in general does not know its columns. */
export function columnOf(table: SQLiteTable, name: string): SQLiteColumn {
  const column = (getTableColumns(table) as Record<string, SQLiteColumn>)[name]
  if (column === undefined) throw new Error(`The table ${getTableName(table)} has no column ${name}.`)
  return column
}

/** Relations that are built when they are first named: a page names a handful of them. */
function relations<R>(
  tables: Readonly<Record<string, SQLiteTable>>,
  build: (table: SQLiteTable) => unknown,
): R {
  const built = new Map<string, unknown>()
  const shape: PropertyDescriptorMap = {}
  for (const [name, table] of Object.entries(tables)) {
    shape[name] = {
      enumerable: true,
      get() {
        const relation = built.get(name) ?? build(table)
        built.set(name, relation)
        return relation
      },
    }
  }
  return Object.defineProperties({}, shape) as R
}
