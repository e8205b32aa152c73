import { auditLine } from '@serai/audit'
import type { Statement } from '@serai/db'
import { instantText, type Factor, type Id } from '@serai/kernel'
import { queueMail } from '@serai/mail'
import type { PlatformScope } from '@serai/scope'
import type { HomeLogin } from './finish-login.ts'
import { noteFactors } from './queries/home-logins.ts'
import { demandLogin } from './queries/logins.ts'

/** Somebody who is signed in with the platform, and the login that they act by. */
export type PersonAtHome = Pick<HomeLogin, 'identityId' | 'email' | 'factors'> & {
  readonly loginId: Id<'login'>
}

/**
 * What goes into the batch that adds a factor: the login that adds it must go on, and has shown it; a line says so; and
 * a mail goes to the person, who may not know of it. Recovery codes are made, not shown.
 */
export async function noteFactorAdded(
  { home, now }: PlatformScope,
  { identityId, email, factors, loginId }: PersonAtHome,
  kind: Exclude<Factor, 'email' | 'demo'>,
  link: string,
): Promise<readonly Statement[]> {
  const shown: readonly Factor[] =
    kind === 'recovery' || factors.includes(kind) ? factors : [...factors, kind]
  return [
    demandLogin(home.db, loginId),
    noteFactors(home.db, loginId, shown),
    auditLine(home, {
      action: 'auth.add-factor',
      subjectKind: 'identity',
      subjectId: identityId,
      detail: { kind },
    }),
    ...(await queueMail(home, {
      template: 'factor-added',
      to: email,
      data: { kind, at: instantText(now), link },
    })),
  ]
}

/** What goes into the batch that removes a factor: its login goes on, a line and a mail say so, as for one that is added. */
export async function noteFactorRemoved(
  { home, now }: PlatformScope,
  { identityId, email, loginId }: PersonAtHome,
  kind: 'passkey' | 'totp',
  link: string,
): Promise<readonly Statement[]> {
  return [
    demandLogin(home.db, loginId),
    auditLine(home, {
      action: kind === 'passkey' ? 'auth.remove-passkey' : 'auth.remove-app',
      subjectKind: 'identity',
      subjectId: identityId,
    }),
    ...(await queueMail(home, {
      template: 'factor-removed',
      to: email,
      data: { kind, at: instantText(now), link },
    })),
  ]
}
