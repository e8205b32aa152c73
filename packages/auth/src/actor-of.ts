import { asId } from '@serai/kernel'
import { isStrong, type MemberActor } from '@serai/scope'
import { rolesIn, type ActorRow } from './queries/actor.ts'

/** A member who asks, with the name that their pages call them by. */
export type SignedIn = { readonly actor: MemberActor; readonly name: string; readonly handle: string }

/**
 * Who a login is at this moment; null when it is over, or its member is none any more. `epoch` is what the token says:
 * one of before the last change of roles or status counts no more.
 */
export function signedInOf(
  row: ActorRow | undefined,
  { now, epoch }: { readonly now: string; readonly epoch: number },
): SignedIn | null {
  if (row === undefined || row.endedAt !== null || row.status !== 'active') return null
  if (row.idleUntil <= now || row.endsAt <= now || row.epoch !== epoch) return null
  return {
    name: row.name ?? '',
    handle: row.handle ?? '',
    actor: {
      kind: 'member',
      memberId: asId<'member'>(row.memberId),
      identityId: asId<'identity'>(row.identityId),
      loginId: asId<'login'>(row.loginId),
      epoch: row.epoch,
      roles: rolesIn(row),
      isStrong: isStrong(row.factors),
    },
  }
}
