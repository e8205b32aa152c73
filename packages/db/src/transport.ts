import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { readClash } from './clash.ts'
import { NoLongerAllowed } from './no-longer-allowed.ts'
import type { SpaceDb, Statement } from './space-db.ts'

/** One round trip to D1 for each call, whatever the number of statements. A guard goes before every write. */
export function openTransport(
  orm: DrizzleD1Database,
  guard: readonly Statement[] | null = null,
): Pick<SpaceDb, 'read' | 'commit' | 'commitThenRead'> {
  const run = async (statements: readonly Statement[]) =>
    (await orm.batch(statements as unknown as [Statement])) as readonly unknown[]
  const write = async (statements: readonly Statement[]) => {
    try {
      return { ok: true, rows: await run([...(guard ?? []), ...statements]) } as const
    } catch (error) {
      const clash = readClash(error)
      if (clash === null) throw error
      if (clash.kind === 'changed' && guard !== null) await demandAgain(run, guard)
      return { ok: false, clash } as const
    }
  }
  return {
    read: async (queries) =>
      named(queries, await run(Object.values(queries) as unknown as Statement[])) as never,
    commit: async (statements) => {
      const done = await write(statements)
      return done.ok ? { ok: true } : done
    },
    commitThenRead: async (statements, queries) => {
      const reads = Object.values(queries) as unknown as Statement[]
      const done = await write([...statements, ...reads])
      if (!done.ok) return done
      return { ok: true, rows: named(queries, done.rows.slice(done.rows.length - reads.length)) as never }
    },
  }
}

/** The answers of a batch, each under the name of its query. */
function named(queries: object, rows: readonly unknown[]): object {
  return Object.fromEntries(Object.keys(queries).map((name, place) => [name, rows[place]]))
}

/** Tells a condition of the use case that did not hold from a writer who no longer may: the guard is tried alone. */
async function demandAgain(
  run: (statements: readonly Statement[]) => Promise<unknown>,
  guard: readonly Statement[],
): Promise<void> {
  try {
    await run(guard)
  } catch (error) {
    if (readClash(error)?.kind === 'changed') throw new NoLongerAllowed('The login may not write any more.')
    throw error
  }
}
