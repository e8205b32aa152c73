import type { Audience, ListKind } from '@serai/kernel'
import { sql, type SQL } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { isSeenBy } from './relation.ts'
import type { Given, Reader } from './space-db.ts'
import { itemCountries, itemTopics, topics } from './tables/items.ts'

/** The most topics or countries that a list offers to choose from. */
const mostFacets = 250

/**
 * What the items of a list are about, as these audiences see it. Each value is found by one step in an index, however
 * many items have it.
 */
export function openFacets(
  orm: DrizzleD1Database,
  space: Given,
  audiences: readonly Audience[],
): Pick<Reader, 'topicsOf' | 'countriesOf'> {
  const value = sql<string>`used.value`.as('value')
  const used = (table: typeof itemTopics | typeof itemCountries, column: SQLiteColumn, list: ListKind) =>
    distinctValues(
      column,
      sql`from ${table} where ${table.spaceId} = ${space} and ${table.kind} = ${list} and ${isSeenBy(table, audiences)}`,
    )
  return {
    topicsOf: (list) =>
      orm
        .select({
          value: sql<string>`${topics.slug}`.as('value'),
          label: sql<string>`${topics.name}`.as('label'),
        })
        .from(
          sql`${used(itemTopics, itemTopics.topicId, list)} join ${topics}
            on ${topics.spaceId} = ${space} and ${topics.id} = used.value and ${isSeenBy(topics, audiences)}`,
        )
        .orderBy(sql`label`)
        .limit(mostFacets),
    countriesOf: (list) =>
      orm
        .select({ value })
        .from(used(itemCountries, itemCountries.country, list))
        .where(sql`used.value is not null`)
        .limit(mostFacets),
  }
}

/** A table `used` of the distinct values of a column, each found from the one before it. */
function distinctValues(column: SQLiteColumn, rows: SQL): SQL {
  return sql`(with recursive steps(value) as (
    select min(${column}) ${rows}
    union all
    select (select min(${column}) ${rows} and ${column} > steps.value) from steps
    where steps.value is not null limit ${mostFacets}) select value from steps) used`
}
