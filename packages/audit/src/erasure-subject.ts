import type { Id } from '@serai/kernel'
import type { Sealing } from '@serai/scope'

/** Whose erasure a line of the ledger is of, as the ledger has it: it tells who knows the person, and nobody else. */
export function subjectOf(
  { sealing }: { readonly sealing: Sealing },
  identityId: Id<'identity'>,
): Promise<string> {
  return sealing.keyedHash('erasure', identityId)
}
