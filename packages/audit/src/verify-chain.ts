import type { SpaceId } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { sealAfter, type ChainHead, type Seal, type WrittenLine } from './chain.ts'
import { listSealedLines } from './queries.ts'

/**
 * Where a chain first breaks. `missing`: no line has this number. `disordered`: a line has this number, which is no
 * place of the chain. `changed`: this line, or the hash before it, is not what was sealed.
 */
export type Break = { readonly seq: number; readonly reason: 'missing' | 'disordered' | 'changed' }

/** What reading a chain found: how many lines hold, where these end, and what stops them if anything does. */
export type ChainReport = {
  readonly lines: number
  readonly head: ChainHead
  readonly firstBreak: Break | null
}

/** How many lines are read in one round trip. */
const linesOfPage = 500

/**
 * Reads the whole chain of the space and finds its first break. A chain knows nothing of what was cut off its end, nor
 * that all of it was made anew: that shows when its head is compared with one that was kept elsewhere.
 */
export async function verifyAudit(scope: Scope): Promise<ChainReport> {
  return readOn(scope, { lines: 0, head: null, firstBreak: null })
}

async function readOn(scope: Scope, before: ChainReport): Promise<ChainReport> {
  const { db, space } = scope
  const { lines } = await db.read({ lines: listSealedLines(db, before.head?.seq ?? null, linesOfPage) })
  const page = await verifyChain(space, lines, before.head)
  const report = { ...page, lines: before.lines + page.lines }
  const isWhole = page.firstBreak !== null || lines.length < linesOfPage
  return isWhole ? report : readOn(scope, report)
}

/** Checks lines, in the order of their numbers, that follow the line where `before` ends. */
async function verifyChain(
  space: SpaceId,
  lines: readonly (WrittenLine & Seal)[],
  before: ChainHead,
): Promise<ChainReport> {
  const heads = [before, ...lines.map(({ seq, hash }) => ({ seq, hash }))]
  // Each line is held to the one that is kept before it: what follows the first break is not looked at.
  const breaks = await Promise.all(
    lines.map(async (line, place) =>
      breakOf(line, await sealAfter(heads[place] ?? null, space, line, line.sealedAt)),
    ),
  )
  const broken = breaks.findIndex((found) => found !== null)
  const held = broken === -1 ? lines.length : broken
  return { lines: held, head: heads[held] ?? null, firstBreak: breaks[held] ?? null }
}

/** How a line differs from what its place in the chain demands, if it does. */
function breakOf(line: Seal, { seq, hash }: Seal): Break | null {
  if (line.seq > seq) return { seq, reason: 'missing' }
  if (line.seq !== seq) return { seq: line.seq, reason: 'disordered' }
  return line.hash === hash ? null : { seq, reason: 'changed' }
}
