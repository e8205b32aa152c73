import { findActor, signedInOf, type AccessClaims, type SignedIn } from '@serai/auth'
import type { HostedSpace } from '@serai/db'
import { instantText } from '@serai/kernel'
import { rightsOf, type Right } from '@serai/scope'
import { findFrame, type Frame } from '@serai/spaces'
import { openScope } from '../platform/open-scope.ts'
import type { Refused, Route, Shown } from './route.ts'
import type { Setting } from './setting.ts'

/** A page that was read: what it shows, to whom, and whether everybody may be shown the same. */
export type Loaded = {
  readonly frame: Frame
  readonly shown: Shown
  readonly me: SignedIn | null
  readonly isFresh: boolean
}

/** A request as its route understands it. */
export type Asked = {
  readonly request: Request
  readonly canonical: string
  readonly params: Record<string, unknown>
  readonly query: Record<string, unknown>
  readonly refused: Refused | null
}

type Consistency = 'first-unconstrained' | 'first-primary'

const noRights: ReadonlySet<Right> = new Set()

/**
 * Reads a route's page in one round trip, its frame first. For a login, who it is comes with the same batch, from the
 * primary: where it counts no more, the page is read as everybody sees it. When a replica answers with an epoch older
 * than the one already seen, the page is read again from the primary and is not fresh: it must not be kept.
 */
export async function load(
  setting: Setting,
  space: HostedSpace,
  route: Route,
  asked: Asked,
  claims: AccessClaims | null,
): Promise<Loaded | null> {
  if (claims !== null) {
    const own = await readPage(setting, space, route, asked, 'first-primary', claims)
    if (own === null || own.me !== null) return own
  }
  const near = await readPage(setting, space, route, asked, 'first-unconstrained', null)
  if (near === null || near.frame.epoch >= space.epoch) return near
  const newest = await readPage(setting, space, route, asked, 'first-primary', null)
  return newest === null ? null : { ...newest, isFresh: false }
}

async function readPage(
  setting: Setting,
  space: HostedSpace,
  route: Route,
  { request, canonical, params, query, refused }: Asked,
  consistency: Consistency,
  claims: AccessClaims | null,
): Promise<Loaded | null> {
  if (claims === null && route.right !== undefined) return refusedPage(setting, space, 'not-signed-in')
  const scope = readingScope(setting, space, consistency)
  const now = instantText(setting.chance.now)
  const values = route.values({ params, query, now })
  const viewer = claims === null ? 'everybody' : 'login'
  const statements = setting.statements.of(route.path, viewer, values, (read, value) => ({
    frame: findFrame(read),
    ...(viewer === 'login' ? { actor: findActor(read) } : {}),
    ...route.ask({ read, value }),
  }))
  const reader = { login: claims?.sessionId ?? null, now }
  const { frame, actor, ...rows } = await scope.db.readPrepared(statements, values, reader)
  if (frame[0] === undefined) return null
  const me = claims === null ? null : signedInOf(actor?.[0], { now, epoch: claims.epoch })
  const stopped = claims !== null && me === null
  const loaded = { frame: frame[0], me, isFresh: true }
  // What was read for a login that is over is shown to nobody.
  if (stopped) return { ...loaded, shown: { show: 'problem', code: 'not-signed-in' } }
  const rights = me === null ? noRights : rightsOf(me.actor.roles, me.actor.isStrong)
  const missing = missingRight(route, me, rights)
  if (missing !== null) return { ...loaded, shown: { show: 'problem', code: missing } }
  const platform = setting.env.PLATFORM_ORIGIN
  const showing = { files: scope.files, frame: frame[0], params, query, now, canonical, request, platform }
  const shown = await route.show({ ...showing, me, rights, refused }, rows)
  return { ...loaded, shown }
}

/** Why a member does not see a page; null when they do. */
function missingRight({ right }: Route, me: SignedIn | null, rights: ReadonlySet<Right>) {
  if (right === undefined || me === null || rights.has(right)) return null
  return rightsOf(me.actor.roles, true).has(right) ? 'second-factor-needed' : 'not-allowed'
}

async function refusedPage(
  setting: Setting,
  space: HostedSpace,
  code: 'not-signed-in',
): Promise<Loaded | null> {
  const frame = await loadFrame(setting, space)
  return frame === null ? null : { frame, me: null, isFresh: false, shown: { show: 'problem', code } }
}

/** The frame of a space alone, for what is no page of a route. */
export async function loadFrame(setting: Setting, space: HostedSpace): Promise<Frame | null> {
  const scope = readingScope(setting, space, 'first-unconstrained')
  const ask = setting.statements.of('frame', 'everybody', {}, (read) => ({ frame: findFrame(read) }))
  const reader = { login: null, now: instantText(setting.chance.now) }
  const { frame } = await scope.db.readPrepared(ask, {}, reader)
  return frame[0] ?? null
}

/** Reading alone: what a login may see is for the statements to say, and a scope that writes is opened elsewhere. */
function readingScope({ env, chance }: Setting, space: HostedSpace, consistency: Consistency) {
  const near = { ...env, DB: env.DB.withSession(consistency) }
  return openScope(near, space.id, { kind: 'visitor' }, [], chance)
}
