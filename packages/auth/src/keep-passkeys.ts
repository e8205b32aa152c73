import { auditLine } from '@serai/audit'
import type { Id } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
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
  { identities, home }: PlatformScope,
  passkey: OwnPasskey,
): Promise<boolean> {
  const { identityId, id } = passkey
  const { theirs } = await identities.read({ theirs: listPasskeys(identities, identityId) })
  if (!theirs.some((one) => one.id === id)) return false
  const done = await identities.commit([
    forgetPasskeyOf(identities, passkey),
    auditLine(home, {
      action: 'auth.remove-passkey',
      subjectKind: 'identity',
      subjectId: identityId,
    }),
  ])
  return done.ok
}
