import type { SpaceId } from '@serai/kernel'
import { allRights, type PlatformScope, type Right, type Scope } from '@serai/scope'
import { getPlatformProxy } from 'wrangler'
import type { Env } from '../env.ts'
import { openPlatformScope, openScope, realChance } from '../platform/open-scope.ts'
import { statePath } from './state.ts'

/** Somebody at the command line with the keys of a deployment: makes spaces, and may do everything in each. */
export type Operator = {
  platformScope(): PlatformScope
  scopeOf(space: SpaceId): Scope<Right>
}

export function operatorOf(env: Pick<Env, 'DB' | 'FILES' | 'JOBS'>): Operator {
  return {
    platformScope: () => openPlatformScope(env, realChance()),
    scopeOf: (space) => openScope(env, space, { kind: 'operator' }, allRights, realChance()),
  }
}

/** A deployment: this machine's own, or one of Cloudflare's by its section of a wrangler configuration. */
export type Deployment = { readonly configPath: string; readonly environment?: string }

const here: Deployment = { configPath: 'wrangler.toml' }

/** Opens a deployment, does the work, and closes it whatever happens. */
export async function asOperator<T>(work: (operator: Operator) => Promise<T>, deployment = here): Promise<T> {
  const proxy = await getPlatformProxy<Env>({ ...deployment, persist: { path: `${statePath}/v3` } })
  try {
    return await work(operatorOf(proxy.env))
  } finally {
    await proxy.dispose()
  }
}
