import { createSpace, type SpaceSettings } from '@serai/spaces'
import type { Operator } from '../operator.ts'
import { caciHost, caciSettings, seedCaci } from './caci/index.ts'
import { camcaHost, camcaSettings, seedCamca } from './camca/index.ts'
import { isdpHost, isdpSettings, seedIsdp } from './isdp/index.ts'
import { seedPeople } from './demo-people.ts'
import { done, openSeeder, type Seeder } from './seeder.ts'

type SpaceSeed = {
  readonly host: string
  readonly settings: SpaceSettings
  readonly fill: (seeder: Seeder) => Promise<void>
}

const spaces: readonly SpaceSeed[] = [
  { host: caciHost, settings: caciSettings, fill: seedCaci },
  { host: camcaHost, settings: camcaSettings, fill: seedCamca },
  { host: isdpHost, settings: isdpSettings, fill: seedIsdp },
]

/**
 * Makes the three spaces and fills them, through the same use cases that editors have. Where one of their hosts is
 * taken, nothing is done, and `spaces` names the hosts that are.
 */
export async function seedSpaces(operator: Operator): Promise<{ seeded: boolean; spaces: string[] }> {
  const { platform } = operator.platformScope()
  const found = await Promise.all(
    spaces.map(async ({ host }) => ({ host, space: await platform.findSpaceByHost(host) })),
  )
  const taken = found.filter(({ space }) => space !== null).map(({ host }) => host)
  if (taken.length > 0) return { seeded: false, spaces: taken }
  try {
    await Promise.all(spaces.map((space) => seedSpace(operator, space)))
  } catch (cause) {
    const advice = '`npm run reset` clears what it made, and the next `npm start` begins anew'
    throw new Error(`The seed stopped half-way: ${advice}.`, { cause })
  }
  return { seeded: true, spaces: spaces.map(({ host }) => host) }
}

async function seedSpace(operator: Operator, { host, settings, fill }: SpaceSeed): Promise<void> {
  const { spaceId } = done('space', host, await createSpace(operator.platformScope(), { host, settings }))
  await fill(openSeeder(operator.scopeOf(spaceId)))
  await seedPeople(operator, spaceId, host)
}
