import { instantText, type Id } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import { noteFactorAdded, noteFactorRemoved, type PersonAtHome } from './factor-notices.ts'
import { findTotp } from './queries/attempts.ts'
import {
  confirmAppOf,
  demandApp,
  findAppSecret,
  forgetApp,
  forgetIdleRecoveryCodes,
  forgetUnconfirmedApp,
  takeAppStep,
} from './queries/factors.ts'
import { countSecondTry, forgetSecondTries } from './second-tries.ts'
import { newTotpSecret, stepOfCode, totpAddress } from './totp.ts'

/** Gives a person a new secret for an authenticator app. It counts once its first code is shown; one that counts stays. */
export async function setUpApp(scope: PlatformScope, identityId: Id<'identity'>): Promise<void> {
  const { identities, sealing, now, random } = scope
  const row = {
    identityId,
    sealedSecret: await sealing.seal('totp', identityId, newTotpSecret(random)),
    createdAt: instantText(now),
    confirmedAt: null,
    lastStep: 0,
  }
  await identities.commit([
    forgetUnconfirmedApp(identities, identityId),
    identities.insertIfNew('totpSecrets', row),
  ])
}

/** The secret that waits for its first code, as text and as apps read it; null when none does. */
export async function findAppSetUp(
  scope: PlatformScope,
  { identityId, email }: PersonAtHome,
  issuer: string,
) {
  const app = await openApp(scope, identityId)
  if (app === null || app.isConfirmed) return null
  return { secret: app.secret, address: totpAddress(app.secret, { issuer, account: email }) }
}

/** Lets the app count that shows this code: once, however often the form is sent. `over` where the login ended meanwhile. */
export async function confirmApp(
  scope: PlatformScope,
  person: PersonAtHome,
  { code, link }: { readonly code: string; readonly link: string },
): Promise<'confirmed' | 'wrong' | 'too-often' | 'over'> {
  const { identities, home, now } = scope
  const { identityId } = person
  if (!(await countSecondTry(scope, identityId))) return 'too-often'
  const app = await openApp(scope, identityId)
  const step = app === null || app.isConfirmed ? null : stepOfCode(app.secret, code, now)
  if (app === null || step === null) return 'wrong'
  const { sealedSecret } = app
  const done = await identities.commit([
    ...confirmAppOf(identities, { identityId, step, sealedSecret }, instantText(now)),
    ...(await noteFactorAdded(scope, person, 'totp', link)),
    ...(await forgetSecondTries(scope, identityId)),
  ])
  if (done.ok) {
    await home.jobs.later({ type: 'mail.send-due' })
    return 'confirmed'
  }
  const present = await openApp(scope, identityId)
  if (present?.sealedSecret !== sealedSecret) return 'wrong'
  // The form was sent twice, and the other request came first.
  return present.isConfirmed ? 'confirmed' : 'over'
}

/**
 * Removes a person's app: its codes count no more, nor does a recovery code where it was the last factor. False where
 * the login that asks has ended.
 */
export async function removeApp(scope: PlatformScope, person: PersonAtHome, link: string): Promise<boolean> {
  const { identities, home } = scope
  const { identityId } = person
  if (!(await hasConfirmedApp(scope, identityId))) {
    return (await identities.commit([forgetUnconfirmedApp(identities, identityId)])).ok
  }
  const done = await identities.commit([
    demandApp(identities, identityId),
    forgetApp(identities, identityId),
    forgetIdleRecoveryCodes(identities, identityId),
    ...(await noteFactorRemoved(scope, person, 'totp', link)),
  ])
  if (done.ok) await home.jobs.later({ type: 'mail.send-due' })
  // Of two requests that cross, the other has removed it.
  return done.ok || !(await hasConfirmedApp(scope, identityId))
}

async function hasConfirmedApp({ identities }: PlatformScope, identityId: Id<'identity'>): Promise<boolean> {
  const { app } = await identities.read({ app: findTotp(identities, identityId) })
  return app[0] !== undefined && app[0].confirmedAt !== null
}

/** Takes a code of a person's app: true once for each step of 30 seconds, and never for a step before one taken. */
export async function takeAppCode(
  scope: PlatformScope,
  identityId: Id<'identity'>,
  code: string,
): Promise<boolean> {
  const { identities, now } = scope
  const app = await openApp(scope, identityId)
  const step = app?.isConfirmed === true ? stepOfCode(app.secret, code, now) : null
  if (app === null || step === null) return false
  const done = await identities.commitThenRead([], {
    taken: takeAppStep(identities, { identityId, step, sealedSecret: app.sealedSecret }),
  })
  return done.ok && done.rows.taken.length === 1
}

async function openApp({ identities, sealing }: PlatformScope, identityId: Id<'identity'>) {
  const { found } = await identities.read({ found: findAppSecret(identities, identityId) })
  const row = found[0]
  const secret = row === undefined ? null : await sealing.unseal('totp', identityId, row.sealedSecret)
  if (row === undefined || secret === null) return null
  return { secret, sealedSecret: row.sealedSecret, isConfirmed: row.confirmedAt !== null }
}
