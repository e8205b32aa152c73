import { all, type IdentityDb, type Statement } from '@serai/db'
import type { Id } from '@serai/kernel'
import { and, asc, eq, gt, isNotNull, isNull, lt, sql, type SQL } from 'drizzle-orm'

/** The most passkeys that one person has. */
export const mostPasskeys = 20

/** Whose challenge it is: one browser's, and the person's that it was made for; null where nobody is known yet. */
export type ChallengeOf = { readonly browserHash: string; readonly identityId: Id<'identity'> | null }

/** What a browser was last asked to sign. It says nothing unless `takeChallenge` takes it in the same batch. */
export function findChallenge(identities: IdentityDb, browserHash: string) {
  const { loginAttempts } = identities.own
  return identities
    .select({ challenge: loginAttempts.challenge })
    .from(loginAttempts)
    .where(eq(loginAttempts.browserHash, browserHash))
    .limit(1)
}

/** Takes a challenge that was not answered yet and is not over: no second answer takes it. */
export function takeChallenge(identities: IdentityDb, { browserHash, identityId }: ChallengeOf, now: string) {
  return identities.take('loginAttempts', { challenge: null }, (row) =>
    all(
      eq(row.browserHash, browserHash),
      identityId === null ? isNull(row.identityId) : eq(row.identityId, identityId),
      eq(row.stage, identityId === null ? 'asked' : 'done'),
      isNotNull(row.challenge),
      gt(row.expiresAt, now),
    ),
  )
}

/** A passkey by its credential id, whoever's it is. */
export function findPasskey(identities: IdentityDb, credentialId: string) {
  const { passkeys } = identities.own
  return identities
    .select({
      id: passkeys.id,
      identityId: passkeys.identityId,
      publicKey: passkeys.publicKey,
      counter: passkeys.counter,
    })
    .from(passkeys)
    .where(eq(passkeys.id, credentialId))
    .limit(1)
}

/** The passkeys of a person, the oldest first. */
export function listPasskeys(identities: IdentityDb, identityId: Id<'identity'>) {
  const { passkeys } = identities.own
  return identities
    .select({
      id: passkeys.id,
      name: passkeys.name,
      transports: passkeys.transports,
      isBackedUp: passkeys.isBackedUp,
      createdAt: passkeys.createdAt,
      lastUsedAt: passkeys.lastUsedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.identityId, identityId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id))
    .limit(mostPasskeys)
}

type PasskeyUse = {
  readonly id: string
  readonly counter: number
  readonly isBackedUp: boolean
  readonly now: string
}

/** Notes that a passkey was used. Takes none whose counter has not risen, unless it counts nothing (WebAuthn §6.1.1). */
export function usePasskey(identities: IdentityDb, { id, counter, isBackedUp, now }: PasskeyUse) {
  return identities.take('passkeys', { counter, isBackedUp, lastUsedAt: now }, (row) =>
    all(eq(row.id, id), counter === 0 ? eq(row.counter, 0) : lt(row.counter, counter)),
  )
}

type OwnPasskey = { readonly identityId: Id<'identity'>; readonly id: string }

export function renamePasskeyOf(identities: IdentityDb, { identityId, id }: OwnPasskey, name: string) {
  return identities.take('passkeys', { name }, (row) => all(eq(row.id, id), eq(row.identityId, identityId)))
}

/** Lets the batch go on only while this passkey is this person's. */
export function demandPasskeyOf(identities: IdentityDb, { identityId, id }: OwnPasskey) {
  return identities.demand('passkeys', (row) => all(eq(row.id, id), eq(row.identityId, identityId)))
}

export function forgetPasskeyOf(identities: IdentityDb, { identityId, id }: OwnPasskey) {
  return identities.remove('passkeys', (row) => all(eq(row.id, id), eq(row.identityId, identityId)))
}

/** The sealed secret of a person's authenticator app, whether or not it counts yet. */
export function findAppSecret(identities: IdentityDb, identityId: Id<'identity'>) {
  const { totpSecrets } = identities.own
  return identities
    .select({ sealedSecret: totpSecrets.sealedSecret, confirmedAt: totpSecrets.confirmedAt })
    .from(totpSecrets)
    .where(eq(totpSecrets.identityId, identityId))
    .limit(1)
}

/** Forgets the secret of an app that never showed a code. */
export function forgetUnconfirmedApp(identities: IdentityDb, identityId: Id<'identity'>) {
  return identities.remove('totpSecrets', (row) =>
    all(eq(row.identityId, identityId), isNull(row.confirmedAt)),
  )
}

/** Lets the batch go on only while the person has an app that counts. */
export function demandApp(identities: IdentityDb, identityId: Id<'identity'>) {
  return identities.demand('totpSecrets', (row) =>
    all(eq(row.identityId, identityId), isNotNull(row.confirmedAt)),
  )
}

