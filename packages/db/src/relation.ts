import type { Audience, SpaceId } from '@serai/kernel'
import {
  and,
  eq,
  getTableColumns,
  getTableName,
  inArray,
  type SQL,
  type Subquery,
  type Table,
} from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
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
export function ownRelations(orm: DrizzleD1Database, space: SpaceId): Own {
  return relations<Own>(spaceTables, (table) => narrow(orm, table, eq(columnOf(table, 'spaceId'), space)))
}

/** What these audiences may see of the space. This is the one predicate of what may be seen. */
export function openReader(
  orm: DrizzleD1Database,
  space: Given,
  listed: readonly Audience[],
): Pick<Reader, 'listed' | 'reachable' | 'open'> {
  const own = (table: SQLiteTable) => eq(columnOf(table, 'spaceId'), space)
  const seenBy = (audiences: readonly Audience[]) =>
    relations<Shown>(shownTables, (table) => narrow(orm, table, and(own(table), isSeenBy(table, audiences))))
  return {
    listed: seenBy(listed),
    reachable: seenBy([...listed, 'unlisted']),
    open: relations<Reader['open']>(openTables, (table) => narrow(orm, table, own(table))),
  }
}

/** The predicate of what may be seen. One audience is compared by `=`, so that an index on it keeps its order. */
function isSeenBy(table: SQLiteTable, audiences: readonly Audience[]): SQL {
  const column = columnOf(table, 'audience')
  return audiences.length === 1 ? eq(column, audiences[0]) : inArray(column, [...audiences])
}

function narrow(orm: DrizzleD1Database, table: SQLiteTable, condition: SQL | undefined): unknown {
  const { spaceId: _, ...columns } = getTableColumns(table) as Record<string, SQLiteColumn>
  return orm.select(columns).from(table).where(condition).as(getTableName(table))
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
