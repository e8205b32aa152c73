import type { Id } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import { noteFactorRemoved, type PersonAtHome } from './factor-notices.ts'
import { forgetPasskeyOf, listPasskeys, renamePasskeyOf } from './queries/factors.ts'

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

/** Removes a person's own passkey: nothing that it signs counts any more. False when it is not theirs. */
export async function removePasskey(
  scope: PlatformScope,
  person: PersonAtHome,
  { id, link }: { readonly id: string; readonly link: string },
): Promise<boolean> {
  const { identities, home } = scope
  const { identityId } = person
  const { theirs } = await identities.read({ theirs: listPasskeys(identities, identityId) })
  if (!theirs.some((one) => one.id === id)) return false
  const done = await identities.commit([
    forgetPasskeyOf(identities, { identityId, id }),
    ...(await noteFactorRemoved(scope, person, 'passkey', link)),
  ])
  await home.jobs.later({ type: 'mail.send-due' })
  return done.ok
}
