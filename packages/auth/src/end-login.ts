import { auditLine } from '@serai/audit'
import { asId, id, instantText, ok, problem, refuse } from '@serai/kernel'
import { defineUseCase, type Scope } from '@serai/scope'
import * as z from 'zod'
import { endDevice, endLoginsOf, findLogin } from './queries/logins.ts'
import type { AccessClaims } from './token.ts'

/** Ends one of a member's own logins: with its next request its device is signed out, of the platform and all its spaces too. */
export const endLogin = defineUseCase({
  useCase: 'auth.end-login',
  right: 'login.end',
  input: z.object({ loginId: id('login') }),
  run: async (scope, { loginId }) => {
    if (scope.actor.kind !== 'member') return refuse(problem('not-found'))
    const { memberId } = scope.actor
    const { found } = await scope.db.read({ found: findLogin(scope.db, memberId, loginId) })
    if (found[0] === undefined) return refuse(problem('not-found'))
    return written(
      await scope.db.commit([
        ...endDevice(scope.db, { id: loginId, memberId }, instantText(scope.now)),
        auditLine(scope, { action: 'auth.end-login', subjectKind: 'login', subjectId: loginId }),
      ]),
    )
  },
})

/** Ends every login of the member but the one that asks, or that one too: then nobody holds a token that counts. */
export const endAllLogins = defineUseCase({
  useCase: 'auth.end-all-logins',
  right: 'login.end',
  input: z.object({ isThisKept: z.boolean() }),
  run: async (scope, { isThisKept }) => {
    if (scope.actor.kind !== 'member') return refuse(problem('not-found'))
    const { memberId, loginId } = scope.actor
    const kept = isThisKept ? loginId : null
    return written(
      await scope.db.commit([
        ...endLoginsOf(scope.db, memberId, instantText(scope.now), kept),
        auditLine(scope, { action: 'auth.end-all-logins', subjectKind: 'member', subjectId: memberId }),
      ]),
    )
  },
})

function written({ ok: isDone }: Awaited<ReturnType<Scope['db']['commit']>>) {
  return isDone ? ok({}) : refuse(problem('stale-revision'))
}

/** Signs out the device that a token is of: who takes it up next is let in nowhere. */
export async function endThisLogin(
  scope: Scope,
  { sessionId, memberId }: Pick<AccessClaims, 'sessionId' | 'memberId'>,
): Promise<void> {
  await scope.db.commit([
    ...endDevice(scope.db, { id: asId<'login'>(sessionId), memberId }, instantText(scope.now)),
    auditLine(scope, {
      action: 'auth.sign-out',
      subjectKind: 'login',
      subjectId: asId<'login'>(sessionId),
      by: memberId,
    }),
  ])
}
