import { instantText } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import { isDueForRotation, newSigningKey, openKeyRing, type KeyRow } from './key-ring.ts'
import { forgetOver, listSigningKeys } from './queries/attempts.ts'
import type { Secret } from './sealed.ts'

/** How far ahead of its use a new key is published: longer than any ring is kept in memory. */
const publishedAheadMs = 5 * 60_000

/**
 * Sees to it that a key signs for a week to come. Where none can sign, as in a new deployment or after its secret was
 * changed, the new one signs at once; each that follows another is known everywhere before it signs.
 */
export async function keepKeys({ identities, now, random }: PlatformScope, secret: Secret): Promise<void> {
  const { keys } = await identities.read({ keys: listSigningKeys(identities, instantText(now)) })
  const signFrom = await nextSignFrom(keys, secret, now)
  if (signFrom === null) return
  const key = await newSigningKey(secret, signFrom, random)
  await identities.commit([identities.insertIfNew('signingKeys', key)])
}

/** Forgets what no request can need any more: attempts, hand-offs and counts that are over, and keys that verify nothing. */
export async function forgetOldAttempts({ identities, now }: PlatformScope): Promise<void> {
  const done = await identities.commit(forgetOver(identities, instantText(now)))
  if (!done.ok) throw new Error(`Forgetting attempts met a clash: ${done.clash.kind}.`)
}

/** When the next key begins to sign; null while none is needed. A row that this secret does not open is no key. */
async function nextSignFrom(keys: readonly KeyRow[], secret: Secret, now: Date): Promise<Date | null> {
  const { signing, faults } = await openKeyRing(keys, secret, now)
  if (signing === null) return now
  const faulty = new Set(faults.map(({ kid }) => kid))
  const good = keys.filter(({ kid }) => !faulty.has(kid))
  return isDueForRotation(good, now) ? new Date(now.getTime() + publishedAheadMs) : null
}

/** The rows of the keys that sign or verify now. */
export async function listKeys({ identities, now }: PlatformScope) {
  return (await identities.read({ keys: listSigningKeys(identities, instantText(now)) })).keys
}
