import { jwksOf, listKeys, openKeyRing, readSecret, type KeyRing } from '@serai/auth'
import { onPrimary, openPlatformScope, type Chance } from '../platform/open-scope.ts'
import type { Env } from '../env.ts'

/** How long an isolate believes its ring: a key that was killed verifies nothing after this. */
const believedForMs = 30_000

/** The keys of this deployment as an isolate knows them. Values only: never a promise that another request waits for. */
export type Keys = {
  /** True when the deployment has a secret that is good enough: without one it serves nothing. */
  isReady(env: Env): Promise<boolean>
  /** The ring of this moment; null when the deployment has no secret that is good enough. */
  ring(env: Env, chance: Chance): Promise<KeyRing | null>
}

export function openKeys(): Keys {
  let known: { readonly ring: KeyRing; readonly at: number } | null = null
  let judged: { readonly secret: string | undefined; readonly isGood: boolean } | null = null
  return {
    isReady: async ({ SECRET }) => {
      if (judged === null || judged.secret !== SECRET)
        judged = { secret: SECRET, isGood: (await readSecret(SECRET)) !== null }
      return judged.isGood
    },
    ring: async (env, chance) => {
      const at = chance.now.getTime()
      if (known !== null && Math.abs(at - known.at) < believedForMs) return known.ring
      const secret = await readSecret(env.SECRET)
      if (secret === null) return null
      const ring = await openKeyRing(await listKeys(nearest(env, chance)), secret, chance.now)
      // A ring that cannot sign yet is asked for again: the first key may come at any moment.
      if (ring.signing !== null) known = { ring, at }
      return ring
    },
  }
}

/** What this isolate knows. */
export const isolateKeys: Keys = openKeys()

/** The public keys, for whoever verifies our tokens (RFC 7517). */
export async function readJwks(env: Env, chance: Chance) {
  return jwksOf(await listKeys(nearest(env, chance)), chance.now)
}

function nearest(env: Env, chance: Chance) {
  return openPlatformScope(onPrimary(env), chance)
}
