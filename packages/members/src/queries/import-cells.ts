import { all, type SpaceDb, type Statement } from '@serai/db'
import type { Id } from '@serai/kernel'
import { eq, sql } from 'drizzle-orm'

/** Forgets what is in the rows of an import, and that they wait is left. */
export function forgetCells(db: SpaceDb, importId: Id<'import'>): Statement {
  return db.update('importRows', { cells: [] }, (row) => eq(row.importId, importId))
}

/** Forgets of the rows that are refused all but the cells of these places. */
export function keepCells(db: SpaceDb, importId: Id<'import'>, places: readonly number[]): Statement {
  const kept = JSON.stringify(places)
  const cells = sql`(select json_group_array(iif(cell.key in (select value from json_each(${kept})), cell.value, ''))
    from json_each(cells) cell)`
  return db.update('importRows', { cells }, (row) =>
    all(eq(row.importId, importId), eq(row.outcome, 'refused')),
  )
}

/** The same of those rows alone that wait. */
export function forgetWaitingCells(db: SpaceDb, importId: Id<'import'>): Statement {
  return db.update('importRows', { cells: [] }, (row) =>
    all(eq(row.importId, importId), eq(row.outcome, 'waiting')),
  )
}
