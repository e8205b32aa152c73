import { readHomeLogin, type HomeLogin } from '@serai/auth'
import { platformSpace } from '@serai/db'
import { asId, type SpaceId } from '@serai/kernel'
import type { PlatformScope, Scope } from '@serai/scope'
import { readClaim } from '../edge/claim.ts'
import type { Setting } from '../edge/setting.ts'
import { onPrimary, openPlatformScope, openScope } from '../platform/open-scope.ts'

/** Who is signed in with the platform on this browser, and the cookies that the answer brings. */
export type AtHome = {
  readonly login: HomeLogin | null
  readonly cookies: readonly string[]
}

/** The scope of the platform, on the primary: what somebody has just proved must be there. */
export function platformScopeOf({ env, chance }: Setting): PlatformScope {
  return openPlatformScope(onPrimary(env), chance)
}

/** A space as somebody meets it who is signed in with the platform: as one who proved an address, whatever they are there. */
export function scopeAtDoor(
  { env, chance }: Setting,
  space: SpaceId,
  { identityId, email, loginId }: Pick<HomeLogin, 'identityId' | 'email' | 'loginId'>,
): Scope {
  const primary = onPrimary(env)
  const actor = { kind: 'newcomer', identityId, email, homeLoginId: loginId } as const
  return openScope(primary, space, actor, [], chance)
}

export async function readAtHome(setting: Setting, request: Request): Promise<AtHome> {
  const { claims, cookies } = await readClaim(request, setting, platformSpace)
  if (claims === null) return { login: null, cookies }
  const loginId = asId<'login'>(claims.sessionId)
  return { login: await readHomeLogin(platformScopeOf(setting), loginId), cookies }
}
