import type { IdentityDb, PlatformDb, SpaceDb } from '@serai/db'
import type { Jobs } from '@serai/jobs'
import type { Id, IdKind, SpaceId } from '@serai/kernel'
import type { Actor } from './actor.ts'
import type { Right } from './permissions.ts'

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

/** What is kept so that the database alone does not give it away. `purpose` and `context` must be the same again. */
export type Sealing = {
  seal(purpose: string, context: string, plain: string): Promise<string>
  /** Null for what was sealed otherwise, or changed since. */
  unseal(purpose: string, context: string, sealed: string): Promise<string | null>
  /** A keyed hash in lower-case hexadecimal: nobody without the deployment's secret can make it. */
  keyedHash(purpose: string, message: string): Promise<string>
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
  readonly sealing: Sealing
  /** The moment of this request or job; nothing else says what time it is. */
  readonly now: Date
  newId<K extends IdKind>(kind: K): Id<K>
  random(bytes: number): Uint8Array
}

/** The scope of what concerns no single space: the logins of persons, and making a space. */
export type PlatformScope = {
  readonly platform: PlatformDb
  readonly identities: IdentityDb
  /** The platform's own space, for its mail, its logins and its audit lines. */
  readonly home: Scope<Right>
  readonly sealing: Sealing
  readonly now: Date
  newId<K extends IdKind>(kind: K): Id<K>
  random(bytes: number): Uint8Array
}
