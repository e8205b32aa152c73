import { dayAfter } from '../days-ahead.ts'
import { richTextOf } from '../rich-text-of.ts'
import type { Seeder } from '../seeder.ts'
import { sampleTexts, sampleTextsBody } from './sample-texts.ts'
import { camcaSettings } from './camca-space.ts'

/** Makes the forum's home page public, the pages about it, its sample texts and a sample of news. */
export async function seedCamcaPages(seeder: Seeder) {
  await seedHome(seeder)
  const about = await seeder.page({
    path: 'about',
    title: 'About the Forum',
    summary: 'What CAMCA stands for, and who is behind it.',
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
  await seedSampleTexts(seeder)
  await seeder.publication({
    slug: 'sample-news',
    kind: 'news',
    title: 'Sample News: What a Short Notice Looks Like',
    abstract: 'Made up, to show a notice with an exact date.',
    body: richTextOf(
      'This notice is a sample and reports nothing. The forum’s own work is under [events](/events) and [publications](/publications).',
    ),
    issued: dayAfter(seeder.now, -5),
    isSample: true,
  })
}

function seedHome(seeder: Seeder) {
  return seeder.page({
    path: '',
    title: camcaSettings.name,
    summary: camcaSettings.tagline,
    blocks: [
      {
        block: 'text',
        heading: 'One forum for a wide region',
        text: 'The CAMCA Regional Forum brings together people from Central Asia, Mongolia, the Caucasus and Afghanistan. Its gathering of June 2020 was postponed, and e-CAMCA Week, online, took its place.',
      },
      { block: 'next-events' },
      { block: 'latest-events' },
      { block: 'latest-publications' },
      { block: 'series' },
      { block: 'partners' },
    ],
  })
}

async function seedSampleTexts(seeder: Seeder) {
  const parentId = await seeder.page({
    path: 'sample-texts',
    position: 2,
    title: 'Sample Texts in Languages of the Region',
    summary: 'Made up, to show other scripts and the direction from right to left.',
    body: richTextOf(sampleTextsBody),
    isSample: true,
  })
  await Promise.all(
    sampleTexts.map(({ slug, body, ...text }, position) =>
      seeder.page({
        ...text,
        path: `sample-texts/${slug}`,
        parentId,
        position,
        translationOf: parentId,
        body: richTextOf(body),
        isSample: true,
      }),
    ),
  )
}

const aboutText = `
CAMCA stands for Central Asia, Mongolia, the Caucasus and Afghanistan. The forum’s community, with the CAMCA Network, gathers once a year.

## In 2020

The gathering of June 2020 was to be in Almaty. It was [postponed until June 2021](/events/camca-forum-2020). The Central Asia-Caucasus Institute and the Rumsfeld Foundation organised [e-CAMCA Week](/events/e-camca-week-2020) in its place.

The forum’s own site is [www.camcaforum.org](https://www.camcaforum.org/).

## About this space

Some [sample texts](/sample-texts) in Dari, Russian and Georgian show how languages of the region look here. How this space was filled is told under [Sources and Samples](/about/sources).
`

const sourcesText = `
## From the institute’s page

The postponed forum, e-CAMCA Week and its six publications come from a page of the Central Asia-Caucasus Institute of 2020. Names, titles, days and organisers are as that page has them; the sentences around them were written for this platform. The page has a line or two on each publication, and not their texts.

Nothing here is more exact than that page. The week has days and no hours.

## Inferred

- The month of the publications is that of the week, since no date of their own is known.
- The page does not say what CAMCA stands for; the name is spelt out here as it is commonly read.
- The topics and the countries under which events and publications are listed, and the kinds of the publications where the page does not name them.

## Left out

The invitation to join the mailing list of the CACI Forum.

## Samples

What was made up says so: the word *Sample*, or its like in the language of the text, stands in its title. The one PDF is a generated sample and says so on every page. People and institutes called “Sample” do not exist.
`
