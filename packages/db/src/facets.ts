import type { ListKind } from '@serai/kernel'
import { sql, type SQL } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Given, Reader } from './space-db.ts'
import { itemCountries, itemTopics, topics } from './tables/items.ts'
import { directoryEntries } from './tables/profiles.ts'
import { audiencesOfLogin, isSeenBy, type Viewer } from './viewer.ts'

/** The most topics or countries that a list offers to choose from. */
const mostFacets = 250

/**
 * What the items of a list are about, as the viewer sees it. Each value is found by one step in an index, however
 * many items have it.
 */
export function openFacets(
  orm: DrizzleD1Database,
  space: Given,
  viewer: Viewer,
): Pick<Reader, 'topicsOf' | 'countriesOf' | 'directoryValues'> {
  const value = sql<string>`used.value`.as('value')
  const seen = viewer === 'everybody' ? sql`select 'public' as audience` : audiencesOfLogin(space)
  const used = (table: typeof itemTopics | typeof itemCountries, column: SQLiteColumn, list: ListKind) =>
    distinctValues(
      column,
      seen,
      sql`from ${table} where ${table.spaceId} = ${space} and ${table.kind} = ${list} and ${table.audience} = `,
    )
  const { facet: facetColumn, value: valueColumn } = directoryEntries
  return {
    directoryValues: (facet) =>
      orm
        .select({ value })
        .from(
          distinctValues(
            valueColumn,
            seen,
            sql`from ${directoryEntries} where ${directoryEntries.spaceId} = ${space} and ${facetColumn} = ${facet} and ${directoryEntries.audience} = `,
          ),
        )
        .where(sql`used.value is not null`)
        .limit(mostFacets),
    topicsOf: (list) =>
      orm
        .select({
          value: sql<string>`${topics.slug}`.as('value'),
          label: sql<string>`${topics.name}`.as('label'),
        })
        .from(
          sql`${used(itemTopics, itemTopics.topicId, list)} join ${topics}
            on ${topics.spaceId} = ${space} and ${topics.id} = used.value and ${isSeenBy(topics, space, viewer, 'list')}`,
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

/** A table `used` of the distinct values of a column, each found from the one before it of the same audience. */
function distinctValues(column: SQLiteColumn, seen: SQL, rows: SQL): SQL {
  return sql`(with recursive steps(audience, value) as (
    select seen.audience, (select min(${column}) ${rows} seen.audience) from (${seen}) seen
    union all
    select audience, (select min(${column}) ${rows} steps.audience and ${column} > steps.value) from steps
    where steps.value is not null limit ${mostFacets}) select distinct value from steps) used`
}
