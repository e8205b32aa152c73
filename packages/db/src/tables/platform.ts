import type { Id } from '@serai/kernel'
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export type SpaceState = 'active' | 'suspended'
export type HostState = 'pending' | 'active' | 'released'

/** Every space there is. What a space says of itself is in `space_settings`, with the space. */
export const spaces = sqliteTable('spaces', {
  id: text('id').$type<Id<'space'>>().primaryKey(),
  state: text('state').$type<SpaceState>().notNull(),
  /** Whether the front door names it. */
  listed: integer('listed', { mode: 'boolean' }).notNull(),
  createdAt: text('created_at').notNull(),
})

/** The hosts that spaces answer on: lower case, no port, no trailing dot. One of a space's is canonical. */
export const spaceHosts = sqliteTable(
  'space_hosts',
  {
    host: text('host').primaryKey(),
    spaceId: text('space_id')
      .$type<Id<'space'>>()
      .notNull()
      .references(() => spaces.id),
    state: text('state').$type<HostState>().notNull(),
    canonical: integer('canonical', { mode: 'boolean' }).notNull(),
    createdAt: text('created_at').notNull(),
    releasedAt: text('released_at'),
  },
  (host) => [
    index('space_hosts_by_space').on(host.spaceId, host.state),
    uniqueIndex('space_hosts_one_canonical')
      .on(host.spaceId)
      .where(sql`canonical = 1`),
  ],
)

/** A person's login, over all spaces. Spaces know it by its plain id alone. */
export const identities = sqliteTable('identities', {
  id: text('id').$type<Id<'identity'>>().primaryKey(),
  createdAt: text('created_at').notNull(),
})
