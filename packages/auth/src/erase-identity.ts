import { auditLine, subjectOf } from '@serai/audit'
import { instantText } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import { demandIdentity, eraseAtHome, eraseIdentityRows, type Leaving } from './queries/erasure.ts'

/**
 * Erases a person from the platform: their logins, factors, addresses and mail, and the identity itself. What spaces hold
 * of them goes before, space by space; this goes last, so that they can come back and finish what was interrupted. The
 * ledger keeps that it was done. False, and nothing is done, where a space holds something of them still, or again.
 */
export async function eraseIdentity(scope: PlatformScope, leaving: Leaving): Promise<boolean> {
  const { home, identities, platform, now } = scope
  const { identityId } = leaving
  const [id, at] = [scope.newId('erasure'), instantText(now)]
  const subject = await subjectOf(scope, identityId)
  const done = await identities.commit([
    demandIdentity(identities, identityId),
    platform.demandHeldNowhere(leaving),
    home.db.insert('erasures', { id, subject, at, counts: {} }),
    ...platform.endLoginsOf(identityId, at),
    ...eraseAtHome(home.db, leaving),
    ...eraseIdentityRows(identities, leaving),
    auditLine(home, { action: 'auth.erase-identity', subjectKind: 'erasure', subjectId: id }),
  ])
  return done.ok
}
