import type { Id } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { findTargetOf, isLastOwner } from './standing.ts'

/** True of a person whom the space cannot lose: they can neither leave it nor be erased before it has another owner. */
export async function ownsAlone(scope: Scope, identityId: Id<'identity'>): Promise<boolean> {
  const found = await findTargetOf(scope, identityId)
  return found !== null && isLastOwner(found)
}
