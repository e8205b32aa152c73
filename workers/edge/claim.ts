import {
  readAccess,
  rotateLogin,
  signAccess,
  type AccessClaims,
  type Notice,
  type RotatedLogin,
} from '@serai/auth'
import { platformSpace } from '@serai/db'
import type { SpaceId } from '@serai/kernel'
import { wordsFor } from '@serai/web/words'
import { onPrimary, openPlatformScope, openScope } from '../platform/open-scope.ts'
import { clearCookie, readCookie, setCookie } from './cookies.ts'
import { demandNoFlood } from './floods.ts'
import { addressOn, hostOf } from './hosts.ts'
import type { Setting } from './setting.ts'

/** What a request proves before any row is read, and the cookies that its answer brings. */
export type Claim = {
  readonly claims: AccessClaims | null
  readonly cookies: readonly string[]
  /** True where a cookie proves it: then the browser brought it, whoever's page asked. */
  readonly isByCookie: boolean
}

const nobody: Claim = { claims: null, cookies: [], isByCookie: false }

const accessSeconds = 600
const refreshSeconds = 90 * 24 * 3600

/** The token that a program brings; null for every browser, which brings cookies. */
export function bearerOf(request: Request): string | null {
  return /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null
}

/**
 * Reads the token of a request. Programs bring one in `Authorization`; browsers bring cookies, and where the access
 * token is over the refresh token is rotated here, whatever the method, so that nothing that was sent is lost.
 */
export async function readClaim(request: Request, setting: Setting, space: SpaceId): Promise<Claim> {
  const bearer = bearerOf(request)
  if (bearer !== null) return { ...nobody, claims: await readToken(bearer, setting, space) }
  const [access, refresh] = [readCookie(request, 'access'), readCookie(request, 'refresh')]
  const claims = access === null ? null : await readToken(access, setting, space)
  if (claims !== null) return { claims, cookies: [], isByCookie: true }
  if (refresh !== null) return rotate(refresh, request, setting, space)
  return access === null ? nobody : { ...nobody, cookies: [clearCookie('access')] }
}

/** The same without its access token: what the refresh token still proves. */
export async function readClaimAnew(request: Request, setting: Setting, space: SpaceId): Promise<Claim> {
  const refresh = readCookie(request, 'refresh')
  return refresh === null
    ? { ...nobody, cookies: signedOutCookies() }
    : rotate(refresh, request, setting, space)
}

/** What somebody is told whose login was ended: where they see the others, on the host that it was of. */
function noticeOf(request: Request, { PLATFORM_ORIGIN: origin }: Setting['env'], space: SpaceId): Notice {
  const path = space === platformSpace ? '/account' : '/me'
  const link = addressOn(origin, hostOf(new URL(request.url)), path)
  return { link, platformName: wordsFor().frame.platform }
}

/** A new access token for whoever holds this refresh token, and its successor; or both cookies are taken back. */
async function rotate(refresh: string, request: Request, setting: Setting, space: SpaceId): Promise<Claim> {
  await demandNoFlood(setting, request, 'refresh', space)
  const { env, chance } = setting
  const primary = onPrimary(env)
  const { identities } = openPlatformScope(primary, chance)
  const scope = openScope(primary, space, { kind: 'system' }, [], chance)
  const login = await rotateLogin(scope, refresh, { identities, notice: noticeOf(request, env, space) })
  if (typeof login === 'string') return { ...nobody, cookies: signedOutCookies() }
  return { claims: claimsOf(space, login), cookies: await cookiesOf(setting, space, login), isByCookie: true }
}

/** The cookies of a login: an access token of ten minutes, and the refresh token. */
export async function cookiesOf(
  { env, chance, keys }: Setting,
  space: SpaceId,
  login: RotatedLogin,
): Promise<readonly string[]> {
  const ring = await keys.ring(env, chance)
  if (ring === null || ring.signing === null) throw new Error('No key signs yet.')
  const token = await signAccess(ring, env.PLATFORM_ORIGIN, claimsOf(space, login), chance)
  return [setCookie('access', token, accessSeconds), setCookie('refresh', login.refreshToken, refreshSeconds)]
}

export function signedOutCookies(): readonly string[] {
  return [clearCookie('access'), clearCookie('refresh')]
}

function claimsOf(space: SpaceId, login: RotatedLogin): AccessClaims {
  return {
    spaceId: space,
    identityId: login.identityId,
    memberId: login.memberId,
    sessionId: login.loginId,
    epoch: login.epoch,
    amr: login.factors,
    authTime: Math.floor(Date.parse(login.authAt) / 1000),
  }
}

async function readToken(token: string, { env, chance, keys }: Setting, space: SpaceId) {
  const ring = await keys.ring(env, chance)
  return ring === null ? null : readAccess(ring, env.PLATFORM_ORIGIN, space, token, chance.now)
}
