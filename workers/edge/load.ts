import type { HostedSpace } from '@serai/db'
import { instantText } from '@serai/kernel'
import { audiencesOf, type Actor } from '@serai/scope'
import { findFrame, type Frame } from '@serai/spaces'
import { openScope } from '../platform/open-scope.ts'
import type { Route, Shown } from './route.ts'
import type { Setting } from './setting.ts'

/** A page that was read: what it shows, and whether everybody may be shown the same. */
export type Loaded = { readonly frame: Frame; readonly shown: Shown; readonly isFresh: boolean }

/** A request as its route understands it. */
export type Asked = {
  readonly request: Request
  readonly canonical: string
  readonly params: Record<string, unknown>
  readonly query: Record<string, unknown>
}

type Consistency = 'first-unconstrained' | 'first-primary'

const visitor: Actor = { kind: 'visitor' }

/**
 * Reads a route's page in one round trip, its frame first. When a replica answers with an epoch older than the one
 * already seen, the page is read again from the primary and is not fresh: it must not be kept.
 */
export async function load(
  setting: Setting,
  space: HostedSpace,
  route: Route,
  asked: Asked,
): Promise<Loaded | null> {
  const near = await readPage(setting, space, route, asked, 'first-unconstrained')
  if (near === null || near.frame.epoch >= space.epoch) return near
  const newest = await readPage(setting, space, route, asked, 'first-primary')
  return newest === null ? null : { ...newest, isFresh: false }
}

async function readPage(
  setting: Setting,
  space: HostedSpace,
  route: Route,
  { request, canonical, params, query }: Asked,
  consistency: Consistency,
): Promise<Loaded | null> {
  const scope = visitorScope(setting, space, consistency)
  const now = instantText(setting.chance.now)
  const values = route.values({ params, query, now })
  const statements = setting.statements.of(route.path, audiencesOf(visitor), values, (read, value) => ({
    frame: findFrame(read),
    ...route.ask({ read, value }),
  }))
  const { frame, ...rows } = await scope.db.readPrepared(statements, values)
  if (frame[0] === undefined) return null
  const shown = await route.show(
    { files: scope.files, frame: frame[0], params, query, now, canonical, request },
    rows,
  )
  return { frame: frame[0], shown, isFresh: true }
}

/** The frame of a space alone, for what is no page of a route. */
export async function loadFrame(setting: Setting, space: HostedSpace): Promise<Frame | null> {
  const scope = visitorScope(setting, space, 'first-unconstrained')
  const ask = setting.statements.of('frame', audiencesOf(visitor), {}, (read) => ({ frame: findFrame(read) }))
  const { frame } = await scope.db.readPrepared(ask, {})
  return frame[0] ?? null
}

function visitorScope({ env, chance }: Setting, space: HostedSpace, consistency: Consistency) {
  return openScope({ ...env, DB: env.DB.withSession(consistency) }, space.id, visitor, [], chance)
}
