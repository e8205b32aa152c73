import type { Seeder } from '../seeder.ts'
import { seedCaciEvents } from './caci-events.ts'
import { seedCaciNews } from './caci-news.ts'
import { seedCaciPages } from './caci-pages.ts'
import { seedCaciPeople } from './caci-people.ts'
import { seedCaciPapers } from './caci-publications.ts'
import { caciSettings } from './caci-space.ts'
import { seedCaciSubjects } from './caci-subjects.ts'

export { caciHost, caciSettings } from './caci-space.ts'

/** Fills the space of the Central Asia-Caucasus Institute: what is referred to first. */
export async function seedCaci(seeder: Seeder): Promise<void> {
  await seeder.settings(caciSettings)
  const subjects = await seedCaciSubjects(seeder)
  const people = await seedCaciPeople(seeder)
  const papers = await seedCaciPapers(seeder, people, subjects)
  await seedCaciEvents(seeder, people, papers, subjects)
  await seedCaciNews(seeder, subjects)
  await seedCaciPages(seeder)
}
