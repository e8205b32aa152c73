import type { Factor } from '@serai/kernel'
import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idOf, instant, json, spaceId } from './columns.ts'
import { members } from './members.ts'

/**
 * A person signed in on one device, in one space, or with the platform itself, whose row of `spaces` is reserved.
 * Every request reads it, so that ending it counts at once.
 */
export const logins = sqliteTable(
  'logins',
  {
    spaceId: spaceId(),
    id: idOf<'login'>('id').notNull(),
    identityId: idOf<'identity'>('identity_id').notNull(),
    /** Null on the platform's own host, where nobody is a member. */
    memberId: idOf<'member'>('member_id'),
    factors: json<readonly Factor[]>('factors').notNull(),
    authAt: instant('auth_at').notNull(),
    /** What the browser says it is, in a word or two. */
    device: text('device').notNull(),
    /** The country that the request came from, ISO 3166-1 alpha-2; empty when nobody says. */
    place: text('place').notNull(),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    idleUntil: instant('idle_until').notNull(),
    endsAt: instant('ends_at').notNull(),
    endedAt: instant('ended_at'),
    /** The login with the platform that it was opened by, which is of the same device; null for that one itself. */
    homeLoginId: idOf<'login'>('home_login_id'),
  },
  (login) => [
    primaryKey({ columns: [login.spaceId, login.id] }),
    index('logins_by_member').on(login.spaceId, login.memberId, login.endedAt),
    index('logins_by_identity').on(login.identityId),
    index('logins_by_home').on(login.homeLoginId),
    index('logins_by_last_moment').on(login.endsAt, login.spaceId, login.id),
    index('logins_ended')
      .on(login.endedAt, login.spaceId, login.id)
      .where(sql`ended_at is not null`),
    foreignKey({ columns: [login.spaceId, login.memberId], foreignColumns: [members.spaceId, members.id] }),
  ],
)

/** Every refresh token of a login, by its SHA-256. The newest is not used yet. */
export const refreshTokens = sqliteTable(
  'refresh_tokens',
  {
    spaceId: spaceId(),
    hash: text('hash').notNull(),
    loginId: idOf<'login'>('login_id').notNull(),
    generation: integer('generation').notNull(),
    issuedAt: instant('issued_at').notNull(),
    usedAt: instant('used_at'),
  },
  (token) => [
    primaryKey({ columns: [token.spaceId, token.hash] }),
    index('refresh_tokens_by_login').on(token.spaceId, token.loginId, token.generation),
    foreignKey({ columns: [token.spaceId, token.loginId], foreignColumns: [logins.spaceId, logins.id] }),
  ],
)

/**
 * The audiences that a login counts to: what pages compare the audience of a row with. Written anew with every change
 * of a status, a role or a cohort, in its batch; gone when the login ends.
 */
export const loginAudiences = sqliteTable(
  'login_audiences',
  {
    spaceId: spaceId(),
    loginId: idOf<'login'>('login_id').notNull(),
    audience: text('audience').notNull(),
    /** When it counts no more: the end of the role that gave it. */
    expiresAt: instant('expires_at').notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.spaceId, row.loginId, row.audience] }),
    foreignKey({ columns: [row.spaceId, row.loginId], foreignColumns: [logins.spaceId, logins.id] }),
  ],
)
