import type { HostedSpace, PlatformDb } from '@serai/db'

/** How long a host's space and epoch are believed: a publish is visible everywhere after this. */
const believedForMs = 2_000

/** Hosts that are remembered at once; an isolate that meets more forgets the oldest. */
const mostHosts = 500

type Remembered = { readonly space: HostedSpace | null; readonly at: number }

/** What this isolate believes of hosts. Values only: never a promise that another request would wait for. */
export type Hosts = {
  find(host: string, platform: PlatformDb, now: Date): Promise<HostedSpace | null>
}

export function openHosts(): Hosts {
  const remembered = new Map<string, Remembered>()
  return {
    find: async (host, platform, now) => {
      const known = remembered.get(host)
      if (known !== undefined && Math.abs(now.getTime() - known.at) < believedForMs) return known.space
      const space = newest(known?.space ?? null, await platform.findSpaceByHost(host))
      remembered.delete(host)
      remembered.set(host, { space, at: now.getTime() })
      if (remembered.size > mostHosts) remembered.delete(remembered.keys().next().value ?? host)
      return space
    },
  }
}

/** What was found, but never of an older epoch than was known: a page kept under it may have been taken back. */
function newest(known: HostedSpace | null, found: HostedSpace | null): HostedSpace | null {
  if (known === null || found === null || known.id !== found.id || found.epoch >= known.epoch) return found
  return { ...found, epoch: known.epoch }
}

/** The one piece of memory that requests of an isolate share. */
export const isolateHosts: Hosts = openHosts()

/** A host as `space_hosts` spells it: lower case, no port, no trailing dot; from the request's own URL alone. */
export function hostOf(url: URL): string {
  return url.hostname.toLowerCase().replace(/\.$/, '')
}

/** The one address of a path on a host: the deployment's scheme and port, whatever the request came by. */
export function addressOn(platformOrigin: string, host: string, path: string): string {
  const { protocol, port } = new URL(platformOrigin)
  return `${protocol}//${host}${port === '' ? '' : `:${port}`}${path}`
}
