import type { Id, Role } from '@serai/kernel'

/** Who is asking. */
export type Actor =
  | { readonly kind: 'visitor' }
  | MemberActor
  /** Somebody who proved an address and is no member here yet: they may apply, or accept what was sent to it. */
  | { readonly kind: 'newcomer'; readonly identityId: Id<'identity'>; readonly email: string }
  /** Somebody at the command line, with the keys of the deployment. */
  | { readonly kind: 'operator' }
  /** A job that nobody asked for. */
  | { readonly kind: 'system' }

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
