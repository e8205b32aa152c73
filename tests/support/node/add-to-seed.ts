import { keepKeys, readSecret } from '@serai/auth'
import type { PlatformScope, Right, Scope } from '@serai/scope'
import type { Env } from '@serai/workers/env.ts'
import { operatorOf } from '@serai/workers/operator/operator.ts'
import { statePath } from '@serai/workers/operator/state.ts'
import { getPlatformProxy } from 'wrangler'
import { addEntries } from './add-entries.ts'
import { leaveWork } from './leave-work.ts'
import { scheduleOne } from './schedule-one.ts'

/** What the browser tests need beside the seed: a key that signs, an event that waits, and people for full pages. */
export async function addToSeed(): Promise<void> {
  const proxy = await getPlatformProxy<Env>({
    configPath: 'wrangler.toml',
    persist: { path: `${statePath}/v3` },
  })
  try {
    const operator = operatorOf(proxy.env)
    const platform = operator.platformScope()
    const scopeAt = async (host: string): Promise<Scope<Right>> => {
      const space = await platform.platform.findSpaceByHost(host)
      if (space === null) throw new Error(`The seed makes ${host}.`)
      return operator.scopeOf(space.id)
    }
    await makeKey(platform, proxy.env.SECRET)
    await scheduleOne(await scopeAt('caci.localhost'))
    await leaveWork(operator, await scopeAt('camca.localhost'))
    await addEntries(await scopeAt('isdp.localhost'))
  } finally {
    await proxy.dispose()
  }
}

/** The first sweep would make it; here none runs before `scheduled.test.ts` asks for it. */
async function makeKey(platform: PlatformScope, text: string): Promise<void> {
  const secret = await readSecret(text)
  if (secret === null) throw new Error('.dev.vars holds no good secret.')
  await keepKeys(platform, secret)
}
