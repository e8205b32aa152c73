import { richTextOf } from '../rich-text-of.ts'
import { samplePdf } from '../sample-pdf.ts'
import type { PublicationSeed } from '../documents.ts'
import type { Seeder } from '../seeder.ts'
import type { CamcaPeople } from './camca-people.ts'
import { camcaAccent } from './camca-space.ts'
import type { CamcaSubjects } from './camca-subjects.ts'
import { weekTexts } from './week-texts.ts'

/** The publications of e-CAMCA Week in the order in which the record lists them. */
export type WeekPublications = Awaited<ReturnType<typeof seedWeekPublications>>

/** Makes the six publications of e-CAMCA Week public. Nothing more exact than their month is known. */
export async function seedWeekPublications(
  seeder: Seeder,
  people: CamcaPeople,
  { topics, series }: CamcaSubjects,
) {
  const post = (text: keyof typeof weekTexts, seed: WeekSeed) =>
    seeder.publication({
      issued: '2020-06',
      seriesId: series.week,
      ...seed,
      abstract: weekTexts[text].abstract,
      body: richTextOf(weekTexts[text].body),
    })
  return Promise.all([
    post('value', { ...valueOfCamca(people), topics: [topics.cooperation] }),
    post('letter', { ...welcomeLetter(people), topics: [topics.cooperation] }),
    post('entrepreneurs', {
      slug: 'meet-camca-entrepreneurs',
      kind: 'collection',
      title: 'Meet CAMCA Entrepreneurs',
      topics: [topics.enterprise],
    }),
    post('postCovid', {
      slug: 'caucasus-and-central-asia-post-covid-19-volume-i',
      kind: 'collection',
      title: '“Caucasus & Central Asia Post COVID-19” Series – Volume I',
      seriesId: series.postCovid,
      seriesNumber: 'Volume I',
      topics: [topics.covid],
    }),
    post('digital', { ...digitalTransformation(people), topics: [topics.digital] }),
    post('challenges', {
      slug: 'post-covid-19-challenges-and-opportunities-for-the-region',
      kind: 'collection',
      title: 'Post COVID-19: Challenges & Opportunities for the Region',
      topics: [topics.covid, topics.cooperation],
      pdfMediaId: await seeder.file(await collectionPdf()),
    }),
  ])
}

type WeekSeed = Omit<PublicationSeed, 'issued'>

function valueOfCamca(people: CamcaPeople): WeekSeed {
  return {
    slug: 'the-value-of-camca',
    kind: 'joint-statement',
    title: 'The Value of CAMCA',
    contributors: [
      { role: 'signatory', personId: people.japaridze, honorific: 'Amb.', name: 'Tedo Japaridze' },
      { role: 'signatory', personId: people.safoev, honorific: 'Sen.', name: 'Sodyq Safoev' },
      { role: 'signatory', personId: people.pashayev, honorific: 'Amb.', name: 'Hafiz Pashayev' },
    ],
  }
}

function welcomeLetter(people: CamcaPeople): WeekSeed {
  return {
    slug: 'welcome-letter',
    kind: 'letter',
    title: 'Welcome Letter',
    contributors: [
      { role: 'signatory', personId: people.rumsfeld, honorific: 'Secretary', name: 'Donald Rumsfeld' },
      { role: 'signatory', personId: people.starr, honorific: 'Dr.', name: 'S. Frederick Starr' },
    ],
  }
}

function digitalTransformation(people: CamcaPeople): WeekSeed {
  return {
    slug: 'digital-transformation-in-the-camca-region',
    kind: 'article',
    title: 'Digital Transformation in the CAMCA Region',
    contributors: [
      {
        role: 'author',
        personId: people.lashkhi,
        name: 'Mariam Lashkhi',
        title: 'Deputy Chairperson',
        affiliation: 'Georgia’s Innovation & Technology Agency',
      },
      {
        role: 'author',
        personId: people.sultanov,
        name: 'Talant Sultanov',
        title: 'Co-Founder',
        affiliation: 'Internet Society-Kyrgyz Chapter',
      },
    ],
  }
}

function collectionPdf() {
  return samplePdf({
    fileName: 'post-covid-19-challenges-and-opportunities-sample.pdf',
    series: 'e-CAMCA Week Publications',
    title: 'Post COVID-19: Challenges & Opportunities for the Region',
    authors: ['More than 20 contributors'],
    issued: 'June 2020',
    abstract: weekTexts.challenges.abstract,
    body: richTextOf(weekTexts.challenges.body),
    accent: camcaAccent,
    alt: 'A generated sample, not the institute’s paper',
  })
}
