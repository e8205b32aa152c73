import { eraseIdentity } from '@serai/auth'
import type { HoldingSpace } from '@serai/db'
import { eraseByIdentity, ownsAlone } from '@serai/members'
import type { PlatformScope } from '@serai/scope'
import type { Setting } from '../edge/setting.ts'
import type { Person } from './for-person.ts'
import { scopeAtDoor } from './home-login.ts'

/**
 * What came of it: all is erased; not all yet, so that it must be asked once more; or spaces that would have no owner, and
 * whether others were erased before that was seen.
 */
export type ErasedEverywhere =
  | 'erased'
  | 'unfinished'
  | { readonly owned: readonly HoldingSpace[]; readonly isBegun: boolean }

/**
 * Erases a person from each space that holds something of them, and then from the platform. Nothing is written where they
 * are the last owner of a space at the start; where they become it in between, what was erased before stays so. Each space
 * is a batch of its own, in that space's scope, and the identity goes last: what stops in between is finished by asking
 * again, for the spaces that are done hold nothing any more.
 */
export async function eraseEverywhere(
  setting: Setting,
  scope: PlatformScope,
  person: Person,
): Promise<ErasedEverywhere> {
  const spaces = await scope.platform.listSpacesHolding(person)
  const owned = await findOwned(setting, person, spaces)
  if (owned.length > 0) return { owned, isBegun: false }
  let isBegun = false
  for (const space of spaces) {
    const done = await eraseByIdentity(scopeAtDoor(setting, space.id, person), {})
    // Whoever shared the ownership has just left.
    if (!done.ok && done.problem.code === 'last-owner') return { owned: [space], isBegun }
    isBegun ||= done.ok
  }
  // A space that was joined meanwhile, or changed under the hand that erased, is still there.
  return (await eraseIdentity(scope, person)) ? 'erased' : 'unfinished'
}

async function findOwned(
  setting: Setting,
  person: Person,
  spaces: readonly HoldingSpace[],
): Promise<readonly HoldingSpace[]> {
  const owned = await Promise.all(
    spaces.map((space) => ownsAlone(scopeAtDoor(setting, space.id, person), person.identityId)),
  )
  return spaces.filter((_, place) => owned[place])
}
