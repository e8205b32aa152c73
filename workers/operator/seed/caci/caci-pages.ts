import { richTextOf } from '../rich-text-of.ts'
import type { Seeder } from '../seeder.ts'
import { caciSettings } from './caci-space.ts'

/** Makes the institute's home page public, and the pages about it and about what stands here. */
export async function seedCaciPages(seeder: Seeder) {
  await seeder.page({
    path: '',
    title: caciSettings.name,
    summary: caciSettings.tagline,
    blocks: [
      {
        block: 'text',
        heading: 'On Central Asia and the Caucasus',
        text: 'The Central Asia-Caucasus Institute holds forums on the region and publishes the Silk Road Papers. Here are its forums of 2020 and the papers they marked.',
      },
      { block: 'latest-publications' },
      { block: 'next-events' },
      { block: 'latest-events' },
      { block: 'series' },
      { block: 'partners' },
    ],
  })
  const about = await seeder.page({
    path: 'about',
    title: 'About the Institute',
    summary: 'What the Joint Center does, and with whom.',
    body: richTextOf(aboutText),
  })
  await seeder.page({
    path: 'about/sources',
    parentId: about,
    position: 1,
    title: 'Sources and Samples',
    summary: 'Where the content of this space comes from, and how to tell what is made up.',
    body: richTextOf(sourcesText),
  })
}

const aboutText = `
The Central Asia-Caucasus Institute and the Silk Road Studies Program work as one Joint Center.

## What it does

It brings officials and scholars together in the [CACI Forum](/series/caci-forum), and publishes studies in the series of [Silk Road Papers](/series/silk-road-papers). One of its lines of research concerns secular governance, religion and politics; by June 2020 it had led to studies of Azerbaijan, Kazakhstan, Uzbekistan, Kyrgyzstan and Turkmenistan.

## With whom

Beside the Joint Center’s own name, its pages of 2020 show those of ISDP and AFPC. With the Rumsfeld Foundation the institute organised e-CAMCA Week in June 2020, in place of that year’s CAMCA Forum.

How this space was filled is told under [Sources and Samples](/about/sources).
`

const sourcesText = `
## From the record

Names, roles, dates and titles come from the institute’s own pages of 2020. The sentences around them were written for this platform. Titles and affiliations of people are those of the day on which they spoke.

Dates are as exact as the record makes them. A paper of which only the month is known shows the month. Two forums have a beginning and no stated end, and none was added. Recordings are named with the place where they are, without a link where the record gives none.

Some titles had to be inferred. The papers on Kazakhstan, Kyrgyzstan and Turkmenistan carry the names of the forums that marked them, because the record does not spell theirs out.

## Samples

What was made up says so: the word *Sample* stands in its title. Each PDF is a generated sample and says so on every page; none is the institute’s own file. Persons called “Sample” are nobody.
`
