import type { HostedSpace } from '@serai/db'
import { instantText } from '@serai/kernel'
import { audiencesOf, type Actor } from '@serai/scope'
import { findFrame, type Frame } from '@serai/spaces'
import { openScope } from '../platform/open-scope.ts'
import type { Route, Shown } from './route.ts'
import type { Setting } from './setting.ts'

/** A page that was read: what it shows, and whether everybody may be shown the same. */
export type Loaded = { readonly frame: Frame; readonly shown: Shown; readonly isFresh: boolean }

const visitor: Actor = { kind: 'visitor' }

/**
 * Reads a route's page in one round trip, its frame first. When a replica answers with an epoch older than the one
 * already seen, the page is read again from the primary and is not fresh: it must not be kept.
 */
export async function load(
  setting: Setting,
  space: HostedSpace,
  route: Route,
  request: Request,
  input: { readonly params: Record<string, unknown>; readonly query: Record<string, unknown> },
): Promise<Loaded | null> {
  const near = await readPage(setting, space, route, request, input, 'first-unconstrained')
  if (near === null || near.frame.epoch >= space.epoch) return near
  const newest = await readPage(setting, space, route, request, input, 'first-primary')
  return newest === null ? null : { ...newest, isFresh: false }
}

async function readPage(
  { env, chance }: Setting,
  space: HostedSpace,
  route: Route,
  request: Request,
  { params, query }: Parameters<typeof load>[4],
  consistency: 'first-unconstrained' | 'first-primary',
): Promise<Loaded | null> {
  const scope = openScope({ ...env, DB: env.DB.withSession(consistency) }, space.id, visitor, [], chance)
  const read = scope.db.reader(audiencesOf(visitor))
  const now = instantText(chance.now)
  const { frame, ...rows } = await scope.db.read({
    frame: findFrame(read),
    ...route.ask({ read, params, query, now }),
  })
  if (frame[0] === undefined) return null
  const shown = await route.show({ scope, frame: frame[0], params, query, now, request }, rows)
  return { frame: frame[0], shown, isFresh: true }
}
