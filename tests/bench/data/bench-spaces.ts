import type { SpaceId } from '@serai/kernel'
import { allRights } from '@serai/scope'
import { createSpace } from '@serai/spaces'
import { openPlatformScope, openScope, type Chance } from '@serai/workers/platform/open-scope.ts'
import { openFileD1 } from '@serai/workers/operator/scale/file-d1.ts'
import { richTextOf } from '@serai/workers/operator/seed/rich-text-of.ts'
import { done, openSeeder } from '@serai/workers/operator/seed/seeder.ts'
import { diceOf, plainText } from './made-up-text.ts'
import { indexedTexts, type IndexedText } from './indexed-texts.ts'
import { writeItems, type SampleSet } from './sample-items.ts'
import { writeSubjects } from './sample-subjects.ts'

/** The host of the space that is measured. */
export const benchHost = 'bench.localhost'

/** Small spaces that stand beside it in the same tables. */
const spacesBeside = 20

/** What use cases wrote: the measured space with one set of items, and empty spaces beside it. */
export type BenchSpaces = {
  readonly space: SpaceId
  readonly beside: readonly SpaceId[]
  readonly set: SampleSet
  /** What publishing put into the search index, by item. */
  readonly texts: readonly IndexedText[]
}

/** Makes the spaces in a migrated database file by the use cases that editors have, the same for the same `now`. */
export async function writeSpaces(file: string, now: Date): Promise<BenchSpaces> {
  const { database, close } = openFileD1(file)
  const { watched, texts } = indexedTexts(database)
  const env = { DB: watched, FILES: noFiles, JOBS: noJobs, SECRET: '' }
  const dice = diceOf(now.getTime())
  const random = (bytes: number) => Uint8Array.from({ length: bytes }, () => Math.floor(dice() * 256))
  const chance: Chance = { now, random }
  const platform = openPlatformScope(env, chance)
  const space = async (host: string) =>
    done('space', host, await createSpace(platform, { host, settings: settingsOf(host) })).spaceId
  const measured = await space(benchHost)
  const beside: SpaceId[] = []
  for (let n = 0; n < spacesBeside; n++) beside.push(await space(`beside-${n}.localhost`))

  const scope = openScope(env, measured, { kind: 'operator' }, allRights, chance)
  const seeder = openSeeder(scope)
  const subjects = await writeSubjects(seeder)
  const [logoMediaId = null] = subjects.images
  const partners = [1, 2, 3, 4, 5, 6].map((n) => ({
    name: `Sample Partner ${n}`,
    url: `https://partner-${n}.example/`,
    logoMediaId,
  }))
  await seeder.settings({ ...settingsOf(benchHost), logoMediaId, partners })
  await seeder.page({
    path: '',
    title: 'Sample Institute',
    summary: plainText(990, 30),
    body: richTextOf(plainText(991, 60)),
    isSample: true,
  })
  const set = await writeItems(seeder, subjects)
  close()
  return { space: measured, beside, set, texts }
}

function settingsOf(host: string) {
  return {
    name: `Sample Institute at ${host}`,
    shortName: 'Sample',
    tagline: 'A space for measuring',
    notice: 'Everything in this space is made up.',
    languages: ['en'],
    timeZone: 'Asia/Tashkent',
    theme: { accent: '#7a1f2b', accentDark: '#e6a9a4', wordmark: 'Sample' },
    navigation: ['Events', 'Publications', 'News', 'About'].map((label) => ({
      label,
      path: `/${label.toLowerCase()}`,
    })),
    logoMediaId: null,
    partners: [],
  }
}

/** Only the facts of files are measured; nothing asks for their bytes. */
export const noFiles = { put: async () => null } as unknown as R2Bucket

/** Nothing is scheduled. */
export const noJobs = { send: async () => undefined } as unknown as Queue
