import { all, type SpaceDb, type Statement } from '@serai/db'
import type { Id } from '@serai/kernel'
import { eq, inArray, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { ColumnTarget } from '../csv/index.ts'
import { among } from './conditions.ts'
import { isAnswered, isUnanswered } from './staff-conditions.ts'

/** Whose rows are to go. */
export type Whose = {
  /** Null for somebody who was never a member. */
  readonly memberId: Id<'member'> | null
  readonly identityId: Id<'identity'>
  readonly profileId: Id<'profile'> | null
  /** Every address that the space knows them by. */
  readonly emails: readonly string[]
  /** Every name of a member; none of anybody else. */
  readonly names: readonly string[]
}

/** The addresses and names that an identity has given the space, and those of its entry. */
export function listCallings(db: SpaceDb, whose: Pick<Whose, 'memberId' | 'identityId'>) {
  const { applications, invitations, profiles } = db.own
  return {
    entry: db
      .select({ email: profiles.email, name: profiles.name, nativeName: profiles.nativeName })
      .from(profiles)
      .where(isOfMember(profiles, whose))
      .limit(1),
    applied: db
      .select({ email: applications.email, name: applications.name, nativeName: applications.nativeName })
      .from(applications)
      .where(eq(applications.identityId, whose.identityId))
      .limit(100),
    invited: db
      .select({ email: invitations.email })
      .from(invitations)
      .where(isOfMember(invitations, whose))
      .limit(100),
  }
}

/**
 * The line of the ledger that says that somebody was erased, with how many rows went, by table. It goes before the
 * removal in its batch: it counts what is there.
 */
export function enterErasure(
  db: SpaceDb,
  row: { readonly id: Id<'erasure'>; readonly subject: string; readonly at: string },
  whose: Whose,
): Statement {
  const { profileValues, cohortProfiles, logins, mails, applications, invitations, roleGrants } = db.own
  const counted = {
    profileValues: [sql`${profileValues} where ${isOfProfile(profileValues, whose)}`],
    cohortProfiles: [sql`${cohortProfiles} where ${isOfProfile(cohortProfiles, whose)}`],
    logins: [sql`${logins} where ${isOfMember(logins, whose)}`],
    mails: whoseByEither(mails, mails.toAddress, whose).map((which) => sql`${mails} where ${which}`),
    applications: [sql`${applications} where ${eq(applications.identityId, whose.identityId)}`],
    invitations: invitationsOf(invitations, whose).map((which) => sql`${invitations} where ${which}`),
    roleGrants: [sql`${roleGrants} where ${isOfMember(roleGrants, whose)}`],
  }
  const pairs = Object.entries(counted).map(([table, parts]) => {
    const counts = parts.map((rows) => sql`(select count(*) from ${rows})`)
    return sql`${sql.raw(`'${table}'`)}, ${sql.join(counts, sql` + `)}`
  })
  return db.insertFrom(
    'erasures',
    ['id', 'subject', 'at', 'counts'],
    sql`select ${row.id}, ${row.subject}, ${row.at}, json_object(${sql.join(pairs, sql`, `)})`,
  )
}

/** Removes what the space holds of a person, but for the row that the audit's pseudonym needs. */
export function eraseRows(db: SpaceDb, whose: Whose): readonly Statement[] {
  const { logins } = db.own
  const theirLogins = db.select({ id: logins.id }).from(logins).where(isOfMember(logins, whose))
  return [
    db.remove('refreshTokens', (row) => inArray(row.loginId, theirLogins)),
    db.remove('loginAudiences', (row) => inArray(row.loginId, theirLogins)),
    db.remove('logins', (row) => isOfMember(row, whose)),
    db.remove('roleGrants', (row) => isOfMember(row, whose)),
    db.remove('mutedMails', (row) => isOfMember(row, whose)),
    ...([0, 1] as const).map((way) =>
      db.remove('mails', (row) => whoseByEither(row, row.toAddress, whose)[way]),
    ),
    db.remove('applications', (row) => eq(row.identityId, whose.identityId)),
    ...([0, 1, 2] as const).map((way) => db.remove('invitations', (row) => invitationsOf(row, whose)[way])),
    forgetNamedRows(db, whose),
    ...(whose.profileId === null ? [] : eraseProfile(db, whose.profileId)),
  ]
}

/**
 * Refuses and empties the rows of lists that are of a person, those that wait and those that were refused: by their address,
 * or by their name where it stands as one, and no other address beside it. What was read of a row before counts no more: it
 * waits no longer.
 */
function forgetNamedRows(db: SpaceDb, { emails, names }: Whose): Statement {
  const { imports } = db.own
  const kept = db.select({ id: imports.id }).from(imports)
  const hasCell = (cells: SQLWrapper, is: SQL) =>
    sql`exists (select 1 from json_each(${cells}) cell where ${is})`
  const cell = sql`trim(cell.value)`
  return db.update('importRows', { outcome: 'refused', cells: [], reasons: [] }, (row) => {
    const mapping = db.select({ mapping: imports.mapping }).from(imports).where(eq(imports.id, row.importId))
    const named = sql`(select held.key from json_each(${mapping}) held where ${among(sql`held.value`, naming)})`
    return all(
      sql`${row.importId} in ${kept}`,
      among(row.outcome, ['waiting', 'refused']),
      sql`(${hasCell(row.cells, among(sql`lower(${cell})`, emails))} or
        (${hasCell(row.cells, sql`${among(cell, names)} and cell.key in ${named}`)}
          and not ${hasCell(row.cells, sql`instr(cell.value, '@')`)}))`,
    )
  })
}

/** The columns of a list that hold the name by which an entry goes. */
const naming = ['name', 'nativeName'] as const satisfies readonly ColumnTarget[]

/** Removes an entry of the directory with all that it says. */
export function eraseProfile(db: SpaceDb, profileId: Id<'profile'>): readonly Statement[] {
  const blank = { cells: [], reasons: [], before: null, profileId: null }
  return [
    db.remove('directoryEntries', (row) => eq(row.profileId, profileId)),
    db.remove('profileViews', (row) => eq(row.profileId, profileId)),
    db.remove('profileValues', (row) => eq(row.profileId, profileId)),
    db.remove('cohortProfiles', (row) => eq(row.profileId, profileId)),
    db.update('importRows', blank, (row) => eq(row.profileId, profileId)),
    db.update('invitations', { profileId: null }, (row) => eq(row.profileId, profileId)),
    db.remove('profiles', (row) => eq(row.id, profileId)),
  ]
}

function isOfProfile(row: { readonly profileId: SQLWrapper }, { profileId }: Whose): SQL {
  return sql`${row.profileId} = ${profileId ?? ''}`
}

function isOfMember(row: { readonly memberId: SQLWrapper }, { memberId }: Pick<Whose, 'memberId'>): SQL {
  return sql`${row.memberId} = ${memberId ?? ''}`
}

/**
 * What is a member's, and what is to one of their addresses and not theirs already. Two conditions, each by an index of its
 * own: for one with an `or` SQLite reads the whole space.
 */
function whoseByEither(
  row: { readonly memberId: SQLWrapper },
  address: SQLWrapper,
  whose: Whose,
): readonly [SQL, SQL] {
  return [
    isOfMember(row, whose),
    sql`(${among(address, whose.emails)} and ${row.memberId} is not ${whose.memberId ?? ''})`,
  ]
}

/** The invitations of a member, and those to their addresses: that wait, and that were answered, each by an index of its own. */
function invitationsOf(
  row: {
    readonly memberId: SQLWrapper
    readonly email: SQLWrapper
    readonly acceptedAt: SQLWrapper
    readonly revokedAt: SQLWrapper
  },
  whose: Whose,
): readonly [SQL, SQL, SQL] {
  const [byMember, byAddress] = whoseByEither(row, row.email, whose)
  return [byMember, all(byAddress, isUnanswered(row)), all(byAddress, isAnswered(row))]
}
