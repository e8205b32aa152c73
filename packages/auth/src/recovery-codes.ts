import { instantText, type Id } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import { noteFactorAdded, type PersonAtHome } from './factor-notices.ts'
import { readFactors } from './own-account.ts'
import {
  demandCodesMadeAt,
  demandFactor,
  forgetRecoveryCodes,
  takeRecoveryCodeOf,
} from './queries/factors.ts'
import { inTwoHalves, newTypedCode, readTypedCode } from './typed-code.ts'

/** How many codes somebody is given at once, and how long each is: 50 bits. */
const made = { codes: 10, letters: 10 } as const

/**
 * Gives a person ten recovery codes, as they are to be written down: nobody can tell them again. Older ones are over.
 * `no-factor` for somebody with neither a passkey nor an app: nothing would be there for the codes to stand in for, and
 * whoever reads a mailbox could make its login strong. `stale` where the codes that are left are not those that `madeAt`
 * names: the form was sent before, and what it gave is written down by now. `over` where the login ended meanwhile.
 */
export async function makeRecoveryCodes(
  scope: PlatformScope,
  person: PersonAtHome,
  { link, madeAt }: { readonly link: string; readonly madeAt: string | null },
): Promise<readonly string[] | 'no-factor' | 'stale' | 'over'> {
  const { identities, home, now, random } = scope
  const { identityId } = person
  const { passkeys, hasApp } = await readFactors(scope, identityId)
  if (passkeys.length === 0 && !hasApp) return 'no-factor'
  const codes = Array.from({ length: made.codes }, () => newTypedCode(random, made.letters))
  const rows = await Promise.all(
    codes.map(async (code) => ({
      hash: await hashOf(scope, identityId, code),
      identityId,
      createdAt: instantText(now),
      usedAt: null,
    })),
  )
  const done = await identities.commit([
    demandFactor(identities, identityId),
    demandCodesMadeAt(identities, identityId, madeAt),
    forgetRecoveryCodes(identities, identityId),
    identities.insert('recoveryCodes', ...rows),
    ...(await noteFactorAdded(scope, person, 'recovery', link)),
  ])
  if (!done.ok) {
    const { codesMadeAt } = await readFactors(scope, identityId)
    return codesMadeAt === madeAt ? 'over' : 'stale'
  }
  await home.jobs.later({ type: 'mail.send-due' })
  return codes.map(inTwoHalves)
}

/** Takes a recovery code of a person: true once for each. */
export async function takeRecoveryCode(
  scope: PlatformScope,
  identityId: Id<'identity'>,
  typed: string,
): Promise<boolean> {
  const { identities, now } = scope
  const hash = await hashOf(scope, identityId, readTypedCode(typed))
  const done = await identities.commitThenRead([], {
    taken: takeRecoveryCodeOf(identities, { identityId, hash }, instantText(now)),
  })
  return done.ok && done.rows.taken.length === 1
}

function hashOf({ sealing }: PlatformScope, identityId: Id<'identity'>, code: string): Promise<string> {
  return sealing.keyedHash('recovery-code', `${identityId} ${code}`)
}
