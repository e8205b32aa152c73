import type { DrizzleD1Database } from 'drizzle-orm/d1'
import type { SelectedFields } from 'drizzle-orm/sqlite-core'
import type { Select } from './space-db.ts'
import { uniquelyNamed } from './unique-names.ts'

/** The builder of queries: each column goes by a name of its own. */
export function selectOf(orm: DrizzleD1Database): Select {
  // Narrower than drizzle's own: only relations of a space go in `from`.
  return ((fields: SelectedFields) => orm.select(uniquelyNamed(fields))) as unknown as Select
}
