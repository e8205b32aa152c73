import type { Id, Result } from '@serai/kernel'
import * as z from 'zod'
import { erase, eraseStranger } from './erasure.ts'
import { forNewcomers } from './newcomer.ts'
import { findTargetOf } from './standing.ts'

/** The member who was erased; null for somebody who was none. */
type Erased = Result<{ readonly memberId: Id<'member'> | null }>

/**
 * Erases whoever proved an identity and an address, as `eraseMyself` does, whatever they are in the space: a member, even
 * a suspended one, or somebody who only asked to come in, or was invited. The last owner cannot.
 */
export const eraseByIdentity = forNewcomers(z.strictObject({}), async (scope): Promise<Erased> => {
  const found = await findTargetOf(scope, scope.actor.identityId)
  return found === null
    ? eraseStranger(scope)
    : erase(scope, found, 'members.erase-myself', [scope.actor.email])
})
