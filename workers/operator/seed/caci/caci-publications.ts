import { richTextOf } from '../rich-text-of.ts'
import { samplePdf } from '../sample-pdf.ts'
import type { PublicationSeed } from '../documents.ts'
import type { Seeder } from '../seeder.ts'
import { kazakhstanAbstract, kazakhstanBody } from './kazakhstan-paper.ts'
import type { CaciPeople } from './caci-people.ts'
import {
  kyrgyzstanAbstract,
  kyrgyzstanBody,
  turkmenistanAbstract,
  turkmenistanBody,
} from './religion-papers.ts'
import { caciAccent } from './caci-space.ts'
import type { CaciSubjects } from './caci-subjects.ts'

export type CaciPapers = Awaited<ReturnType<typeof seedCaciPapers>>

/** Makes the three Silk Road Papers public, each with a PDF that says it is a sample. */
export async function seedCaciPapers(seeder: Seeder, people: CaciPeople, subjects: CaciSubjects) {
  const religion = {
    topics: [subjects.topics.religion],
    issued: '2020',
    issuedInWords: '2020',
  }
  const paper = (seed: PaperSeed) => seedPaper(seeder, subjects, seed)
  const [mediation, kyrgyzstan, turkmenistan] = await Promise.all([
    paper({
      slug: 'kazakhstan-in-international-mediation',
      title: 'Kazakhstan in International Mediation',
      issued: '2020-11',
      issuedInWords: 'November 2020',
      abstract: kazakhstanAbstract,
      markdown: kazakhstanBody,
      topics: [subjects.topics.mediation, subjects.topics.foreignPolicy],
      countries: ['KZ'],
      contributors: [
        { role: 'author', personId: people.cornell, name: 'Svante E. Cornell' },
        { role: 'author', personId: people.starr, name: 'S. Frederick Starr' },
      ],
    }),
    paper({
      ...religion,
      slug: 'religion-and-the-secular-state-in-kyrgyzstan',
      title: 'Religion and the Secular State in Kyrgyzstan',
      abstract: kyrgyzstanAbstract,
      markdown: kyrgyzstanBody,
      countries: ['KG'],
      contributors: [{ role: 'author', personId: people.engvall, name: 'Johan Engvall' }],
    }),
    paper({
      ...religion,
      slug: 'religion-and-the-secular-state-in-turkmenistan',
      title: 'Religion and the Secular State in Turkmenistan',
      abstract: turkmenistanAbstract,
      markdown: turkmenistanBody,
      countries: ['TM'],
      contributors: [{ role: 'author', personId: people.clement, name: 'Victoria Clement' }],
    }),
  ])
  return { mediation, kyrgyzstan, turkmenistan }
}

type PaperSeed = Omit<PublicationSeed, 'kind' | 'seriesId' | 'body' | 'pdfMediaId' | 'abstract'> & {
  readonly abstract: string
  readonly markdown: string
  readonly issuedInWords: string
}

async function seedPaper(seeder: Seeder, { series }: CaciSubjects, seed: PaperSeed) {
  const { markdown, issuedInWords, ...fields } = seed
  const body = richTextOf(markdown)
  const file = await samplePdf({
    fileName: `${seed.slug}-sample.pdf`,
    series: 'Silk Road Paper',
    title: seed.title,
    authors: (seed.contributors ?? []).map(({ name }) => name),
    issued: issuedInWords,
    abstract: seed.abstract,
    body,
    accent: caciAccent,
    alt: 'A generated sample, not the institute’s paper',
  })
  const pdfMediaId = await seeder.file(file)
  return seeder.publication({ ...fields, kind: 'paper', seriesId: series.papers, body, pdfMediaId })
}
