import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { columnOf } from './column-of.ts'
import type { Given, Reader } from './space-db.ts'
import { audiencesOfLogin, type Viewer } from './viewer.ts'

/**
 * The condition of a row that a list is walked by: that of one audience. An index is in order within an audience
 * alone, so whoever belongs to several walks each of them a little way.
 */
export function isOfOneAudience(table: SQLiteTable, viewer: Viewer): SQL {
  const column = columnOf(table, 'audience')
  return viewer === 'everybody' ? sql`${column} = 'public'` : sql`${column} = seen.audience`
}

/** How the steps of each audience become one walk, and where it ends. */
export function stepsReader(
  orm: DrizzleD1Database,
  space: Given,
  viewer: Viewer,
): Pick<Reader, 'isOneAudience' | 'stepsOf' | 'firstSteps' | 'endOfSteps'> {
  const isOneAudience = viewer === 'everybody'
  const each = (steps: SQLWrapper, made: SQL) =>
    sql`(${audiencesOfLogin(space)}) seen, json_each((select json_group_array(${made}) from ${steps})) step`
  const pairs = (steps: SQLWrapper) =>
    sql`(select step.value ->> 0 as at, step.value ->> 1 as id from ${each(steps, sql`json_array(at, id)`)})`
  const inOrder = (order: 'rising' | 'falling') => {
    const way = sql.raw(order === 'rising' ? 'asc' : 'desc')
    return sql`order by at ${way}, id ${way}`
  }
  return {
    isOneAudience,
    stepsOf: (ids) => (isOneAudience ? sql`${ids}` : sql`(select step.value from ${each(ids, sql`id`)})`),
    firstSteps: (steps, order, most) =>
      isOneAudience
        ? sql`(select id from ${steps})`
        : sql`(select id from ${pairs(steps)} ${inOrder(order)} limit ${most})`,
    endOfSteps: (steps, order, most) =>
      orm
        .select({ at: sql<string>`ending.at`.as('at'), id: sql<string>`ending.id`.as('id') })
        .from(
          isOneAudience
            ? sql`(select * from ${steps}) ending`
            : sql`(select * from ${pairs(steps)} ${inOrder(order)}) ending`,
        )
        .limit(1)
        .offset(most - 1),
  }
}
