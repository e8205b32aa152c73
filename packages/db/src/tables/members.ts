import type { Role } from '@serai/kernel'
import {
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { idOf, instant, spaceId } from './columns.ts'

/**
 * `suspended` by staff, until staff lift it. `deactivated` by themselves, and back when they sign in again. `left`:
 * no member any more, though what they did stays theirs. `erased`: nothing of the person is kept.
 */
export type MemberStatus = 'active' | 'suspended' | 'deactivated' | 'left' | 'erased'

/** An identity in one space. `identity_id` is a plain id, so that a space can be moved whole. */
export const members = sqliteTable(
  'members',
  {
    spaceId: spaceId(),
    id: idOf<'member'>('id').notNull(),
    identityId: idOf<'identity'>('identity_id').notNull(),
    status: text('status').$type<MemberStatus>().notNull(),
    /** Rises when every token of this member must count no more. */
    epoch: integer('epoch').notNull(),
    createdAt: text('created_at').notNull(),
  },
  (member) => [
    primaryKey({ columns: [member.spaceId, member.id] }),
    uniqueIndex('members_by_identity').on(member.spaceId, member.identityId),
  ],
)

/** What a member may do in the space: several at once, each for ever or until it expires. */
export const roleGrants = sqliteTable(
  'role_grants',
  {
    spaceId: spaceId(),
    memberId: idOf<'member'>('member_id').notNull(),
    role: text('role').$type<Role>().notNull(),
    grantedAt: instant('granted_at').notNull(),
    /** The member who granted it; null when the operator did, or an open door. */
    grantedBy: idOf<'member'>('granted_by'),
    expiresAt: instant('expires_at'),
  },
  (grant) => [
    primaryKey({ columns: [grant.spaceId, grant.memberId, grant.role] }),
    index('role_grants_by_role').on(grant.spaceId, grant.role, grant.memberId),
    foreignKey({ columns: [grant.spaceId, grant.memberId], foreignColumns: [members.spaceId, members.id] }),
    foreignKey({ columns: [grant.spaceId, grant.grantedBy], foreignColumns: [members.spaceId, members.id] }),
  ],
)

/** Mail that a member does not want. What is not here is wanted. */
export const mutedMails = sqliteTable(
  'muted_mails',
  {
    spaceId: spaceId(),
    memberId: idOf<'member'>('member_id').notNull(),
    template: text('template').notNull(),
  },
  (muted) => [
    primaryKey({ columns: [muted.spaceId, muted.memberId, muted.template] }),
    foreignKey({ columns: [muted.spaceId, muted.memberId], foreignColumns: [members.spaceId, members.id] }),
  ],
)
