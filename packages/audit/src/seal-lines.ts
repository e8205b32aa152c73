import { instantText, type SpaceId } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { sealAfter, type ChainHead, type Seal, type WrittenLine } from './chain.ts'
import { findChainHead, listUnsealedLines, sealLines } from './queries.ts'

/** How many lines are sealed at once, by one statement. */
const mostAtOnce = 100

/**
 * Seals the lines of the space that wait, the oldest first, and says whether there may be more. Of two that seal at
 * once, one seals nothing and leaves all to the other. A line that arrives late, because two requests overlapped, is
 * sealed after younger ones: `seq` says in which order lines were found, `at` when each thing was done.
 */
export async function sealAudit(
  scope: Scope,
): Promise<{ readonly sealed: number; readonly hasMore: boolean }> {
  const { db, space, now } = scope
  const { head, waiting } = await db.read({
    head: findChainHead(db),
    waiting: listUnsealedLines(db, mostAtOnce),
  })
  const before = head[0] ?? null
  const seals = await sealsOf(space, before, waiting, instantText(now))
  const last = [...seals.values()].at(-1)
  if (last === undefined) return { sealed: 0, hasMore: false }
  const sealing = sealLines(db, before?.seq ?? null, seals)
  const done = await db.commitThenRead([sealing], { head: findChainHead(db) })
  const isOurs = done.ok && done.rows.head[0]?.hash === last.hash
  return { sealed: isOurs ? seals.size : 0, hasMore: isOurs && seals.size === mostAtOnce }
}

/** The seal of each line, by its id, going on from where the chain ends. */
async function sealsOf(
  space: SpaceId,
  before: ChainHead,
  lines: readonly WrittenLine[],
  sealedAt: string,
): Promise<ReadonlyMap<string, Seal>> {
  const seals = new Map<string, Seal>()
  await lines.reduce(async (head, line) => {
    const seal = await sealAfter(await head, space, line, sealedAt)
    seals.set(line.id, seal)
    return seal
  }, Promise.resolve(before))
  return seals
}
