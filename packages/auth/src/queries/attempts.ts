import { all, type IdentityDb, type Statement } from '@serai/db'
import { instantText, type Id } from '@serai/kernel'
import { and, asc, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'

/** The person whose address this is. */
export function findIdentity(identities: IdentityDb, email: string) {
  const { identityEmails } = identities.own
  return identities
    .select({ identityId: identityEmails.identityId })
    .from(identityEmails)
    .where(eq(identityEmails.email, email))
    .limit(1)
}

/** The address of a person: the one that was proved first. */
export function findEmailOf(identities: IdentityDb, identityId: Id<'identity'>) {
  const { identityEmails } = identities.own
  return identities
    .select({ email: identityEmails.email })
    .from(identityEmails)
    .where(eq(identityEmails.identityId, identityId))
    .orderBy(asc(identityEmails.verifiedAt), asc(identityEmails.email))
    .limit(1)
}

/** When the platform first knew of a person. */
export function findWhenFirstSeen({ own, select }: IdentityDb, identityId: Id<'identity'>) {
  const { identities } = own
  return select({ createdAt: identities.createdAt })
    .from(identities)
    .where(eq(identities.id, identityId))
    .limit(1)
}

/** Where somebody who is signing in stands, by the hash of what their browser holds. */
export function findLoginAttempt(identities: IdentityDb, browserHash: string, now: string) {
  const { loginAttempts } = identities.own
  return identities
    .select({
      email: loginAttempts.email,
      stage: loginAttempts.stage,
      tries: loginAttempts.tries,
      identityId: loginAttempts.identityId,
      factors: loginAttempts.factors,
      challenge: loginAttempts.challenge,
      destination: loginAttempts.destination,
    })
    .from(loginAttempts)
    .where(and(eq(loginAttempts.browserHash, browserHash), gt(loginAttempts.expiresAt, now)))
    .limit(1)
}

/** Counts one wrong or right code of an attempt that may still be guessed at. */
export function countTry(identities: IdentityDb, browserHash: string, stage: 'asked' | 'second-factor') {
  return identities.update('loginAttempts', { tries: sql`tries + 1` }, (row) =>
    all(eq(row.browserHash, browserHash), eq(row.stage, stage)),
  )
}

/** Forgets an attempt: it has led somewhere. */
export function forgetAttempt(identities: IdentityDb, browserHash: string) {
  return identities.remove('loginAttempts', (row) => eq(row.browserHash, browserHash))
}

/** Whether a person has an authenticator app that counts. */
export function findTotp(identities: IdentityDb, identityId: Id<'identity'>) {
  const { totpSecrets } = identities.own
  return identities
    .select({ confirmedAt: totpSecrets.confirmedAt })
    .from(totpSecrets)
    .where(eq(totpSecrets.identityId, identityId))
    .limit(1)
}

type CodeGiven = {
  readonly browserHash: string
  readonly codeHash: string
  readonly now: string
  readonly mostTries: number
}

/** An attempt whose code this is, whether it was entered already or not. */
export function findByCode(identities: IdentityDb, { browserHash, codeHash, now, mostTries }: CodeGiven) {
  const { loginAttempts: row } = identities.own
  return identities
    .select({
      email: row.email,
      stage: row.stage,
      identityId: row.identityId,
      destination: row.destination,
    })
    .from(row)
    .where(
      and(
        eq(row.browserHash, browserHash),
        eq(row.codeHash, codeHash),
        gt(row.expiresAt, now),
        sql`${row.tries} <= ${mostTries}`,
      ),
    )
    .limit(1)
}

/** Notes that the code of an attempt was entered, whose address it proves, and until when the attempt goes on. */
export function proveByCode(
  identities: IdentityDb,
  { browserHash, codeHash, now, mostTries }: CodeGiven,
  { email, until }: { readonly email: string; readonly until: string },
) {
  const { identityEmails } = identities.own
  const whose = identities
    .select({ id: identityEmails.identityId })
    .from(identityEmails)
    .where(eq(identityEmails.email, email))
  const proved = {
    ...{ stage: 'second-factor' as const, tries: 0, factors: ['email'] as const, expiresAt: until },
    identityId: sql`${whose}`,
  }
  return identities.update('loginAttempts', proved, (row) =>
    all(
      eq(row.browserHash, browserHash),
      eq(row.codeHash, codeHash),
      eq(row.stage, 'asked'),
      gt(row.expiresAt, now),
      sql`${row.tries} <= ${mostTries}`,
    ),
  )
}

/** Takes a hand-off for this host and the browser that set out from it. */
export function takeHandOff(
  identities: IdentityDb,
  its: { readonly hash: string; readonly host: string; readonly nonceHash: string; readonly now: string },
) {
  return identities.take('handOffs', { usedAt: its.now }, (row) =>
    all(
      eq(row.hash, its.hash),
      eq(row.host, its.host),
      eq(row.nonceHash, its.nonceHash),
      isNull(row.usedAt),
      gt(row.expiresAt, its.now),
    ),
  )
}

/** Counts something that was tried, within a stretch of time that begins with the first. */
export function countTried(identities: IdentityDb, key: string, now: string, resetsAt: string) {
  return identities.put('tries', { key, count: 1, resetsAt }, (row) => row.key, {
    count: sql`case when resets_at <= ${now} then 1 else count + 1 end`,
    resetsAt: sql`case when resets_at <= ${now} then ${resetsAt} else resets_at end`,
  })
}

/** The same, but only while another count, which the batch has written before, is no more than it may be. */
export function countTriedWithin(
  identities: IdentityDb,
  key: string,
  other: { readonly key: string; readonly most: number },
  now: string,
  resetsAt: string,
) {
  const { tries } = identities.own
  const counted = identities
    .select({ one: sql`1` })
    .from(tries)
    .where(and(eq(tries.key, other.key), sql`${tries.count} <= ${other.most}`))
  return identities.put('tries', { key, count: 1, resetsAt }, (row) => row.key, {
    count: sql`case when resets_at <= ${now} then 1 else count + (exists ${counted}) end`,
    resetsAt: sql`case when resets_at <= ${now} then ${resetsAt} else resets_at end`,
  })
}

export function findTried(identities: IdentityDb, key: string) {
  const { tries } = identities.own
  return identities.select({ count: tries.count }).from(tries).where(eq(tries.key, key)).limit(1)
}

/** How long a key is kept that verifies no more: for who asks what a token was signed with. */
const keptDaysOfKey = 30

/** Forgets what is over: attempts, hand-offs and counts that no request can need, and keys that verify nothing. */
export function forgetOver(identities: IdentityDb, now: string): readonly Statement[] {
  const keysBefore = instantText(new Date(Date.parse(now) - keptDaysOfKey * 86_400_000))
  return [
    identities.remove('loginAttempts', (row) => lt(row.expiresAt, now)),
    identities.remove('handOffs', (row) => lt(row.expiresAt, now)),
    identities.remove('tries', (row) => lt(row.resetsAt, now)),
    identities.remove('signingKeys', (row) => lt(row.verifyUntil, keysBefore)),
  ]
}

/** The keys that sign or verify, the newest first: however many lie about, the one that signs is among them. */
export function listSigningKeys(identities: IdentityDb, now: string) {
  const { signingKeys } = identities.own
  return identities
    .select({
      kid: signingKeys.kid,
      publicJwk: signingKeys.publicJwk,
      sealedPrivate: signingKeys.sealedPrivate,
      signFrom: signingKeys.signFrom,
      signUntil: signingKeys.signUntil,
      verifyUntil: signingKeys.verifyUntil,
    })
    .from(signingKeys)
    .where(gt(signingKeys.verifyUntil, now))
    .orderBy(desc(signingKeys.signFrom), asc(signingKeys.kid))
    .limit(20)
}
