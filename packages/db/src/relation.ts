import { and, eq, getTableColumns, getTableName, sql, Subquery, type SQL, type Table } from 'drizzle-orm'
import { SelectionProxyHandler } from 'drizzle-orm/selection-proxy'
import type { SQLiteColumn, SQLiteTable, SubqueryWithSelection } from 'drizzle-orm/sqlite-core'
import { columnOf } from './column-of.ts'
import type { Given, Reader } from './space-db.ts'
import { logins } from './tables/logins.ts'
import { profiles } from './tables/profiles.ts'
import {
  directoryTables,
  openTables,
  shownTables,
  spaceTables,
  type DirectoryTables,
  type ShownTables,
  type SpaceTables,
} from './tables/tables.ts'
import { isOfOneAudience } from './steps.ts'
import { isSeenBy, loginPlace, type Viewer } from './viewer.ts'

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

/** What members see of each other. */
export type Directory = { readonly [N in keyof DirectoryTables]: Relation<DirectoryTables[N]> }

/** Tables of which a login may read what is its own member's. */
const mineTables = {
  logins: spaceTables.logins,
  members: spaceTables.members,
  roleGrants: spaceTables.roleGrants,
  mutedMails: spaceTables.mutedMails,
  profiles: spaceTables.profiles,
  profileValues: spaceTables.profileValues,
  profileViews: spaceTables.profileViews,
  cohortProfiles: spaceTables.cohortProfiles,
}

export type Mine = { readonly [N in keyof typeof mineTables]: Relation<(typeof mineTables)[N]> }

/** Tables that belong to no space, as they are. */
export function wholeRelations<T extends Readonly<Record<string, SQLiteTable>>>(
  tables: T,
): { readonly [N in keyof T]: Relation<T[N]> } {
  return relations(tables, (table) => narrow(table, undefined))
}

/** Every table of the space, narrowed to it. */
export function ownRelations(space: Given): Own {
  return relations<Own>(spaceTables, (table) => narrow(table, eq(columnOf(table, 'spaceId'), space)))
}

/** What a viewer may see of the space. */
export function openReader(
  space: Given,
  viewer: Viewer,
): Pick<
  Reader,
  'listed' | 'stepped' | 'reachable' | 'open' | 'directory' | 'steppedDirectory' | 'mine' | 'own'
> {
  const own = (table: SQLiteTable) => eq(columnOf(table, 'spaceId'), space)
  const seenBy = (reach: 'list' | 'address') =>
    relations<Shown>(shownTables, (table) =>
      narrow(table, and(own(table), isSeenBy(table, space, viewer, reach))),
    )
  const listed = seenBy('list')
  const stepped = relations<Shown>(shownTables, (table) =>
    narrow(table, and(own(table), isOfOneAudience(table, viewer))),
  )
  return {
    listed,
    stepped: viewer === 'everybody' ? listed : stepped,
    reachable: seenBy('address'),
    open: relations<Reader['open']>(openTables, (table) => narrow(table, own(table))),
    directory: relations<Directory>(directoryTables, (table) =>
      narrow(table, and(own(table), isSeenBy(table, space, viewer, 'list'))),
    ),
    steppedDirectory: relations<Directory>(directoryTables, (table) =>
      narrow(table, and(own(table), isOfOneAudience(table, viewer))),
    ),
    mine: mineRelations(space, memberOfLogin(space)),
    own: ownRelations(space),
  }
}

/** What is one member's own, of the tables of which a member may read that. */
export function mineRelations(space: Given, member: SQL): Mine {
  return relations<Mine>(mineTables, (table) =>
    narrow(table, and(eq(columnOf(table, 'spaceId'), space), isOfMember(table, space, member))),
  )
}

/** The member whose login reads. */
function memberOfLogin(space: Given): SQL {
  return sql`(select ${logins.memberId} from ${logins} where ${logins.spaceId} = ${space} and ${logins.id} = ${sql.placeholder(loginPlace)})`
}

/** The condition that a row is this member's. */
function isOfMember(table: SQLiteTable, space: Given, member: SQL): SQL {
  const columns = getTableColumns(table) as Record<string, SQLiteColumn>
  if (columns['memberId'] !== undefined) return eq(columns['memberId'], member)
  if (columns['profileId'] === undefined) return eq(columnOf(table, 'id'), member)
  return sql`${columns['profileId']} in (select ${profiles.id} from ${profiles} where ${profiles.spaceId} = ${space} and ${profiles.memberId} = ${member})`
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
    return sql`select ${list} from ${table} where ${condition ?? sql`1`}`
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
