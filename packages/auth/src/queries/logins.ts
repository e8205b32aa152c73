import { all, type SpaceDb, type Statement } from '@serai/db'
import type { Id } from '@serai/kernel'
import { and, asc, eq, gt, gte, isNull, ne, sql } from 'drizzle-orm'
import type { RefreshToken } from '../refresh-token.ts'
import { staffDays } from '../login-lifetimes.ts'

type Rotation = {
  readonly token: RefreshToken
  readonly successor: RefreshToken
  readonly now: string
  readonly since: string
  /** Tokens used before this are forgotten, but for the last generations. */
  readonly forgetBefore: string
  readonly keptGenerations: number
  readonly idleUntil: { readonly member: string; readonly staff: string }
}

/** Uses a refresh token that was not used yet and whose login goes on, and keeps its successor. */
export function rotation(db: SpaceDb, its: Rotation): readonly Statement[] {
  const { token, successor, now, since, idleUntil } = its
  const { logins, refreshTokens } = db.own
  const live = db
    .select({ id: logins.id })
    .from(logins)
    .where(and(isNull(logins.endedAt), gt(logins.endsAt, now), gt(logins.idleUntil, now)))
  const justUsed = db
    .select({ loginId: refreshTokens.loginId })
    .from(refreshTokens)
    .where(and(eq(refreshTokens.hash, token.hash), gte(refreshTokens.usedAt, since)))
  return [
    db.update('refreshTokens', { usedAt: now }, (row) =>
      all(eq(row.hash, token.hash), isNull(row.usedAt), sql`${row.loginId} in ${live}`),
    ),
    db.insertIf(
      'refreshTokens',
      {
        hash: successor.hash,
        loginId: token.loginId,
        generation: successor.generation,
        issuedAt: now,
        usedAt: null,
      },
      'refreshTokens',
      (row) => all(eq(row.hash, token.hash), eq(row.loginId, token.loginId), gte(row.usedAt, since)),
    ),
    // A login of staff was given less time, or cut to it: how long it may last says which it is. A minute more, for
    // julian days are fractions that do not add up.
    db.update(
      'logins',
      {
        seenAt: now,
        idleUntil: sql`min(ends_at, case when julianday(ends_at) - julianday(created_at) > ${staffDays + 1 / 1440} then ${idleUntil.member} else ${idleUntil.staff} end)`,
      },
      (row) => all(eq(row.id, token.loginId), isNull(row.endedAt), sql`${row.id} in ${justUsed}`),
    ),
    forgetUsedTokens(db, its),
  ]
}

/** Of the oldest few tokens of a login, those that were used long ago: each rotation adds one, and this takes more. */
function forgetUsedTokens(db: SpaceDb, { token, forgetBefore, keptGenerations }: Rotation): Statement {
  const { refreshTokens } = db.own
  const ofLogin = eq(refreshTokens.loginId, token.loginId)
  const oldest = db
    .select({ hash: refreshTokens.hash })
    .from(refreshTokens)
    .where(ofLogin)
    .orderBy(asc(refreshTokens.generation))
    .limit(5)
  const newest = db
    .select({ generation: sql`max(${refreshTokens.generation})` })
    .from(refreshTokens)
    .where(ofLogin)
  return db.remove('refreshTokens', (row) =>
    all(
      sql`${row.hash} in ${oldest}`,
      sql`${row.usedAt} < ${forgetBefore}`,
      sql`${row.generation} <= ${newest} - ${keptGenerations}`,
    ),
  )
}

/** A refresh token, its successor and their login, as they are after a rotation. */
export function findRotation(db: SpaceDb, token: RefreshToken, successor: RefreshToken) {
  const { logins, members, refreshTokens } = db.own
  const tokenOf = ({ hash }: RefreshToken) =>
    db
      .select({ usedAt: refreshTokens.usedAt })
      .from(refreshTokens)
      .where(and(eq(refreshTokens.hash, hash), eq(refreshTokens.loginId, token.loginId)))
      .limit(1)
  return {
    parent: tokenOf(token),
    child: tokenOf(successor),
    login: db
      .select({
        id: logins.id,
        identityId: logins.identityId,
        memberId: logins.memberId,
        factors: logins.factors,
        authAt: logins.authAt,
        idleUntil: logins.idleUntil,
        endsAt: logins.endsAt,
        endedAt: logins.endedAt,
        epoch: members.epoch,
      })
      .from(logins)
      .leftJoin(members, eq(members.id, logins.memberId))
      .where(eq(logins.id, token.loginId))
      .limit(1),
  }
}

type Ending = { readonly id: Id<'login'>; readonly memberId: Id<'member'> | null }

/** Ends a login: its tokens lead nowhere, and it counts to no audience. */
export function endLogin(db: SpaceDb, { id, memberId }: Ending, now: string): readonly Statement[] {
  return [
    db.update('logins', { endedAt: now }, (row) => all(eq(row.id, id), isNull(row.endedAt))),
    ...(memberId === null ? [] : db.countLogins(memberId)),
  ]
}

/** Signs out the device that a login is of, and ends that login itself. */
export function endDevice(db: SpaceDb, login: Ending, now: string): readonly Statement[] {
  return [...db.endDevices((row) => eq(row.id, login.id), now), ...endLogin(db, login, now)]
}

/** Lets the batch go on only while the login does. */
export function demandLogin(db: SpaceDb, id: Id<'login'>): Statement {
  return db.demand('logins', (row) => all(eq(row.id, id), isNull(row.endedAt)))
}

/** What a space is called; nothing for the platform's own, which has no settings. */
export function findSpaceName(db: SpaceDb) {
  const { spaceSettings } = db.own
  return db.select({ name: spaceSettings.name }).from(spaceSettings).limit(1)
}

/** Signs out every device of a member but that of the login which is kept, and ends their logins here. */
export function endLoginsOf(
  db: SpaceDb,
  memberId: Id<'member'>,
  now: string,
  kept: Id<'login'> | null,
): readonly Statement[] {
  const { logins } = db.own
  const homeOfKept = db
    .select({ id: logins.homeLoginId })
    .from(logins)
    .where(sql`${logins.id} = ${kept}`)
  return [
    ...db.endDevices(
      (row) =>
        all(eq(row.memberId, memberId), isNull(row.endedAt), sql`${row.homeLoginId} is not (${homeOfKept})`),
      now,
    ),
    db.update('logins', { endedAt: now }, (row) =>
      all(eq(row.memberId, memberId), isNull(row.endedAt), ...(kept === null ? [] : [ne(row.id, kept)])),
    ),
    ...db.countLogins(memberId),
  ]
}

/** A login of this member, if it is theirs and goes on. */
export function findLogin(db: SpaceDb, memberId: Id<'member'>, loginId: Id<'login'>) {
  const { logins } = db.own
  return db
    .select({ id: logins.id })
    .from(logins)
    .where(and(eq(logins.id, loginId), eq(logins.memberId, memberId), isNull(logins.endedAt)))
    .limit(1)
}

/** A login of the platform's own host, with the address of its person. */
export function findHomeLogin(db: SpaceDb, loginId: Id<'login'>, now: string) {
  const { logins } = db.own
  return db
    .select({ identityId: logins.identityId, factors: logins.factors, authAt: logins.authAt })
    .from(logins)
    .where(
      and(eq(logins.id, loginId), isNull(logins.endedAt), gt(logins.endsAt, now), gt(logins.idleUntil, now)),
    )
    .limit(1)
}
