import type { Factor, Id } from '@serai/kernel'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant, json } from './columns.ts'
import { identities } from './platform.ts'

/** Addresses that persons have proved to be theirs, as `readEmail` spells them. */
export const identityEmails = sqliteTable(
  'identity_emails',
  {
    email: text('email').primaryKey(),
    identityId: identityId(),
    verifiedAt: instant('verified_at').notNull(),
  },
  (row) => [index('identity_emails_by_identity').on(row.identityId)],
)

/** The public half of a passkey (WebAuthn Level 3), made for the platform's own host. */
export const passkeys = sqliteTable(
  'passkeys',
  {
    /** The credential id, in base64url. */
    id: text('id').primaryKey(),
    identityId: identityId(),
    /** COSE, in base64url. */
    publicKey: text('public_key').notNull(),
    counter: integer('counter').notNull(),
    transports: json<readonly string[]>('transports').notNull(),
    /** True when the authenticator says that it is kept in more than one place. */
    isBackedUp: integer('is_backed_up', { mode: 'boolean' }).notNull(),
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (row) => [index('passkeys_by_identity').on(row.identityId)],
)

/** The secret of an authenticator app (RFC 6238), sealed; it counts once its first code was shown. */
export const totpSecrets = sqliteTable('totp_secrets', {
  identityId: identityId().primaryKey(),
  sealedSecret: text('sealed_secret').notNull(),
  createdAt: instant('created_at').notNull(),
  confirmedAt: instant('confirmed_at'),
  /** The latest step of 30 seconds whose code was taken: neither it nor an older one counts again. */
  lastStep: integer('last_step').notNull(),
})

/** Codes that stand in for a lost second factor, each once. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    hash: text('hash').primaryKey(),
    identityId: identityId(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (row) => [index('recovery_codes_by_identity').on(row.identityId)],
)

/** Where a person who is signing in stands: a code was sent, or a second factor is asked for. */
export type LoginStage = 'asked' | 'second-factor' | 'done'

/** Where somebody goes once they are signed in: a path of the platform's host, or of a space's with the nonce it set. */
export type Destination = {
  readonly host: string | null
  readonly path: string
  readonly nonceHash: string | null
}

/** Somebody signing in, from one browser: it alone holds what `browser_hash` is the hash of. */
export const loginAttempts = sqliteTable(
  'login_attempts',
  {
    browserHash: text('browser_hash').primaryKey(),
    email: text('email'),
    codeHash: text('code_hash'),
    /** How many wrong codes, of any sort, were tried in this attempt. */
    tries: integer('tries').notNull(),
    stage: text('stage').$type<LoginStage>().notNull(),
    identityId: text('identity_id').$type<Id<'identity'>>(),
    factors: json<readonly Factor[]>('factors').notNull(),
    /** What a passkey was asked to sign, in base64url. */
    challenge: text('challenge'),
    destination: json<Destination>('destination').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (row) => [
    index('login_attempts_by_expiry').on(row.expiresAt),
    index('login_attempts_by_email').on(row.email),
    index('login_attempts_by_identity').on(row.identityId),
  ],
)

/** The way from the platform's host to a space's, once: the code is for that host and for the browser with that nonce. */
export const handOffs = sqliteTable(
  'hand_offs',
  {
    hash: text('hash').primaryKey(),
    identityId: identityId(),
    email: text('email').notNull(),
    host: text('host').notNull(),
    nonceHash: text('nonce_hash').notNull(),
    path: text('path').notNull(),
    factors: json<readonly Factor[]>('factors').notNull(),
    authAt: instant('auth_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    /** The login with the platform that it comes from. */
    homeLoginId: text('home_login_id').$type<Id<'login'>>(),
  },
  (row) => [
    index('hand_offs_by_expiry').on(row.expiresAt),
    index('hand_offs_by_identity').on(row.identityId),
  ],
)

/** The keys that sign access tokens. The private half is sealed with the deployment's secret. */
export const signingKeys = sqliteTable('signing_keys', {
  kid: text('kid').primaryKey(),
  publicJwk: json<JsonWebKey>('public_jwk').notNull(),
  sealedPrivate: text('sealed_private').notNull(),
  signFrom: instant('sign_from').notNull(),
  signUntil: instant('sign_until').notNull(),
  verifyUntil: instant('verify_until').notNull(),
})

/** How often something was tried within a stretch of time: by an address, from a network. */
export const tries = sqliteTable(
  'tries',
  {
    /** What is counted, with the hash of whom: never an address itself. */
    key: text('key').primaryKey(),
    count: integer('count').notNull(),
    resetsAt: instant('resets_at').notNull(),
  },
  (row) => [index('tries_by_reset').on(row.resetsAt)],
)

function identityId() {
  return text('identity_id')
    .$type<Id<'identity'>>()
    .notNull()
    .references(() => identities.id)
}
