import type { Answers, Statement } from '@serai/db'
import { instantText, type Role } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { hashOfToken } from './invitation-token.ts'
import { findInvitation } from './queries/joining.ts'
import { demandStanding, findStanding } from './queries/standing.ts'
import { grantableBy } from './ranks.ts'

export type Invitation = Answers<{ all: ReturnType<typeof findInvitation> }>['all'][number]

/** What an open invitation says to whoever holds its link. */
export type OpenInvitation = {
  /** Whom it is for: for mail to them, never for a page. */
  readonly email: string
  /** Those of its roles that it would give at this moment. */
  readonly roles: readonly Role[]
}

/**
 * The invitation with this token, while it can be accepted. The token is all that this needs: it is 256 bits that stood in
 * one mail alone, so whoever has it read that mail or was shown it, and nobody finds one by trying.
 */
export async function readInvitation(scope: Scope, token: string): Promise<OpenInvitation | null> {
  const invitation = await findOpenInvitation(scope, await hashOfToken(token))
  if (invitation === null) return null
  const { roles } = await grantsOf(scope, invitation)
  return roles.length === 0 ? null : { email: invitation.email, roles }
}

/** The invitation with this token that was neither used nor taken back, and is not too old. */
export async function findOpenInvitation(
  { db, now }: Pick<Scope, 'db' | 'now'>,
  tokenHash: string,
): Promise<Invitation | null> {
  const { found } = await db.read({ found: findInvitation(db, { tokenHash }) })
  const invitation = found[0]
  if (invitation === undefined) return null
  const { acceptedAt, revokedAt, expiresAt } = invitation
  return acceptedAt === null && revokedAt === null && expiresAt > instantText(now) ? invitation : null
}

/** Those of its roles that who invited may give now, and the demand that they still may when it is taken. */
export async function grantsOf(
  { db, now }: Pick<Scope, 'db' | 'now'>,
  { roles, invitedBy }: Invitation,
): Promise<{ readonly roles: readonly Role[]; readonly demands: readonly Statement[] }> {
  if (invitedBy === null) return { roles, demands: [] }
  const inviter = await db.read(findStanding(db, invitedBy, instantText(now)))
  const member = inviter.member[0]
  if (member?.status !== 'active') return { roles: [], demands: [] }
  const held = inviter.roles.map(({ role }) => role)
  return { roles: grantableBy(held, roles), demands: [demandStanding(db, member)] }
}
