import { instantText } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { closeOldImports, forgetOldRows } from '../queries/imports.ts'

const dayMs = 24 * 60 * 60_000

/** Until when what an import did may be undone: a day from its end. Then what its rows kept for that is forgotten. */
export function undoneUntil(finishedAt: string): string {
  return instantText(new Date(Date.parse(finishedAt) + dayMs))
}

/** Until when a list that was uploaded waits to be run: a week. */
export function waitsUntil(now: Date): string {
  return instantText(new Date(now.getTime() + 7 * dayMs))
}

/**
 * Forgets the rows of imports that can be undone no more, with what stood in entries before, and those of lists that
 * nobody ran. That there was such an import, and what its steps did, stays.
 */
export async function forgetOldImports({ db, now }: Scope): Promise<void> {
  const at = instantText(now)
  const outcome = await db.commit([forgetOldRows(db, at), closeOldImports(db, at)])
  if (!outcome.ok) throw new Error('Forgetting old imports met a clash.')
}
