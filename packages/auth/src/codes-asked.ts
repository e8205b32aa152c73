import { instantText } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import { countTried, countTriedWithin, findTried } from './queries/attempts.ts'

/**
 * In a quarter of an hour: how many codes one network asks for; and how many an address is sent, for each network that
 * asks in strange browsers, for all of these together, and for each browser that it is known to.
 */
const mostAsked = { network: 40, address: { fromOne: 5, fromAll: 20 }, minutes: 15 } as const

type Asking = {
  readonly email: string
  readonly network: string
  /** The browser, where it is known to the address. */
  readonly known: string | null
}

/**
 * Counts that a code was asked for, and says what comes of it: nothing for a network that has asked too much, and no mail
 * to an address that was sent enough. Whoever asks in somebody's name until no more is sent keeps them out neither of a
 * browser that is known to them nor of a strange one in another network: each has a count of its own, and what goes
 * beyond it is not in the count of all. The same work for every address.
 */
export async function countCodeAsked(
  { identities, sealing, now: at }: PlatformScope,
  { email, network, known }: Asking,
): Promise<'send' | 'send-nothing' | 'too-often'> {
  const now = instantText(at)
  const resetsAt = instantText(new Date(at.getTime() + mostAsked.minutes * 60_000))
  const { fromOne: mostOfOne, fromAll: mostOfAll } = mostAsked.address
  const keyOf = (what: string) => sealing.keyedHash('tries', what)
  const ofNetwork = await keyOf(`network ${network}`)
  const ofOne = await keyOf(`address ${email} ${known ?? `from ${network}`}`)
  const ofAll = await keyOf(`address ${email} ${known ?? ''} in all`)
  const counted = await identities.commitThenRead(
    [
      countTried(identities, ofNetwork, now, resetsAt),
      countTried(identities, ofOne, now, resetsAt),
      countTriedWithin(identities, ofAll, { key: ofOne, most: mostOfOne }, now, resetsAt),
    ],
    {
      ofNetwork: findTried(identities, ofNetwork),
      ofOne: findTried(identities, ofOne),
      ofAll: findTried(identities, ofAll),
    },
  )
  if (!counted.ok) throw new Error('Counting met a clash.')
  const countOf = (name: keyof typeof counted.rows) => counted.rows[name][0]?.count ?? 0
  if (countOf('ofNetwork') > mostAsked.network) return 'too-often'
  return countOf('ofOne') <= mostOfOne && countOf('ofAll') <= mostOfAll ? 'send' : 'send-nothing'
}
