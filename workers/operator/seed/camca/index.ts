import type { Seeder } from '../seeder.ts'
import { seedCamcaEvents } from './camca-events.ts'
import { seedCamcaPages } from './camca-pages.ts'
import { seedCamcaPeople } from './camca-people.ts'
import { seedWeekPublications } from './week-publications.ts'
import { seedCamcaSampleEvents } from './camca-sample-events.ts'
import { camcaSettings } from './camca-space.ts'
import { seedCamcaSubjects } from './camca-subjects.ts'

export { camcaHost, camcaSettings } from './camca-space.ts'

/** Fills the space of the CAMCA Regional Forum: what is referred to first. */
export async function seedCamca(seeder: Seeder): Promise<void> {
  await seeder.settings(camcaSettings)
  const subjects = await seedCamcaSubjects(seeder)
  const people = await seedCamcaPeople(seeder)
  const publications = await seedWeekPublications(seeder, people, subjects)
  await seedCamcaEvents(seeder, publications, subjects)
  await seedCamcaSampleEvents(seeder, people, subjects)
  await seedCamcaPages(seeder)
}
