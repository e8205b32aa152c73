import { all, type Reader, type Row, type SpaceDb, type Statement } from '@serai/db'
import type { Id } from '@serai/kernel'
import {
  and,
  asc,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
  sql,
  type SQL,
  type SQLWrapper,
} from 'drizzle-orm'

/** A mail that one job alone tries, for as long as its lease lasts. */
export type ClaimedMail = {
  readonly id: Id<'mail'>
  readonly template: string
  readonly toAddress: string
  readonly memberId: Id<'member'> | null
  readonly sealedData: string | null
  /** Which try this is, from 1. */
  readonly attempts: number
  readonly expiresAt: string
}

/**
 * Takes mails that are due, the longest due first, until the lease is over. One statement looks and takes, so that no
 * mail is in two answers. It writes, and is read by `commitThenRead`.
 */
export function takeDueMails(
  db: SpaceDb,
  now: string,
  leaseUntil: string,
  most: number,
): PromiseLike<readonly ClaimedMail[]> {
  const { mails } = db.own
  const due = db
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.state, 'waiting'), lte(mails.dueAt, now)))
    .orderBy(asc(mails.dueAt), asc(mails.id))
    .limit(most)
  const taking = { attempts: sql`attempts + 1`, dueAt: leaseUntil }
  return returning(db.update('mails', taking, (row) => inArray(row.id, due)))
}

/** An update of drizzle's has `returning` until it runs, which `Statement` does not say. */
function returning(update: Statement): PromiseLike<readonly ClaimedMail[]> {
  return (update as unknown as { returning(): PromiseLike<readonly ClaimedMail[]> }).returning()
}

/** Forgets what dead mails say that nobody sent again in time. */
export function forgetExpiredMails(db: SpaceDb, now: string): Statement {
  return db.update('mails', { sealedData: null }, (row) =>
    all(eq(row.state, 'dead'), isNotNull(row.sealedData), lte(row.expiresAt, now)),
  )
}

/** The mail while it is still this try's; and what its member is now, may do, and does not want. */
export function findStanding(db: SpaceDb, mail: ClaimedMail, now: string) {
  const { mails, members, roleGrants } = db.own
  const memberId = sql`${mail.memberId ?? ''}`
  return {
    held: db
      .select({ id: mails.id })
      .from(mails)
      .where(and(eq(mails.id, mail.id), isOfTry(mails, mail.attempts)))
      .limit(1),
    members: db.select({ status: members.status }).from(members).where(eq(members.id, memberId)).limit(1),
    roles: db
      .select({ role: roleGrants.role })
      .from(roleGrants)
      .where(
        and(
          eq(roleGrants.memberId, memberId),
          or(isNull(roleGrants.expiresAt), gt(roleGrants.expiresAt, now)),
        ),
      )
      .limit(20),
    muted: findMute(db, mail.memberId ?? '', mail.template),
  }
}

/** The row that says that a member does not want a mail. */
export function findMute(db: SpaceDb, memberId: string, template: string) {
  const { mutedMails } = db.own
  return db
    .select({ template: mutedMails.template })
    .from(mutedMails)
    .where(and(eq(mutedMails.memberId, sql`${memberId}`), eq(mutedMails.template, template)))
    .limit(1)
}

/** The member wants these mails no more. */
export function putMutes(
  db: SpaceDb,
  memberId: Id<'member'>,
  templates: readonly string[],
): readonly Statement[] {
  return templates.map((template) =>
    db.put('mutedMails', { memberId, template }, (row) => [row.memberId, row.template]),
  )
}

/** The member wants these mails again. */
export function removeMutes(db: SpaceDb, memberId: Id<'member'>, templates: readonly string[]): Statement {
  return db.remove('mutedMails', (row) =>
    all(
      eq(row.memberId, memberId),
      sql`${row.template} in (select value from json_each(${JSON.stringify(templates)}))`,
    ),
  )
}

/** What changes of a mail. */
export type MailChanges = { readonly [K in keyof Row<'mails'>]?: Row<'mails'>[K] }

/**
 * What forgets the mails to others that name somebody: who asked to come in, or who invited. It goes into the batch that
 * erases them. What waits is sent no more, and of what was sent nothing says any more whom it named.
 */
export function forgetMailsAbout(db: SpaceDb, who: readonly (Id<'member'> | Id<'identity'>)[]): Statement {
  const unsent = sql`state in ('waiting', 'dead')`
  const forgotten = {
    ...{ about: null, sealedData: null, dueAt: null },
    state: sql`iif(${unsent}, 'dropped', state)`,
    failure: sql`iif(${unsent}, 'erased', failure)`,
  }
  return db.update('mails', forgotten, (row) => inArray(row.about, who))
}

/** The mail was sent, whatever else has been said of it meanwhile. */
export function markSent(db: SpaceDb, id: Id<'mail'>, now: string): Statement {
  const sent = { state: 'sent', sentAt: now, sealedData: null, dueAt: null, failure: '' } as const
  return db.update('mails', sent, (row) => eq(row.id, id))
}

/** What became of this try; nothing where another try of the mail has begun, or was enough. */
export function settleTry(db: SpaceDb, mail: ClaimedMail, changes: MailChanges): Statement {
  return db.update('mails', changes, (row) => all(eq(row.id, mail.id), isOfTry(row, mail.attempts)))
}

/** Lets the batch go on only for a dead mail that still says something. */
export function demandDeadMail(db: SpaceDb, id: Id<'mail'>, now: string): Statement {
  return db.demand('mails', (row) =>
    all(eq(row.id, id), eq(row.state, 'dead'), isNotNull(row.sealedData), gt(row.expiresAt, now)),
  )
}

/** The mail waits again, as if it had not been tried. */
export function wakeMail(db: SpaceDb, id: Id<'mail'>, now: string): Statement {
  const waiting = { state: 'waiting', attempts: 0, dueAt: now, failure: '' } as const
  return db.update('mails', waiting, (row) => eq(row.id, id))
}

/** The newest hundred mails that were given up, with what the provider said last and until when they can be sent again. */
export function listFailedMails(db: Pick<SpaceDb | Reader, 'select' | 'own'>) {
  const { mails } = db.own
  return db
    .select({
      id: mails.id,
      template: mails.template,
      toAddress: mails.toAddress,
      failure: mails.failure,
      createdAt: mails.createdAt,
      expiresAt: mails.expiresAt,
    })
    .from(mails)
    .where(eq(mails.state, 'dead'))
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(100)
}

/** The condition that the mail waits for this try to end. */
function isOfTry(mail: { readonly state: SQLWrapper; readonly attempts: SQLWrapper }, attempts: number): SQL {
  return sql`${mail.state} = 'waiting' and ${mail.attempts} = ${attempts}`
}
