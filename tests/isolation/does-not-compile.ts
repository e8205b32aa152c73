import type { Reader, SpaceDb } from '@serai/db'
import { spaceTables } from '@serai/db/tables'
import { publishEvent } from '@serai/events'
import type { Id } from '@serai/kernel'
import { perform, type Scope } from '@serai/scope'
import { eq, sql } from 'drizzle-orm'

/**
 * What the compiler refuses: the first two nets. Each line below a `@ts-expect-error` is an error today; when one
 * compiles, the check of types fails here. Nothing of this runs.
 */
export async function doesNotCompile(
  read: Reader,
  db: SpaceDb,
  visitor: Scope,
  eventId: Id<'event'>,
  memberId: Id<'member'>,
): Promise<void> {
  const { events } = read.listed
  // @ts-expect-error A table is no relation of a space.
  read.select({ id: events.id }).from(spaceTables.events)
  // @ts-expect-error Raw SQL is no relation of a space.
  read.select({ id: events.id }).from(sql`events`)
  // @ts-expect-error A page cannot name what a space keeps shut.
  void read.listed.revisions
  // @ts-expect-error A member's id is not an event's.
  eq(events.id, memberId)
  // @ts-expect-error A row does not say whose it is.
  db.insert('topics', { id: eventId, slug: 'a', name: 'b', audience: 'public', spaceId: 'x' })
  // @ts-expect-error An event's id is not a topic's.
  db.insert('topics', { id: eventId, slug: 'a', name: 'b', audience: 'public' })
  // @ts-expect-error A change without a condition would be of every row.
  db.update('topics', { name: 'b' })
  // @ts-expect-error A removal without a condition would be of every row.
  db.remove('topics')
  // @ts-expect-error Nobody is called the press.
  db.update('topics', { audience: 'press' }, (row) => eq(row.slug, 'x'))
  // @ts-expect-error A visitor was not given the right to publish.
  await perform(publishEvent, visitor, { itemId: eventId })
}
