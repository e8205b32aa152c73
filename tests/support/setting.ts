import { adminActions, adminRoutes } from '@serai/workers/admin/admin-routes.ts'
import { frontDoorRoutes } from '@serai/workers/edge/front-door.tsx'
import { handle } from '@serai/workers/edge/handle.ts'
import { openHosts } from '@serai/workers/edge/hosts.ts'
import { openKeys } from '@serai/workers/edge/key-memory.ts'
import { platformApp } from '@serai/workers/edge/platform-app.ts'
import { noPublicCache } from '@serai/workers/edge/public-cache.ts'
import type { Setting } from '@serai/workers/edge/setting.ts'
import { siteApp } from '@serai/workers/edge/site-app.ts'
import { openStatements } from '@serai/workers/edge/statements.ts'
import { identityRoutes } from '@serai/workers/members/identity-routes.ts'
import { memberActions, memberRoutes } from '@serai/workers/members/member-routes.ts'
import { stillEnv } from './still-env.ts'
import { siteRoutes } from '@serai/workers/site/routes.ts'

/** The moment at which everything happens in tests that do not say otherwise. */
export const noon = new Date('2026-03-02T12:00:00Z')

/** Chance that is the same in every run: bytes that count up from a seed. */
export function stillRandom(seed = 1): (bytes: number) => Uint8Array {
  let state = seed
  return (bytes) =>
    Uint8Array.from({ length: bytes }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state >>> 24
    })
}

/** What answers, put together as the Worker does. */
export const apps = {
  site: siteApp([...memberRoutes, ...adminRoutes, ...siteRoutes], [...memberActions, ...adminActions]),
  platform: platformApp([...frontDoorRoutes, ...identityRoutes]),
}

/** Shared as an isolate shares it: making a ring takes longer than a page. */
const stillKeys = openKeys()

/** Shared by all tests of a file, as all spaces of an isolate share it. */
const statements = openStatements()

/** Everything a request meets, held still: the same moment, the same chance, no memory, no cache. */
export function stillSetting(changes: Partial<Setting> = {}): Setting {
  return {
    env: stillEnv,
    chance: { now: noon, random: stillRandom() },
    hosts: openHosts(),
    statements,
    cache: noPublicCache,
    waitUntil: (work) => void work,
    build: {
      id: 'test',
      css: '/assets/site.css',
      membersCss: '/assets/members.css',
      icon: '/assets/icon.svg',
      islands: '/assets/islands.js',
      memberIslands: '/assets/member-islands.js',
    },
    keys: stillKeys,
    log: (line) => {
      if ('error' in line) console.error(JSON.stringify(line))
    },
    ...changes,
  }
}

/** Asks a host for a path as a browser does, through the whole application. */
export function visit(
  host: string,
  path: string,
  init: RequestInit = {},
  setting = stillSetting(),
): Promise<Response> {
  return handle(new Request(`http://${host}${path}`, { redirect: 'manual', ...init }), setting, apps)
}
