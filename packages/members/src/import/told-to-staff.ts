import { narrowest } from '@serai/kernel'
import type { Field } from '../profile-input.ts'
import type { KnownEntry } from './known-entries.ts'

/**
 * What those who run a space learn of an entry's field, null where that is nothing: what a member shows nobody else is
 * in no list of theirs. What staff wrote of somebody who is no member yet is their own.
 */
export function toldToStaff({ memberId, listedFor, values }: KnownEntry, field: Field): string | null {
  const held = values.get(field.id)
  if (held === undefined) return null
  const isTheirs = memberId !== null && field.isOwn
  return isTheirs && narrowest(held.audience, field.maxAudience, listedFor) === 'me' ? null : held.value
}
