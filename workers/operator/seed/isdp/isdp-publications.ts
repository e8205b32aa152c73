import { dayAfter } from '../days-ahead.ts'
import type { PublicationSeed } from '../documents.ts'
import { richTextOf } from '../rich-text-of.ts'
import { fjord, sampleImage } from '../sample-image.ts'
import { samplePdf } from '../sample-pdf.ts'
import type { Seeder } from '../seeder.ts'
import { tablesAndNotes, withPicture } from './sample-bodies.ts'
import { isdpAccent } from './isdp-space.ts'
import type { IsdpSubjects } from './isdp-subjects.ts'

export type IsdpPapers = Awaited<ReturnType<typeof seedIsdpPapers>>

/** Makes two sample papers public, each with a PDF. */
export async function seedIsdpPapers(seeder: Seeder, { people, topics, series }: IsdpSubjects) {
  const picture = await seeder.file(
    sampleImage(
      fjord,
      'sample-fjord.png',
      'Sample picture: drawn ridges above water in cold blues, one behind the other.',
    ),
  )
  const [tables, pictures] = await Promise.all([
    seedPaper(seeder, tablesAndNotes, {
      slug: 'sample-paper-tables-and-notes',
      title: 'Sample Paper: Tables and Notes',
      subtitle: 'How figures and sources are set',
      abstract:
        'Made up, to show a paper with tables, footnotes, lists and a pulled quote. Its figures mean nothing.',
      issued: dayAfter(seeder.now, -20),
      seriesId: series.papers,
      seriesNumber: 'No. 2',
      topics: [topics.development],
      contributors: [
        {
          role: 'author',
          personId: people.authorOne,
          name: 'Sample Author One',
          affiliation: 'Sample Institute',
        },
        {
          role: 'author',
          personId: people.authorTwo,
          name: 'Sample Author Two',
          affiliation: 'Sample Institute',
        },
      ],
    }),
    seedPaper(seeder, withPicture(picture), {
      slug: 'sample-paper-a-picture-in-the-text',
      title: 'Sample Paper: A Picture in the Text',
      abstract: 'Made up, to show a paper with a picture, its description and its caption.',
      issued: dayAfter(seeder.now, -80).slice(0, 7),
      seriesId: series.papers,
      seriesNumber: 'No. 1',
      topics: [topics.security],
      contributors: [
        {
          role: 'author',
          personId: people.authorTwo,
          name: 'Sample Author Two',
          affiliation: 'Sample Institute',
        },
      ],
    }),
  ])
  return { tables, pictures }
}

type PaperSeed = Omit<PublicationSeed, 'kind' | 'abstract'> & { readonly abstract: string }

async function seedPaper(seeder: Seeder, markdown: string, paper: PaperSeed) {
  const { title, abstract, contributors = [], issued, seriesNumber } = paper
  const body = richTextOf(markdown)
  const authors = contributors.map(({ name }) => name)
  const on = {
    series: `Sample Papers, ${seriesNumber}`,
    title,
    authors,
    issued: monthInWords(issued),
    abstract,
    body,
    accent: isdpAccent,
    alt: 'A generated sample',
  }
  const pdfMediaId = await seeder.file(await samplePdf({ ...on, fileName: `${paper.slug}.pdf` }))
  return seeder.publication({ ...paper, kind: 'paper', body, pdfMediaId, isSample: true })
}

function monthInWords(issued: string): string {
  const month = new Date(`${issued.slice(0, 7)}-01T00:00:00Z`)
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(month)
}

/** Makes a sample of news public. */
export function seedIsdpNews(seeder: Seeder) {
  return seeder.publication({
    slug: 'sample-news',
    kind: 'news',
    title: 'Sample News: What a Short Notice Looks Like',
    abstract: 'Made up, to show a notice with an exact date.',
    body: richTextOf('This notice is a sample and reports nothing. It does not come from the institute.'),
    issued: dayAfter(seeder.now, -2),
    isSample: true,
  })
}
