import type { When } from '@serai/kernel'
import { and, asc, eq, gt, inArray, ne } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Names } from './tables/columns.ts'
import { events, type EventMode, type EventStatus, type Venue } from './tables/events.ts'
import { spaceHosts, spaces } from './tables/platform.ts'
import { spaceSettings } from './tables/spaces.ts'

export type FrontDoorSpace = {
  readonly host: string
  readonly name: string
  readonly shortName: string
  readonly tagline: string
  readonly notice: string
  readonly accent: string
}

/** An event that the front door names, with the space it is of. */
export type FrontDoorEvent = {
  readonly host: string
  readonly space: string
  readonly slug: string
  readonly title: string
  readonly status: EventStatus
  readonly mode: EventMode
  readonly venue: Venue | null
  readonly start: When
  readonly end: When | null
  readonly timeZone: string | null
  readonly edition: string
  readonly names: Names
  readonly isSample: boolean
  readonly sortAt: string
  readonly overAt: string
}

export type FrontDoor = {
  readonly spaces: readonly FrontDoorSpace[]
  readonly upcoming: readonly FrontDoorEvent[]
}

/** What the front door shows: the spaces it names, by name, and what the public is asked to next in them. */
export async function findFrontDoor(orm: DrizzleD1Database, now: string): Promise<FrontDoor> {
  const [rows, upcoming] = await orm.batch([listFrontDoorSpaces(orm), listFrontDoorEvents(orm, now)])
  return { spaces: rows.map(({ theme, ...space }) => ({ ...space, accent: theme.accent })), upcoming }
}

const isOnFrontDoor = and(eq(spaces.listed, true), eq(spaces.state, 'active'), eq(spaceHosts.state, 'active'))

function listFrontDoorSpaces(orm: DrizzleD1Database) {
  return orm
    .select({
      host: spaceHosts.host,
      name: spaceSettings.name,
      shortName: spaceSettings.shortName,
      tagline: spaceSettings.tagline,
      notice: spaceSettings.notice,
      theme: spaceSettings.theme,
    })
    .from(spaces)
    .innerJoin(spaceHosts, and(eq(spaceHosts.spaceId, spaces.id), eq(spaceHosts.canonical, true)))
    .innerJoin(spaceSettings, eq(spaceSettings.spaceId, spaces.id))
    .where(isOnFrontDoor)
    .orderBy(asc(spaceSettings.name))
    .limit(200)
}

/** The next events of each space, of which the first few stand on the front door. */
function listFrontDoorEvents(orm: DrizzleD1Database, now: string) {
  const next = alias(events, 'next')
  const nextOfSpace = orm
    .select({ id: next.id })
    .from(next)
    .where(
      and(
        eq(next.spaceId, spaces.id),
        eq(next.audience, 'public'),
        gt(next.overAt, now),
        ne(next.status, 'cancelled'),
      ),
    )
    .orderBy(asc(next.overAt), asc(next.id))
    .limit(nextEachSpace)
  const { slug, title, status, mode, venue, start, end, timeZone } = events
  const { edition, names, isSample, sortAt, overAt } = events
  return (
    orm
      .select({
        ...{ host: spaceHosts.host, space: spaceSettings.shortName, slug, title, status, mode, venue },
        ...{ start, end, timeZone, edition, names, isSample, sortAt, overAt },
      })
      .from(spaces)
      .innerJoin(spaceHosts, and(eq(spaceHosts.spaceId, spaces.id), eq(spaceHosts.canonical, true)))
      .innerJoin(spaceSettings, eq(spaceSettings.spaceId, spaces.id))
      // SQLite keeps the order of a cross join: it goes from the spaces to their few events, never through all events.
      .crossJoin(events)
      .where(and(isOnFrontDoor, eq(events.spaceId, spaces.id), inArray(events.id, nextOfSpace)))
      .orderBy(asc(events.sortAt), asc(events.id))
      .limit(nextOnFrontDoor)
  )
}

const nextEachSpace = 3
const nextOnFrontDoor = 6
