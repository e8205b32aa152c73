import { narrowest } from '@serai/kernel'
import type { Field } from '../profile-input.ts'
import type { KnownEntry } from './known-entries.ts'

/**
 * What those who run a space learn of an entry's field, null where that is nothing: what a member shows nobody else is
 * in no list of theirs. What staff wrote of somebody who is no member yet is their own.
 */
export function toldToStaff(entry: KnownEntry, field: Field): string | null {
  return isMembersAlone(entry, field) ? null : (entry.values.get(field.id)?.value ?? null)
}

/**
 * True of a value that a member shows nobody else. Its audience alone decides: whose a field is to write can change
 * after it was answered, and the answer stays who it was for.
 */
export function isMembersAlone({ memberId, listedFor, values }: KnownEntry, field: Field): boolean {
  const held = values.get(field.id)
  return (
    memberId !== null && held !== undefined && narrowest(held.audience, field.maxAudience, listedFor) === 'me'
  )
}
