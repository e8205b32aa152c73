import type { Seeder } from '../seeder.ts'
import { seedIsdpBook } from './sample-monograph.ts'
import { seedIsdpEvents } from './isdp-events.ts'
import { seedIsdpPages } from './isdp-pages.ts'
import { seedIsdpNews, seedIsdpPapers } from './isdp-publications.ts'
import { isdpSettings } from './isdp-space.ts'
import { seedIsdpSubjects } from './isdp-subjects.ts'

export { isdpHost, isdpSettings } from './isdp-space.ts'

/** Fills the space that is sample throughout: what is referred to first. */
export async function seedIsdp(seeder: Seeder): Promise<void> {
  await seeder.settings(isdpSettings)
  const subjects = await seedIsdpSubjects(seeder)
  const papers = await seedIsdpPapers(seeder, subjects)
  await seedIsdpBook(seeder, subjects)
  await seedIsdpNews(seeder)
  await seedIsdpEvents(seeder, papers, subjects)
  await seedIsdpPages(seeder)
}
