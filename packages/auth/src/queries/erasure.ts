import type { IdentityDb, SpaceDb, Statement } from '@serai/db'
import type { Id } from '@serai/kernel'
import { asc, eq, inArray } from 'drizzle-orm'
import { findWhenFirstSeen } from './attempts.ts'

/** Who is to go from the platform, with the address that they proved. */
export type Leaving = { readonly identityId: Id<'identity'>; readonly email: string }

/** Lets the batch go on only while the identity is there: of two who erase it, one does. */
export function demandIdentity(identities: IdentityDb, identityId: Id<'identity'>): Statement {
  return identities.demand('identities', (row) => eq(row.id, identityId))
}

/** Removes a person's logins with the platform, and the mail that it sent them. */
export function eraseAtHome(db: SpaceDb, { identityId, email }: Leaving): readonly Statement[] {
  const { logins } = db.own
  const theirs = db.select({ id: logins.id }).from(logins).where(eq(logins.identityId, identityId))
  return [
    db.remove('refreshTokens', (row) => inArray(row.loginId, theirs)),
    db.remove('loginAudiences', (row) => inArray(row.loginId, theirs)),
    db.remove('logins', (row) => eq(row.identityId, identityId)),
    db.remove('mails', (row) => eq(row.toAddress, email)),
  ]
}

/** Removes a person's factors, what is under way of their signing in, their addresses, and last the identity itself. */
export function eraseIdentityRows(
  identities: IdentityDb,
  { identityId, email }: Leaving,
): readonly Statement[] {
  return [
    // Two statements, each by an index of its own: for one with an `or` SQLite reads everybody's.
    identities.remove('loginAttempts', (row) => eq(row.identityId, identityId)),
    identities.remove('loginAttempts', (row) => eq(row.email, email)),
    identities.remove('handOffs', (row) => eq(row.identityId, identityId)),
    identities.remove('recoveryCodes', (row) => eq(row.identityId, identityId)),
    identities.remove('totpSecrets', (row) => eq(row.identityId, identityId)),
    identities.remove('passkeys', (row) => eq(row.identityId, identityId)),
    identities.remove('identityEmails', (row) => eq(row.identityId, identityId)),
    identities.remove('identities', (row) => eq(row.id, identityId)),
  ]
}

/** The addresses that a person has proved, and since when the platform knows them. */
export function askIdentity(identities: IdentityDb, identityId: Id<'identity'>) {
  const { identityEmails } = identities.own
  return {
    identity: findWhenFirstSeen(identities, identityId),
    addresses: identities
      .select({ email: identityEmails.email, verifiedAt: identityEmails.verifiedAt })
      .from(identityEmails)
      .where(eq(identityEmails.identityId, identityId))
      .orderBy(asc(identityEmails.verifiedAt))
      .limit(20),
  }
}
