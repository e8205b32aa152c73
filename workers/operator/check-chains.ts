import { verifyAudit, type Break, type ChainReport } from '@serai/audit'
import { platformSpace, type KnownSpace, type PlatformDb } from '@serai/db'
import type { SpaceId } from '@serai/kernel'
import type { Scope } from '@serai/scope'

/** How many spaces are named in one round trip. */
const spacesOfPage = 200

type Chains = {
  readonly platform: Pick<PlatformDb, 'listSpaces'>
  readonly scopeOf: (space: SpaceId) => Scope
  /** Is given a line for each chain, as soon as it has been read. */
  readonly tell: (line: string) => void
}

/**
 * Reads the chain of every space there is, suspended ones and the platform's own too, page after page. Answers how many
 * these were, and how many of their chains are broken.
 */
export async function checkChains(
  { platform, scopeOf, tell }: Chains,
  pageSize = spacesOfPage,
): Promise<{ readonly checked: number; readonly broken: number }> {
  let [checked, broken] = [0, 0]
  let after: SpaceId | null = null
  for (;;) {
    const page: readonly KnownSpace[] = await platform.listSpaces(after, pageSize)
    for (const space of page) {
      const report = await verifyAudit(scopeOf(space.id))
      checked += 1
      if (report.firstBreak !== null) broken += 1
      tell(`${nameOf(space)}: ${told(report)}`)
    }
    after = page.at(-1)?.id ?? null
    if (page.length < pageSize) return { checked, broken }
  }
}

function nameOf({ id, state, host }: KnownSpace): string {
  const name = id === platformSpace ? 'the platform' : (host ?? `space ${id}`)
  return state === 'active' ? name : `${name}, ${state}`
}

/** What stands after the number of the line at which a chain breaks. */
const inWords: { readonly [R in Break['reason']]: string } = {
  missing: 'is missing',
  disordered: 'stands where no line belongs',
  changed: 'or the hash before it is not what was sealed',
}

/** A chain in one line. Its head is worth keeping elsewhere: whoever makes a chain anew cannot keep the head. */
function told({ lines, head, firstBreak }: ChainReport): string {
  if (firstBreak !== null) return `BROKEN, line ${firstBreak.seq} ${inWords[firstBreak.reason]}`
  return head === null ? 'no sealed lines' : `${lines} sealed lines, head ${head.hash}`
}
