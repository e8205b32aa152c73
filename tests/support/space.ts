import type { SpaceId } from '@serai/kernel'
import { allRights, type Right, type Scope } from '@serai/scope'
import { createSpace } from '@serai/spaces'
import { openPlatformScope, openScope, realChance } from '@serai/workers/platform/open-scope.ts'
import { noon } from './setting.ts'
import { stillEnv } from './still-env.ts'
import { valueOf } from './value-of.ts'

/** A space of one test's own, so that no test needs cleaning up after. */
export type TestSpace = { readonly id: SpaceId; readonly host: string; readonly scope: Scope<Right> }

export type SpaceTraits = { readonly name?: string; readonly accent?: string; readonly listed?: boolean }

/** Makes a space on a host that no other test has. */
export async function aSpace({
  name = 'A test space',
  accent = '#7a1f2b',
  listed = false,
}: SpaceTraits = {}): Promise<TestSpace> {
  const host = `${crypto.randomUUID()}.test`
  const made = await createSpace(openPlatformScope(stillEnv, realChance()), {
    host,
    listed,
    settings: {
      name,
      shortName: name.slice(0, 40),
      tagline: `What ${name} is for`,
      notice: '',
      languages: ['en'],
      timeZone: 'Asia/Tashkent',
      theme: { accent, accentDark: '#e6a9a4', wordmark: name.slice(0, 40) },
      navigation: [{ label: 'Events', path: '/events' }],
    },
  })
  const { spaceId } = valueOf(made)
  return { id: spaceId, host, scope: operatorIn(spaceId) }
}

/** The operator in a space, at a moment. */
export function operatorIn(space: SpaceId, now: Date = noon): Scope<Right> {
  return openScope(stillEnv, space, { kind: 'operator' }, allRights, { ...realChance(), now })
}
