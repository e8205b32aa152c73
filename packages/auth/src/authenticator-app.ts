import { instantText, type Id } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import { noteFactorAdded, noteFactorRemoved, type PersonAtHome } from './factor-notices.ts'
import { findTotp } from './queries/attempts.ts'
import {
  confirmAppOf,
  findAppSecret,
  forgetApp,
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

/** Lets the app count that shows this code. */
export async function confirmApp(
  scope: PlatformScope,
  person: PersonAtHome,
  { code, link }: { readonly code: string; readonly link: string },
): Promise<'confirmed' | 'wrong' | 'too-often'> {
  const { identities, home, now } = scope
  const { identityId } = person
  if (!(await countSecondTry(scope, identityId))) return 'too-often'
  const app = await openApp(scope, identityId)
  const step = app === null || app.isConfirmed ? null : stepOfCode(app.secret, code, now)
  if (app === null || step === null) return 'wrong'
  const done = await identities.commitThenRead(
    [
      ...(await noteFactorAdded(scope, person, 'totp', link)),
      ...(await forgetSecondTries(scope, identityId)),
    ],
    {
      taken: confirmAppOf(identities, { identityId, step, sealedSecret: app.sealedSecret }, instantText(now)),
    },
  )
  await home.jobs.later({ type: 'mail.send-due' })
  return done.ok && done.rows.taken.length === 1 ? 'confirmed' : 'wrong'
}

/** Removes a person's app: its codes count no more. */
export async function removeApp(scope: PlatformScope, person: PersonAtHome, link: string): Promise<void> {
  const { identities, home } = scope
  const { app } = await identities.read({ app: findTotp(identities, person.identityId) })
  const hasOne = app[0] !== undefined && app[0].confirmedAt !== null
  await identities.commit([
    forgetApp(identities, person.identityId),
    ...(hasOne ? await noteFactorRemoved(scope, person, 'totp', link) : []),
  ])
  if (hasOne) await home.jobs.later({ type: 'mail.send-due' })
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
