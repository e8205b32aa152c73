import { auditLine } from '@serai/audit'
import type { Statement } from '@serai/db'
import { instantText, type Factor, type Id } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { hoursLater, loginLifetimes } from './login-lifetimes.ts'
import { firstRefreshToken } from './refresh-token.ts'

/** What is known of somebody at the moment that they are signed in. */
export type ProvedLogin = {
  readonly identityId: Id<'identity'>
  /** Null on the platform's own host. */
  readonly memberId: Id<'member'> | null
  /** The login with the platform that leads here; null for that one itself. */
  readonly homeLoginId: Id<'login'> | null
  readonly factors: readonly Factor[]
  readonly authAt: string
  readonly isStaff: boolean
  readonly device: string
  readonly place: string
}

export type OpenedLogin = { readonly loginId: Id<'login'>; readonly refreshToken: string }

/** The statements that sign somebody in to the scope's space, and what their browser is given. */
export async function openLogin(
  scope: Scope,
  { isStaff, ...proved }: ProvedLogin,
): Promise<{ readonly statements: readonly Statement[]; readonly login: OpenedLogin }> {
  const loginId = scope.newId('login')
  const token = await firstRefreshToken(scope, loginId)
  const { idleHours, atMostHours } = loginLifetimes[isStaff ? 'staff' : 'member']
  const now = instantText(scope.now)
  const times = {
    createdAt: now,
    seenAt: now,
    idleUntil: instantText(hoursLater(scope.now, idleHours)),
    endsAt: instantText(hoursLater(scope.now, atMostHours)),
  }
  return {
    statements: [
      scope.db.insert('logins', { ...proved, ...times, id: loginId }),
      scope.db.insert('refreshTokens', { loginId, hash: token.hash, generation: 0, issuedAt: now }),
      ...(proved.memberId === null ? [] : scope.db.countLogins(proved.memberId)),
      auditLine(scope, {
        action: 'auth.open-login',
        subjectKind: 'login',
        subjectId: loginId,
        by: proved.memberId,
        // On the platform's host nobody is a member, and logins are forgotten: the line alone says whose it was.
        detail: proved.memberId === null ? { identityId: proved.identityId } : {},
      }),
    ],
    login: { loginId, refreshToken: token.text },
  }
}
