import type { Id, SpaceId } from '@serai/kernel'
import { allRights, type PlatformScope, type Right, type Scope } from '@serai/scope'
import { getPlatformProxy } from 'wrangler'
import type { Env } from '../env.ts'
import { openPlatformScope, openScope, realChance, type ScopeEnv } from '../platform/open-scope.ts'
import { statePath } from './state.ts'

/** Somebody at the command line with the keys of a deployment: makes spaces, and may do everything in each. */
export type Operator = {
  platformScope(): PlatformScope
  scopeOf(space: SpaceId): Scope<Right>
  /** The scope of somebody who proved an address: for the people of the seed, who accept what they are given. */
  newcomerScopeOf(space: SpaceId, identityId: Id<'identity'>, email: string): Scope
}

export function operatorOf(env: ScopeEnv): Operator {
  return {
    platformScope: () => openPlatformScope(env, realChance()),
    scopeOf: (space) => openScope(env, space, { kind: 'operator' }, allRights, realChance()),
    newcomerScopeOf: (space, identityId, email) =>
      openScope(env, space, { kind: 'newcomer', identityId, email, homeLoginId: null }, [], realChance()),
  }
}

/** A deployment: this machine's own, or one of Cloudflare's by its section of a wrangler configuration. */
export type Deployment = { readonly configPath: string; readonly environment?: string }

const here: Deployment = { configPath: 'wrangler.toml' }

/** Opens a deployment, does the work, and closes it whatever happens. */
export async function asOperator<T>(
  work: (operator: Operator, origin: string) => Promise<T>,
  deployment = here,
): Promise<T> {
  const proxy = await getPlatformProxy<Env>({ ...deployment, persist: { path: `${statePath}/v3` } })
  try {
    return await work(operatorOf(proxy.env), proxy.env.PLATFORM_ORIGIN)
  } finally {
    await proxy.dispose()
  }
}
