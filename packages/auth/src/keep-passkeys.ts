import type { Id } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import { noteFactorRemoved, type PersonAtHome } from './factor-notices.ts'
import {
  demandPasskeyOf,
  forgetIdleRecoveryCodes,
  forgetPasskeyOf,
  renamePasskeyOf,
} from './queries/factors.ts'

type OwnPasskey = { readonly identityId: Id<'identity'>; readonly id: string }

/** Calls a person's own passkey by another name; false when it is not theirs. */
export async function renamePasskey(
  { identities }: PlatformScope,
  passkey: OwnPasskey,
  name: string,
): Promise<boolean> {
  const done = await identities.commitThenRead([], { taken: renamePasskeyOf(identities, passkey, name) })
  return done.ok && done.rows.taken.length === 1
}

/**
 * Removes a person's own passkey: nothing that it signs counts any more, nor does a recovery code where it was the last
 * factor. False when it is not theirs, or no more, and when the login that asks has ended.
 */
export async function removePasskey(
  scope: PlatformScope,
  person: PersonAtHome,
  { id, link }: { readonly id: string; readonly link: string },
): Promise<boolean> {
  const { identities, home } = scope
  const { identityId } = person
  const done = await identities.commit([
    demandPasskeyOf(identities, { identityId, id }),
    forgetPasskeyOf(identities, { identityId, id }),
    forgetIdleRecoveryCodes(identities, identityId),
    ...(await noteFactorRemoved(scope, person, 'passkey', link)),
  ])
  if (done.ok) await home.jobs.later({ type: 'mail.send-due' })
  return done.ok
}
