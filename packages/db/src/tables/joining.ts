import type { Role } from '@serai/kernel'
import { sql } from 'drizzle-orm'
import { foreignKey, index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { idOf, instant, json, spaceId } from './columns.ts'
import { members } from './members.ts'
import { cohorts, profiles } from './profiles.ts'

/** A place in the space for whoever proves to have the address. One of an address waits at a time. */
export const invitations = sqliteTable(
  'invitations',
  {
    spaceId: spaceId(),
    id: idOf<'invitation'>('id').notNull(),
    tokenHash: text('token_hash').notNull(),
    email: text('email').notNull(),
    roles: json<readonly Role[]>('roles').notNull(),
    /** The entry of the directory that becomes theirs, where one waits for them. */
    profileId: idOf<'profile'>('profile_id'),
    cohortId: idOf<'cohort'>('cohort_id'),
    note: text('note').notNull(),
    invitedBy: idOf<'member'>('invited_by'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    revokedAt: instant('revoked_at'),
    memberId: idOf<'member'>('member_id'),
  },
  (invitation) => [
    primaryKey({ columns: [invitation.spaceId, invitation.id] }),
    uniqueIndex('invitations_by_token').on(invitation.spaceId, invitation.tokenHash),
    uniqueIndex('invitations_one_pending')
      .on(invitation.spaceId, invitation.email)
      .where(sql`accepted_at is null and revoked_at is null`),
    index('invitations_by_time').on(invitation.spaceId, invitation.createdAt, invitation.id),
    // Those that wait have an index of their own above, which this one is not to stand in for.
    index('invitations_answered_by_address')
      .on(invitation.spaceId, invitation.email)
      .where(sql`accepted_at is not null or revoked_at is not null`),
    index('invitations_by_member').on(invitation.spaceId, invitation.memberId),
    index('invitations_by_profile').on(invitation.spaceId, invitation.profileId),
    foreignKey({
      columns: [invitation.spaceId, invitation.profileId],
      foreignColumns: [profiles.spaceId, profiles.id],
    }),
    foreignKey({
      columns: [invitation.spaceId, invitation.cohortId],
      foreignColumns: [cohorts.spaceId, cohorts.id],
    }),
    foreignKey({
      columns: [invitation.spaceId, invitation.invitedBy],
      foreignColumns: [members.spaceId, members.id],
    }),
    foreignKey({
      columns: [invitation.spaceId, invitation.memberId],
      foreignColumns: [members.spaceId, members.id],
    }),
  ],
)

export type ApplicationState = 'waiting' | 'approved' | 'declined' | 'withdrawn'

/** Somebody who asks to become a member, and what became of it. One of an identity waits at a time. */
export const applications = sqliteTable(
  'applications',
  {
    spaceId: spaceId(),
    id: idOf<'application'>('id').notNull(),
    identityId: idOf<'identity'>('identity_id').notNull(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    nativeName: text('native_name').notNull(),
    country: text('country'),
    affiliation: text('affiliation').notNull(),
    reason: text('reason').notNull(),
    state: text('state').$type<ApplicationState>().notNull(),
    /** What the applicant is told with a decision. */
    answer: text('answer').notNull(),
    createdAt: instant('created_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: idOf<'member'>('decided_by'),
  },
  (application) => [
    primaryKey({ columns: [application.spaceId, application.id] }),
    uniqueIndex('applications_one_waiting')
      .on(application.spaceId, application.identityId)
      .where(sql`state = 'waiting'`),
    index('applications_by_state').on(application.spaceId, application.state, application.createdAt),
    index('applications_by_identity').on(application.spaceId, application.identityId),
    foreignKey({
      columns: [application.spaceId, application.decidedBy],
      foreignColumns: [members.spaceId, members.id],
    }),
  ],
)
