import { auditLine } from '@serai/audit'
import type { IdentityDb } from '@serai/db'
import { instantText, type Factor, type Id } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { noteEnding, type Notice } from './login-notices.ts'
import { hoursLater, loginLifetimes, parentSeconds, usedTokens } from './login-lifetimes.ts'
import { endLogin, findRotation, rotation } from './queries/logins.ts'
import { readRefreshToken, successorOf } from './refresh-token.ts'

/** A login that goes on: what its next access token says, and the refresh token that follows the one it came with. */
export type RotatedLogin = {
  readonly loginId: Id<'login'>
  readonly identityId: Id<'identity'>
  readonly memberId: Id<'member'> | null
  readonly epoch: number
  readonly factors: readonly Factor[]
  readonly authAt: string
  readonly refreshToken: string
}

/** `unknown` was never given out here, `ended` is over, `replayed` came twice: then its login has been ended. */
export type NoRotation = 'unknown' | 'ended' | 'replayed'

/** Where the address of a person is found, and what they are told where their login ends. */
type Told = { readonly identities: IdentityDb; readonly notice: Notice }

/**
 * Gives a refresh token its one successor. Requests that cross get the same; a token that comes again later than 30
 * seconds after its use, or once its successor was used, is in two hands: its login ends, and its person is told.
 */
export async function rotateLogin(
  scope: Scope,
  text: string,
  told: Told,
): Promise<RotatedLogin | NoRotation> {
  const token = await readRefreshToken(text)
  if (token === null) return 'unknown'
  const successor = await successorOf(scope, token)
  const now = instantText(scope.now)
  const times = {
    now,
    since: instantText(new Date(scope.now.getTime() - parentSeconds * 1000)),
    forgetBefore: instantText(hoursLater(scope.now, -usedTokens.keptHours)),
    keptGenerations: usedTokens.keptGenerations,
    idleUntil: {
      member: instantText(hoursLater(scope.now, loginLifetimes.member.idleHours)),
      staff: instantText(hoursLater(scope.now, loginLifetimes.staff.idleHours)),
    },
  }
  const done = await scope.db.commitThenRead(
    rotation(scope.db, { token, successor, ...times }),
    findRotation(scope.db, token, successor),
  )
  if (!done.ok) throw new Error('A rotation met a clash.')
  const [parent, child, login] = [done.rows.parent[0], done.rows.child[0], done.rows.login[0]]
  if (parent === undefined || login === undefined) return 'unknown'
  if (login.endedAt !== null || login.endsAt <= now || login.idleUntil <= now) return 'ended'
  const isFresh = parent.usedAt !== null && parent.usedAt >= times.since
  if (!isFresh || child === undefined || child.usedAt !== null) {
    await endReplayed(scope, login, told, now)
    return 'replayed'
  }
  const { id: loginId, identityId, memberId, epoch, factors, authAt } = login
  return {
    ...{ loginId, identityId, memberId, factors, authAt },
    epoch: epoch ?? 1,
    refreshToken: successor.text,
  }
}

async function endReplayed(
  scope: Scope,
  login: Pick<RotatedLogin, 'identityId' | 'memberId'> & { readonly id: Id<'login'> },
  { identities, notice }: Told,
  now: string,
): Promise<void> {
  const { ok: isEnded } = await scope.db.commit([
    ...(await noteEnding(scope, identities, login, notice)),
    ...endLogin(scope.db, login, now),
    auditLine(scope, { action: 'auth.end-replayed-login', subjectKind: 'login', subjectId: login.id }),
  ])
  if (isEnded) await scope.jobs.later({ type: 'mail.send-due' })
}
