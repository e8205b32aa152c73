import type { SpaceId } from '@serai/kernel'

/** All that a line says, as the database holds it; `detail` is the text that was written, not what it means. */
export type WrittenLine = {
  readonly id: string
  readonly at: string
  readonly actor: string
  readonly memberId: string | null
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly detail: string
}

/** What sealing adds to a line: its number in the space's chain, from 1, its hash, and when it was sealed. */
export type Seal = { readonly seq: number; readonly hash: string; readonly sealedAt: string }

/** Where a chain ends, or the part of it that was read; null where there is nothing yet. */
export type ChainHead = Pick<Seal, 'seq' | 'hash'> | null

/**
 * Seals a line as the next of a chain. The hash is SHA-256, in lower-case hexadecimal, of a JSON array: the space, the
 * number, the hash before it, and all that the line says. What was sealed is checked by the same array for ever, so
 * that another one needs another name at its beginning.
 */
export async function sealAfter(
  head: ChainHead,
  space: SpaceId,
  line: WrittenLine,
  sealedAt: string,
): Promise<Seal> {
  const seq = (head?.seq ?? 0) + 1
  const { id, at, actor, memberId, action, subjectKind, subjectId, detail } = line
  const said = [id, at, actor, memberId, action, subjectKind, subjectId, detail]
  const text = JSON.stringify(['serai.audit.1', space, seq, head?.hash ?? null, sealedAt, ...said])
  return { seq, hash: await hexSha256(text), sealedAt }
}

async function hexSha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
