import { richTextOf } from '../rich-text-of.ts'
import type { Seeder } from '../seeder.ts'
import { isdpSettings } from './isdp-space.ts'

/** Makes the sample space's home page public, and the page that says what it is. */
export async function seedIsdpPages(seeder: Seeder) {
  await seeder.page({
    path: '',
    title: isdpSettings.name,
    summary: isdpSettings.tagline,
    isSample: true,
    blocks: [
      {
        block: 'text',
        heading: 'This space is a sample',
        text: 'It bears the name of the Institute for Security and Development Policy and holds nothing else of the institute’s. Every event, paper and person here is made up and says so.',
      },
      { block: 'next-events' },
      { block: 'latest-publications' },
      { block: 'latest-events' },
      { block: 'series' },
    ],
  })
  await seeder.page({
    path: 'about',
    title: 'About This Sample Space',
    summary: 'Only the name is the institute’s; everything else here is a sample.',
    body: richTextOf(aboutText),
    isSample: true,
  })
}

const aboutText = `
Apart from the name of the Institute for Security and Development Policy (ISDP), everything here was made up. It shows what a space can hold before an institute fills it with its own work.

## What can be seen here

- A [paper with tables and notes](/publications/sample-paper-tables-and-notes), and one with [a picture](/publications/sample-paper-a-picture-in-the-text)
- A [book in two chapters](/publications/sample-monograph)
- Seminars: [to come](/events/sample-seminar-to-come), [called off](/events/sample-seminar-called-off) and [past](/events/sample-seminar-with-a-paper)
`
