import { readHomeLogin, type HomeLogin } from '@serai/auth'
import { platformSpace } from '@serai/db'
import { asId } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import { readClaim } from '../edge/claim.ts'
import type { Setting } from '../edge/setting.ts'
import { openPlatformScope } from '../platform/open-scope.ts'

/** Who is signed in with the platform on this browser, and the cookies that the answer brings. */
export type AtHome = {
  readonly login: HomeLogin | null
  readonly cookies: readonly string[]
}

/** The scope of the platform, on the primary: what somebody has just proved must be there. */
export function platformScopeOf({ env, chance }: Setting): PlatformScope {
  return openPlatformScope({ ...env, DB: env.DB.withSession('first-primary') }, chance)
}

export async function readAtHome(setting: Setting, request: Request): Promise<AtHome> {
  const { claims, cookies } = await readClaim(request, setting, platformSpace)
  if (claims === null) return { login: null, cookies }
  const loginId = asId<'login'>(claims.sessionId)
  return { login: await readHomeLogin(platformScopeOf(setting), loginId), cookies }
}
