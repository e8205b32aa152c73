import { env } from 'cloudflare:workers'
import type { SpaceId } from '@serai/kernel'
import { spaceTables } from '@serai/db/tables'
import { getTableName } from 'drizzle-orm'

/** The name of every table that belongs to spaces. */
export const spaceTableNames: readonly string[] = Object.values(spaceTables).map((table) =>
  getTableName(table),
)

/** Every row of a space, table by table, as the database holds it. */
export async function rowsOf(space: SpaceId): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const statements = spaceTableNames.map((name) =>
    env.DB.prepare(`select * from "${name}" where space_id = ? order by rowid`).bind(space),
  )
  const results = await env.DB.batch(statements)
  return Object.fromEntries(spaceTableNames.map((name, place) => [name, results[place]?.results ?? []]))
}

/** Removes every row of a space and leaves its host: the ground for another world. */
export async function empty(space: SpaceId): Promise<void> {
  const kept = new Set(['space_settings', 'epochs'])
  const statements = [
    env.DB.prepare('pragma defer_foreign_keys = on'),
    env.DB.prepare('drop trigger if exists audit_lines_are_kept'),
    env.DB.prepare('update space_settings set logo_media_id = null where space_id = ?').bind(space),
    env.DB.prepare(
      'delete from search_index where rowid in (select doc from search_entries where space_id = ?)',
    ).bind(space),
    ...spaceTableNames
      .filter((name) => !kept.has(name))
      .map((name) => env.DB.prepare(`delete from "${name}" where space_id = ?`).bind(space)),
  ]
  await env.DB.batch(statements)
}
