import { scopedKey, type SpaceId } from '@serai/kernel'
import { inWords } from '../platform/in-words.ts'
import { networkOf } from './device.ts'
import type { Setting } from './setting.ts'

/** Too much came from one network at once. `handle` answers it, so that nothing between can forget to. */
export class Flooded extends Error {}

/** What is counted, each by a binding of its own in `wrangler.toml`. */
const rates = { 'sign-in': 'SIGN_IN_RATE', refresh: 'REFRESH_RATE' } as const

/**
 * Throws `Flooded` where this network asks for more of this than people do. It holds floods off before D1 is asked, in
 * each place of Cloudflare's by itself; how often a code may be tried is counted in D1 all the same. Where nobody counts,
 * everybody passes: an outage of the counting must sign nobody out.
 */
export async function demandNoFlood(
  { env, log }: Setting,
  request: Request,
  what: keyof typeof rates,
  space: SpaceId,
): Promise<void> {
  const key = scopedKey('rate', space, what, networkOf(request))
  const { success } = await env[rates[what]].limit({ key }).catch((error: unknown) => {
    log({ rate: what, error: inWords(error) })
    return { success: true }
  })
  if (!success) throw new Flooded(`A flood of ${what}.`)
}
