import type { Id } from '@serai/kernel'
import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idOf, instant, spaceId } from './columns.ts'
import { members } from './members.ts'

/** `dead` was tried too often, `dropped` was meant for somebody who may not have it any more. */
export type MailState = 'waiting' | 'sent' | 'dead' | 'dropped'

/** A mail from the moment that something causes it. What it says is sealed, and forgotten once it was sent. */
export const mails = sqliteTable(
  'mails',
  {
    spaceId: spaceId(),
    id: idOf<'mail'>('id').notNull(),
    template: text('template').notNull(),
    toAddress: text('to_address').notNull(),
    /** Set where the mail is for a member as such: it is dropped when they are none any more. */
    memberId: idOf<'member'>('member_id'),
    /** What the template needs, sealed; null once it is needed no more. */
    sealedData: text('sealed_data'),
    state: text('state').$type<MailState>().notNull(),
    attempts: integer('attempts').notNull(),
    /** When it is tried next; while a try is under way, when it counts as lost. */
    dueAt: instant('due_at'),
    /** After this it says nothing any more. */
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
    /** What the provider said of the last try that failed. */
    failure: text('failure').notNull(),
    /** The member or the identity whom it names to somebody else: it goes with them when they are erased. */
    about: text('about').$type<Id<'member'> | Id<'identity'>>(),
  },
  (mail) => [
    primaryKey({ columns: [mail.spaceId, mail.id] }),
    index('mails_due')
      .on(mail.dueAt, mail.spaceId)
      .where(sql`state = 'waiting'`),
    index('mails_due_in_space')
      .on(mail.spaceId, mail.dueAt)
      .where(sql`state = 'waiting'`),
    index('mails_by_state').on(mail.spaceId, mail.state, mail.createdAt, mail.id),
    index('mails_by_member').on(mail.spaceId, mail.memberId),
    index('mails_by_address').on(mail.spaceId, mail.toAddress),
    index('mails_about')
      .on(mail.spaceId, mail.about)
      .where(sql`about is not null`),
    index('mails_over')
      .on(mail.createdAt, mail.spaceId, mail.id)
      .where(sql`state <> 'waiting'`),
    foreignKey({ columns: [mail.spaceId, mail.memberId], foreignColumns: [members.spaceId, members.id] }),
  ],
)
