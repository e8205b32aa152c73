import { makeHandOff, type HomeLogin } from '@serai/auth'
import type { Destination, SpaceDoor } from '@serai/db'
import { localPath } from '@serai/kernel'
import type { PlatformScope } from '@serai/scope'
import { addressOn } from '../edge/hosts.ts'
import { seeOther } from '../edge/visit.ts'
import type { Setting } from '../edge/setting.ts'

/** Where somebody goes once they are signed in, and the door of the space that they go to. */
export type Bound = { readonly destination: Destination; readonly door: SpaceDoor | null }

type Asked = { readonly get: (name: string) => string | null }

/** Reads where somebody is bound; null when it is a space that there is not. */
export async function readBound(scope: PlatformScope, asked: Asked): Promise<Bound | null> {
  const [host, nonce] = [asked.get('to') ?? '', asked.get('nonce') ?? '']
  const path = localPath(asked.get('path'))
  if (host === '') return { destination: { host: null, path: homePath(path), nonceHash: null }, door: null }
  const door = await scope.platform.findDoor(host)
  if (door === null) return null
  const nonceHash = /^[0-9a-f]{64}$/.test(nonce) ? nonce : null
  return { destination: { host: door.host, path, nonceHash }, door }
}

/** What a form carries along, so that the next step is bound for the same place. */
export function hiddenOf({ host, path, nonceHash }: Destination): Readonly<Record<string, string>> {
  return { ...(host === null ? {} : { to: host }), ...(nonceHash === null ? {} : { nonce: nonceHash }), path }
}

/** The origin that the way there ends at, where it leaves this host: a form has to name it. */
export function originOf({ env }: Setting, { host }: Destination): string | null {
  return host === null ? null : new URL(addressOn(env.PLATFORM_ORIGIN, host, '/')).origin
}

/** Sends somebody who is signed in where they are bound. */
export async function goOn(
  setting: Setting,
  scope: PlatformScope,
  login: HomeLogin,
  destination: Destination,
): Promise<Response> {
  const { host, path, nonceHash } = destination
  if (host === null) return seeOther(path)
  const origin = setting.env.PLATFORM_ORIGIN
  // A browser that did not set out from the space does so now: the nonce is its own.
  if (nonceHash === null)
    return seeOther(addressOn(origin, host, `/sign-in?path=${encodeURIComponent(path)}`))
  const code = await makeHandOff(scope, login, { host, path, nonceHash })
  return seeOther(addressOn(origin, host, `/sign-in/return?code=${code}&path=${encodeURIComponent(path)}`))
}

/** Where somebody goes who only signed in: to their account. */
function homePath(path: string): string {
  return path === '/' ? '/account' : path
}
