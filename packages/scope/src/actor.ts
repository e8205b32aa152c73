import type { Id, Role } from '@serai/kernel'

/** Who is asking. */
export type Actor =
  | { readonly kind: 'visitor' }
  | MemberActor
  /** Somebody who proved an address and is no member here yet: they may apply, or accept what was sent to it. */
  | NewcomerActor
  /** Somebody at the command line, with the keys of the deployment. */
  | { readonly kind: 'operator' }
  /** A job that nobody asked for. */
  | { readonly kind: 'system' }

export type NewcomerActor = {
  readonly kind: 'newcomer'
  readonly identityId: Id<'identity'>
  readonly email: string
  /** Their login with the platform, which must go on for whatever they write; null where an operator acts in their name. */
  readonly homeLoginId: Id<'login'> | null
}

/** A member who is signed in, as the database has them at the moment of the request. */
export type MemberActor = {
  readonly kind: 'member'
  readonly memberId: Id<'member'>
  readonly identityId: Id<'identity'>
  readonly loginId: Id<'login'>
  readonly epoch: number
  readonly roles: readonly Role[]
  /** True when a second factor was shown at sign-in. */
  readonly isStrong: boolean
}
