import { env } from 'cloudflare:workers'
import { spaceTables } from '@serai/db/tables'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { aSpace, type TestSpace } from './space.ts'

/**
 * A space with the very rows of another, under the same ids, for a test that changes them: it takes one batch where
 * filling a space takes a hundred. Only search does not find them, since its index holds no text that could be copied.
 */
export async function aCopyOf({ id }: Pick<TestSpace, 'id'>): Promise<TestSpace> {
  const copy = await aSpace()
  const statements = Object.values(spaceTables).map((table) => {
    const name = getTableName(table)
    const columns = Object.values(getTableColumns(table)).map((column) => column.name)
    const names = columns.filter((column) => column !== 'space_id')
    const list = names.map((column) => `"${column}"`).join(', ')
    const values = names.map((column) => (column === 'doc' ? newDoc : `"${column}"`)).join(', ')
    // What every space has from its beginning gives way.
    return env.DB.prepare(
      `insert or replace into "${name}" (space_id, ${list}) select ?2, ${values} from "${name}" where space_id = ?1`,
    ).bind(id, copy.id)
  })
  await env.DB.batch([env.DB.prepare('pragma defer_foreign_keys = on'), ...statements])
  return copy
}

/** The rows of the search index are counted over all spaces. */
const newDoc = '"doc" + (select max("doc") from "search_entries")'
