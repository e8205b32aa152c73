import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { idOf, spaceId } from './columns.ts'

export type MemberStatus = 'active' | 'suspended' | 'deactivated'

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
