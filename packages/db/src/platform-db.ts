import type { SpaceId, When } from '@serai/kernel'
import { and, asc, eq, gt, inArray, isNotNull, lte, min, ne } from 'drizzle-orm'
import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Names } from './tables/columns.ts'
import { events, type EventMode, type EventStatus, type Venue } from './tables/events.ts'
import { epochs, spaceSettings } from './tables/spaces.ts'
import { items } from './tables/items.ts'
import { spaceHosts, spaces, type SpaceState } from './tables/platform.ts'
import { readClash } from './clash.ts'
import type { Database } from './space-db.ts'

export type HostedSpace = {
  readonly id: SpaceId
  readonly state: SpaceState
  readonly epoch: number
  /** The host that the space is known by; others lead to it. */
  readonly canonicalHost: string
}

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

export type NewSpace = {
  readonly id: SpaceId
  readonly listed: boolean
  readonly host: string
  readonly createdAt: string
  readonly settings: Omit<typeof spaceSettings.$inferInsert, 'spaceId'>
}

/** The few questions that cross spaces, each by its name. There is no builder here and no way out of this list. */
export type PlatformDb = {
  /** The space that answers on this host, exactly as spelled; null when none does. */
  findSpaceByHost(host: string): Promise<HostedSpace | null>
  /** What the front door shows: the spaces it names, by name, at most 200, and what the public is asked to next in them. */
  findFrontDoor(now: string): Promise<FrontDoor>
  /** Active spaces with something to publish that is due, the longest waiting first, at most 500. */
  listSpacesWithDueWork(now: string): Promise<readonly SpaceId[]>
  /** Every active space with its canonical host, by host, at most 500. */
  listActiveHosts(): Promise<readonly { readonly host: string; readonly id: SpaceId }[]>
  /** Makes a space with its settings and its canonical host; false when the host is another's. */
  createSpace(space: NewSpace): Promise<boolean>
}

/** The reserved row of `spaces` under which the platform's own jobs, audit and keys stand. */
export const platformSpace = '00000000000000000000000000' as SpaceId

/** Only `workers/platform` calls this. */
export function openPlatformDb(database: Database): PlatformDb {
  const orm = drizzle(database as D1Database)
  return {
    findSpaceByHost: (host) => findSpaceByHost(orm, host),
    findFrontDoor: (now) => findFrontDoor(orm, now),
    listSpacesWithDueWork: (now) => listSpacesWithDueWork(orm, now),
    listActiveHosts: () =>
      orm
        .select({ host: spaceHosts.host, id: spaceHosts.spaceId })
        .from(spaceHosts)
        .where(and(eq(spaceHosts.state, 'active'), eq(spaceHosts.canonical, true)))
        .orderBy(asc(spaceHosts.host))
        .limit(500),
    createSpace: (space) => createSpace(orm, space),
  }
}

async function findSpaceByHost(orm: DrizzleD1Database, host: string): Promise<HostedSpace | null> {
  const canonical = alias(spaceHosts, 'canonical')
  const [row] = await orm
    .select({ id: spaces.id, state: spaces.state, epoch: epochs.epoch, canonicalHost: canonical.host })
    .from(spaceHosts)
    .innerJoin(spaces, eq(spaces.id, spaceHosts.spaceId))
    .innerJoin(epochs, eq(epochs.spaceId, spaces.id))
    .innerJoin(canonical, and(eq(canonical.spaceId, spaces.id), eq(canonical.canonical, true)))
    .where(and(eq(spaceHosts.host, host), eq(spaceHosts.state, 'active')))
    .limit(1)
  return row ?? null
}

async function findFrontDoor(orm: DrizzleD1Database, now: string): Promise<FrontDoor> {
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

async function listSpacesWithDueWork(orm: DrizzleD1Database, now: string): Promise<readonly SpaceId[]> {
  const rows = await orm
    .select({ id: items.spaceId, since: min(items.dueAt) })
    .from(items)
    .innerJoin(spaces, and(eq(spaces.id, items.spaceId), eq(spaces.state, 'active')))
    .where(and(eq(items.state, 'scheduled'), isNotNull(items.dueAt), lte(items.dueAt, now)))
    .groupBy(items.spaceId)
    .orderBy(min(items.dueAt))
    .limit(500)
  return rows.map((row) => row.id)
}

async function createSpace(orm: DrizzleD1Database, space: NewSpace): Promise<boolean> {
  const { id, host, createdAt } = space
  try {
    await orm.batch([
      orm.insert(spaces).values({ id, state: 'active', listed: space.listed, createdAt }),
      orm.insert(spaceHosts).values({ host, spaceId: id, state: 'active', canonical: true, createdAt }),
      orm.insert(spaceSettings).values({ ...space.settings, spaceId: id }),
      orm.insert(epochs).values({ spaceId: id, epoch: 1 }),
    ])
    return true
  } catch (error) {
    if (readClash(error)?.kind === 'taken') return false
    throw error
  }
}
