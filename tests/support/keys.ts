import { env } from 'cloudflare:workers'
import { keepKeys, readSecret } from '@serai/auth'
import { openPlatformScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { noon } from './setting.ts'

/** Sees to it that a key signs from noon on, as the hourly job of a deployment does. */
export async function haveKeys(): Promise<void> {
  const secret = await readSecret(env.SECRET)
  if (secret === null) throw new Error('The tests have a secret that is good enough.')
  await keepKeys(openPlatformScope(env, { ...realChance(), now: noon }), secret)
}
