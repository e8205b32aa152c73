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
        text: 'The Central Asia-Caucasus Institute holds forums on the region and publishes the Silk Road Papers. Here are three of its forums of 2020 and the papers that two of them marked.',
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

The institute’s pages of 2020 carry the logos of two partners: the Institute for Security and Development Policy (ISDP) and the American Foreign Policy Council (AFPC). With the Rumsfeld Foundation the institute organised e-CAMCA Week in June 2020, in place of that year’s CAMCA Forum.

How this space was filled is told under [Sources and Samples](/about/sources).
`

const sourcesText = `
## From the institute’s pages

Names, roles, dates and the titles of forums come from the institute’s own pages of 2020. The sentences around them were written for this platform. Titles and affiliations of people are those of the day on which they spoke.

Dates are as exact as those pages give them. A paper of which only the month is known shows the month. Two forums have a beginning and no stated end, and none was added. Streams and recordings are named with the site that carried them; their addresses were not available, so there are no links.

## Inferred

Some things are not on the institute’s pages in words, and were inferred from them:

- The titles of the three papers. The one on Kazakhstan has the title of the forum that marked it; those on Kyrgyzstan and Turkmenistan are made from the title of theirs, and their year is the year of that forum.
- That the forum of 15 June belongs to the CACI Forum, and that it and the forum of 8 July were held online. The pages say that both were streamed live.
- The hosts of the forums, where no invitation names them.
- The topics and the countries under which forums and papers are listed.
- The full names of the partners, which the pages show by their logos.

## Written for this platform

The texts of the three papers are summaries of what the institute’s pages say about them. The PDFs are made from these summaries. Each is a generated sample and says so on every page; none is the institute’s own file. The two notices of June 2020 among the news retell what the pages say, under titles of our own.

## Left out

The invitation to join the institute’s mailing list, and one of two links to the recording of the forum of 15 June.

## Samples

What was made up says so: the word *Sample* stands in its title. People and institutes called “Sample” do not exist.
`