export function forgetApp(identities: IdentityDb, identityId: Id<'identity'>) {
  return identities.remove('totpSecrets', (row) => eq(row.identityId, identityId))
}

type AppCode = {
  readonly identityId: Id<'identity'>
  /** The secret that the code was found good with: another may have come in its place. */
  readonly sealedSecret: string
  readonly step: number
}

/** Takes the step of a code that is newer than any taken before (RFC 6238 §5.2), of an app that counts. */
export function takeAppStep(identities: IdentityDb, { identityId, sealedSecret, step }: AppCode) {
  return identities.take('totpSecrets', { lastStep: step }, (row) =>
    all(
      eq(row.identityId, identityId),
      eq(row.sealedSecret, sealedSecret),
      isNotNull(row.confirmedAt),
      lt(row.lastStep, step),
    ),
  )
}

/** Lets an app count from now on, with the step of its first code; the batch stops where one counts already. */
export function confirmAppOf(
  identities: IdentityDb,
  { identityId, sealedSecret, step }: AppCode,
  now: string,
): readonly Statement[] {
  const isWaiting = (row: Parameters<Parameters<typeof identities.demand<'totpSecrets'>>[1]>[0]) =>
    all(eq(row.identityId, identityId), eq(row.sealedSecret, sealedSecret), isNull(row.confirmedAt))
  return [
    identities.demand('totpSecrets', isWaiting),
    identities.update('totpSecrets', { confirmedAt: now, lastStep: step }, isWaiting),
  ]
}

/** The recovery codes of a person that were not used. */
export function listRecoveryCodes(identities: IdentityDb, identityId: Id<'identity'>) {
  const { recoveryCodes } = identities.own
  return identities
    .select({ createdAt: recoveryCodes.createdAt })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.identityId, identityId), isNull(recoveryCodes.usedAt)))
    .limit(20)
}

/** True for a person with a passkey, or an app that counts: a recovery code stands in for one of these, and is none itself. */
function hasFactor(identities: IdentityDb, identityId: Id<'identity'>): SQL {
  const { passkeys, totpSecrets } = identities.own
  const passkey = identities
    .select({ id: passkeys.id })
    .from(passkeys)
    .where(eq(passkeys.identityId, identityId))
  const app = identities
    .select({ id: totpSecrets.identityId })
    .from(totpSecrets)
    .where(and(eq(totpSecrets.identityId, identityId), isNotNull(totpSecrets.confirmedAt)))
  return sql`(exists ${passkey} or exists ${app})`
}

/** Lets the batch go on only while the person has a factor that recovery codes can stand in for. */
export function demandFactor(identities: IdentityDb, identityId: Id<'identity'>) {
  return identities.demand('identities', (row) =>
    all(eq(row.id, identityId), hasFactor(identities, identityId)),
  )
}

/** Forgets the recovery codes of a person who has nothing left that they could stand in for. */
export function forgetIdleRecoveryCodes(identities: IdentityDb, identityId: Id<'identity'>) {
  return identities.remove('recoveryCodes', (row) =>
    all(eq(row.identityId, identityId), sql`not ${hasFactor(identities, identityId)}`),
  )
}

/** Lets the batch go on only while the codes of this person that are left are those that were made then; null for none. */
export function demandCodesMadeAt(
  identities: IdentityDb,
  identityId: Id<'identity'>,
  madeAt: string | null,
): Statement {
  const { recoveryCodes } = identities.own
  const last = identities
    .select({ at: sql`max(${recoveryCodes.createdAt})` })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.identityId, identityId), isNull(recoveryCodes.usedAt)))
  return identities.demand('identities', (row) => all(eq(row.id, identityId), sql`${last} is ${madeAt}`))
}

export function forgetRecoveryCodes(identities: IdentityDb, identityId: Id<'identity'>) {
  return identities.remove('recoveryCodes', (row) => eq(row.identityId, identityId))
}

/** Takes a recovery code of this person that was not used, while it stands in for something. */
export function takeRecoveryCodeOf(
  identities: IdentityDb,
  { identityId, hash }: { readonly identityId: Id<'identity'>; readonly hash: string },
  now: string,
) {
  return identities.take('recoveryCodes', { usedAt: now }, (row) =>
    all(
      eq(row.hash, hash),
      eq(row.identityId, identityId),
      isNull(row.usedAt),
      hasFactor(identities, identityId),
    ),
  )
}

/** Forgets how often something was tried: it has succeeded. */
export function forgetTried(identities: IdentityDb, key: string) {
  return identities.remove('tries', (row) => eq(row.key, key))
}
