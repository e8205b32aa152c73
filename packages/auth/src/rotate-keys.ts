import { instantText } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import { isDueForRotation, newSigningKey } from './key-ring.ts'
import { forgetOver, listSigningKeys } from './queries/attempts.ts'
import type { Secret } from './sealed.ts'

/** How far ahead of its use a new key is published: longer than any ring is kept in memory. */
const publishedAheadMs = 5 * 60_000

/**
 * Sees to it that a key signs for a week to come, and forgets attempts, hand-offs and counts that are over. The first
 * key of a deployment signs at once; each that follows is known everywhere before it signs.
 */
export async function keepHouse(scope: PlatformScope, secret: Secret): Promise<void> {
  const { identities, now } = scope
  const nowText = instantText(now)
  const { keys } = await identities.read({ keys: listSigningKeys(identities, nowText) })
  const signFrom = keys.length === 0 ? now : new Date(now.getTime() + publishedAheadMs)
  const fresh = isDueForRotation(keys, now) ? [await newSigningKey(secret, signFrom, scope.random)] : []
  await identities.commit([
    ...fresh.map((key) => identities.insertIfNew('signingKeys', key)),
    ...forgetOver(identities, nowText),
  ])
}

/** The rows of the keys that sign or verify now. */
export async function listKeys({ identities, now }: PlatformScope) {
  return (await identities.read({ keys: listSigningKeys(identities, instantText(now)) })).keys
}
