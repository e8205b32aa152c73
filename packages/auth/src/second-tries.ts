import type { Statement } from '@serai/db'
import { instantText, type Id } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import { countTried, findTried } from './queries/attempts.ts'
import { forgetTried } from './queries/factors.ts'

/** How many codes of an app, or recovery codes, may be tried for one person in a quarter of an hour, wherever. */
const mostTried = { person: 10, minutes: 15 } as const

/** Counts one code that is tried for a person; false where there were too many. */
export async function countSecondTry(scope: PlatformScope, identityId: Id<'identity'>): Promise<boolean> {
  const { identities, now } = scope
  const key = await keyOf(scope, identityId)
  const resetsAt = instantText(new Date(now.getTime() + mostTried.minutes * 60_000))
  const counted = await identities.commitThenRead([countTried(identities, key, instantText(now), resetsAt)], {
    tried: findTried(identities, key),
  })
  if (!counted.ok) throw new Error('Counting met a clash.')
  return (counted.rows.tried[0]?.count ?? 0) <= mostTried.person
}

/** What forgets them, in a list because a statement that is awaited runs: one was right, and who guesses has none. */
export async function forgetSecondTries(
  scope: PlatformScope,
  identityId: Id<'identity'>,
): Promise<readonly Statement[]> {
  return [forgetTried(scope.identities, await keyOf(scope, identityId))]
}

function keyOf({ sealing }: PlatformScope, identityId: Id<'identity'>): Promise<string> {
  return sealing.keyedHash('tries', `second-factor ${identityId}`)
}
