import { instantText, type Factor, type Id } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import { takeAppCode } from './authenticator-app.ts'
import { mostCodeTries, type ProvedAddress } from './login-attempt.ts'
import { countTry, findLoginAttempt, findTotp } from './queries/attempts.ts'
import { takeRecoveryCode } from './recovery-codes.ts'
import { sha256Text } from './sealed.ts'
import { countSecondTry, forgetSecondTries } from './second-tries.ts'
import { digitsOf } from './totp.ts'

/** True for somebody with an authenticator app: their attempt waits for its code, or for a recovery code. */
export async function askSecondFactor(
  { identities }: PlatformScope,
  { identityId }: Pick<ProvedAddress, 'identityId'>,
): Promise<boolean> {
  const { app } = await identities.read({ app: findTotp(identities, identityId) })
  return app[0] !== undefined && app[0].confirmedAt !== null
}

/**
 * Takes the second factor of an attempt that waits for one. `wrong` for a code that is none, or was used; `over` for an
 * attempt that waits for nothing, and for any code after the fifth; `too-often` where too many were tried for a person.
 */
export async function redeemSecondFactor(
  scope: PlatformScope,
  { browser, code }: { readonly browser: string; readonly code: string },
): Promise<ProvedAddress | 'wrong' | 'over' | 'too-often'> {
  const { identities, now } = scope
  const browserHash = await sha256Text(browser)
  const counted = await identities.commitThenRead([countTry(identities, browserHash, 'second-factor')], {
    found: findLoginAttempt(identities, browserHash, instantText(now)),
  })
  const attempt = counted.ok ? counted.rows.found[0] : undefined
  if (attempt === undefined || attempt.stage !== 'second-factor' || attempt.tries > mostCodeTries)
    return 'over'
  const { identityId, email, factors, destination } = attempt
  if (identityId === null || email === null) return 'over'
  const shown = await showSecondFactor(scope, identityId, code)
  if (shown === 'wrong' || shown === 'too-often') return shown
  return { browserHash, identityId, email, destination, factors: [...factors, shown] }
}

/** The factor that a code proves for a person, taken: six digits are of an app, all else is a recovery code. */
export async function showSecondFactor(
  scope: PlatformScope,
  identityId: Id<'identity'>,
  code: string,
): Promise<Extract<Factor, 'totp' | 'recovery'> | 'wrong' | 'too-often'> {
  if (!(await countSecondTry(scope, identityId))) return 'too-often'
  const factor = digitsOf(code) === null ? 'recovery' : 'totp'
  const isTaken = await (factor === 'totp'
    ? takeAppCode(scope, identityId, code)
    : takeRecoveryCode(scope, identityId, code))
  if (!isTaken) return 'wrong'
  await scope.identities.commit(await forgetSecondTries(scope, identityId))
  return factor
}
