import { roles, type Role } from '@serai/kernel'
import { mayGrant, rightsOf, type Actor } from '@serai/scope'

/** True when whoever asks may give and take all of these roles. The operator may. */
export function mayGrantAll(actor: Actor, asked: readonly Role[]): boolean {
  if (actor.kind === 'operator' || actor.kind === 'system') return true
  return actor.kind === 'member' && actor.isStrong && asked.every((role) => mayGrant(actor.roles, role))
}

/**
 * True when whoever asks may shut out, remove or erase somebody with these roles: who is below them, and an owner
 * another owner. Nobody does it to themselves this way.
 */
export function mayActOn(
  actor: Actor,
  target: { readonly memberId: string; readonly roles: readonly Role[] },
): boolean {
  if (actor.kind === 'operator' || actor.kind === 'system') return true
  if (actor.kind !== 'member' || actor.memberId === target.memberId) return false
  if (!rightsOf(actor.roles, actor.isStrong).has('member.manage')) return false
  const rank = rankOf(actor.roles)
  return rank < rankOf(target.roles) || rank === 0
}

/** Those of the roles that somebody who holds these may give, as they are at this moment. */
export function grantableBy(held: readonly Role[], asked: readonly Role[]): readonly Role[] {
  return rightsOf(held, true).has('member.invite') ? asked.filter((role) => mayGrant(held, role)) : []
}

/** 0 for an owner; who holds nothing stands below everybody. */
function rankOf(held: readonly Role[]): number {
  return Math.min(roles.length, ...held.map((role) => roles.indexOf(role)))
}
