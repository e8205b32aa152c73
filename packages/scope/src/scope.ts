import type { PlatformDb, SpaceDb } from '@serai/db'
import type { Jobs } from '@serai/jobs'
import type { Id, IdKind, SpaceId } from '@serai/kernel'
import type { Actor, Right } from './actor.ts'

/** The files of one space, by the SHA-256 of their content in lower-case hexadecimal. */
export type Files = {
  /** Keeps the bytes; the same bytes are kept once. */
  put(sha256: string, bytes: Uint8Array, contentType: string): Promise<void>
  /** The bytes from `offset`, `length` of them; null when there is no such file in this space. */
  get(
    sha256: string,
    part?: { readonly offset: number; readonly length: number },
  ): Promise<ReadableStream | null>
}

/**
 * Who is asking, in which space, when, and with which rights. The first argument of every use case: only
 * `workers/platform` makes one, so a right is a type that somebody was given.
 */
export type Scope<R extends Right = never> = {
  readonly space: SpaceId
  readonly actor: Actor
  readonly rights: { readonly [P in R]: true }
  readonly db: SpaceDb
  readonly files: Files
  readonly jobs: Jobs
  /** The moment of this request or job; nothing else says what time it is. */
  readonly now: Date
  newId<K extends IdKind>(kind: K): Id<K>
  random(bytes: number): Uint8Array
}

/** The scope of what concerns no single space yet: making one. Only the operator has it. */
export type PlatformScope = {
  readonly platform: PlatformDb
  readonly now: Date
  newId<K extends IdKind>(kind: K): Id<K>
}
