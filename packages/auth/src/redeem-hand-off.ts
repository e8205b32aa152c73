import { instantText } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import type { HomeLogin } from './finish-login.ts'
import { takeHandOff } from './queries/attempts.ts'
import { sha256Text } from './sealed.ts'

/**
 * Who comes with this code: once, to the host that it was made for, from the browser that set out from there. Null
 * for anything else, whatever was wrong with it.
 */
export async function redeemHandOff(
  { identities, now }: PlatformScope,
  { code, nonce, host }: { readonly code: string; readonly nonce: string; readonly host: string },
): Promise<(HomeLogin & { readonly path: string }) | null> {
  const given = {
    ...{ host, now: instantText(now) },
    hash: await sha256Text(code),
    nonceHash: await sha256Text(nonce),
  }
  const done = await identities.commitThenRead([], { taken: takeHandOff(identities, given) })
  const taken = done.ok ? done.rows.taken[0] : undefined
  if (taken === undefined || taken.homeLoginId === null) return null
  const { homeLoginId, identityId, email, factors, authAt, path } = taken
  return { loginId: homeLoginId, identityId, email, factors, authAt, path }
}
