import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { readClash } from './clash.ts'
import type { SpaceDb, Statement } from './space-db.ts'

/** One round trip to D1 for each call, whatever the number of statements. */
export function openTransport(orm: DrizzleD1Database): Pick<SpaceDb, 'read' | 'commit'> {
  return {
    read: async (queries) => {
      const rows: readonly unknown[] = await orm.batch(Object.values(queries) as unknown as [Statement])
      return Object.fromEntries(Object.keys(queries).map((name, place) => [name, rows[place]])) as never
    },
    commit: async (statements) => {
      try {
        await orm.batch(statements as unknown as [Statement])
        return { ok: true }
      } catch (error) {
        const clash = readClash(error)
        if (clash === null) throw error
        return { ok: false, clash }
      }
    },
  }
}
