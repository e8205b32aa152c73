import type { Id, SpaceId } from '@serai/kernel'
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1'
import { alias } from 'drizzle-orm/sqlite-core'
import { readClash } from './clash.ts'
import { listDueWork, type DueWork } from './due-work.ts'
import { isOfLogin } from './devices.ts'
import { forgetOldLogins, forgetOldMails } from './forget-over.ts'
import { findFrontDoor, type FrontDoor } from './front-door-rows.ts'
import type { Database, Statement } from './space-db.ts'
import { demandHeldNowhere, listSpacesHolding, type HoldingSpace, type Known } from './spaces-holding.ts'
import { loginAudiences, logins } from './tables/logins.ts'
import { members, type MemberStatus } from './tables/members.ts'
import { spaceHosts, spaces, type SpaceState } from './tables/platform.ts'
import { epochs, spaceSettings, type JoinPolicy } from './tables/spaces.ts'

export type HostedSpace = {
  readonly id: SpaceId
  readonly state: SpaceState
  readonly epoch: number
  /** The host that the space is known by; others lead to it. */
  readonly canonicalHost: string
}

export type NewSpace = {
  readonly id: SpaceId
  readonly listed: boolean
  readonly host: string
  readonly createdAt: string
  readonly settings: Omit<typeof spaceSettings.$inferInsert, 'spaceId'>
}

/** A space as somebody outside knows it: what it is called, where it is, and how one becomes a member. */
export type SpaceDoor = {
  readonly id: SpaceId
  readonly host: string
  readonly name: string
  readonly joinPolicy: JoinPolicy
}

/** A space as a person who belongs to it knows it. */
export type JoinedSpace = { readonly host: string; readonly name: string; readonly status: MemberStatus }

/** A space as the operator tells it from others; the platform's own has no host. */
export type KnownSpace = { readonly id: SpaceId; readonly state: SpaceState; readonly host: string | null }

/** The few questions that cross spaces, each by its name. There is no builder here and no way out of this list. */
export type PlatformDb = {
  /** The space that answers on this host, exactly as spelled; null when none does. */
  findSpaceByHost(host: string): Promise<HostedSpace | null>
  /** The active space of a host, as somebody who is on the way to it needs to know it. */
  findDoor(host: string): Promise<SpaceDoor | null>
  /** What the front door shows: the spaces it names, by name, at most 200, and what the public is asked to next in them. */
  findFrontDoor(now: string): Promise<FrontDoor>
  /** What is due in active spaces, and in the platform's own, by the job that does it; at most 500 of each job. */
  listDueWork(now: string): Promise<readonly DueWork[]>
  /** Forgets logins that have long been over, in every space: some hundreds. */
  forgetOldLogins(now: string): Promise<void>
  /** Forgets mails that have long been sent or given up, in every space: some hundreds. */
  forgetOldMails(now: string): Promise<void>
  /** What ends every login of a person, in each space: once it is written, what they hold counts on no further request. */
  endLoginsOf(identityId: Id<'identity'>, now: string): readonly Statement[]
  /** The spaces that a person is a member of, by name, at most 100. */
  listSpacesOf(identityId: Id<'identity'>): Promise<readonly JoinedSpace[]>
  /** The spaces that hold something of a person, whatever they are there, by host, at most 100: what erasing goes through. */
  listSpacesHolding(known: Known): Promise<readonly HoldingSpace[]>
  /** Lets a batch of the platform go on only while no space holds anything of a person. */
  demandHeldNowhere(known: Known): Statement
  /** Every active space with its canonical host, by host, at most 500. */
  listActiveHosts(): Promise<readonly { readonly host: string; readonly id: SpaceId }[]>
  /** Every space there is, whatever its state and the platform's own too: so many after the space with this id, by id. */
  listSpaces(after: SpaceId | null, size: number): Promise<readonly KnownSpace[]>
  /** Makes a space with its settings and its canonical host; false when the host is another's. */
  createSpace(space: NewSpace): Promise<boolean>
}

/** Only `workers/platform` calls this. */
export function openPlatformDb(database: Database): PlatformDb {
  const orm = drizzle(database as D1Database)
  return {
    findSpaceByHost: (host) => findSpaceByHost(orm, host),
    findDoor: (host) => findDoor(orm, host),
    findFrontDoor: (now) => findFrontDoor(orm, now),
    forgetOldLogins: (now) => forgetOldLogins(orm, now),
    forgetOldMails: (now) => forgetOldMails(orm, now),
    listDueWork: (now) => listDueWork(orm, now),
    endLoginsOf: (identityId, now) => endLoginsOf(orm, identityId, now),
    listSpacesOf: (identityId) => listSpacesOf(orm, identityId),
    listSpacesHolding: (known) => listSpacesHolding(orm, known),
    demandHeldNowhere: (known) => demandHeldNowhere(orm, known),
    listActiveHosts: () =>
      orm
        .select({ host: spaceHosts.host, id: spaceHosts.spaceId })
        .from(spaceHosts)
        .where(and(eq(spaceHosts.state, 'active'), eq(spaceHosts.canonical, true)))
        .orderBy(asc(spaceHosts.host))
        .limit(500),
    listSpaces: (after, size) =>
      orm
        .select({ id: spaces.id, state: spaces.state, host: spaceHosts.host })
        .from(spaces)
        .leftJoin(spaceHosts, and(eq(spaceHosts.spaceId, spaces.id), eq(spaceHosts.canonical, true)))
        .where(after === null ? undefined : gt(spaces.id, after))
        .orderBy(asc(spaces.id))
        .limit(size),
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

async function findDoor(orm: DrizzleD1Database, host: string): Promise<SpaceDoor | null> {
  const asked = alias(spaceHosts, 'asked')
  const [row] = await orm
    .select({
      id: spaces.id,
      host: spaceHosts.host,
      name: spaceSettings.name,
      joinPolicy: spaceSettings.joinPolicy,
    })
    .from(asked)
    .innerJoin(spaces, and(eq(spaces.id, asked.spaceId), eq(spaces.state, 'active')))
    .innerJoin(spaceHosts, and(eq(spaceHosts.spaceId, spaces.id), eq(spaceHosts.canonical, true)))
    .innerJoin(spaceSettings, eq(spaceSettings.spaceId, spaces.id))
    .where(and(eq(asked.host, host), eq(asked.state, 'active')))
    .limit(1)
  return row ?? null
}

function endLoginsOf(orm: DrizzleD1Database, identityId: Id<'identity'>, now: string): readonly Statement[] {
  return [
    orm.delete(loginAudiences).where(isOfLogin(sql`${logins.identityId} = ${identityId}`)),
    orm
      .update(logins)
      .set({ endedAt: now })
      .where(and(eq(logins.identityId, identityId), isNull(logins.endedAt))),
  ]
}

function listSpacesOf(orm: DrizzleD1Database, identityId: Id<'identity'>): Promise<readonly JoinedSpace[]> {
  return orm
    .select({ host: spaceHosts.host, name: spaceSettings.name, status: members.status })
    .from(members)
    .innerJoin(spaceHosts, and(eq(spaceHosts.spaceId, members.spaceId), eq(spaceHosts.canonical, true)))
    .innerJoin(spaceSettings, eq(spaceSettings.spaceId, members.spaceId))
    .where(eq(members.identityId, identityId))
    .orderBy(asc(spaceSettings.name))
    .limit(100)
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
