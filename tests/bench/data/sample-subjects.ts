import type { Id } from '@serai/kernel'
import { richTextOf } from '@serai/workers/operator/seed/rich-text-of.ts'
import type { Seeder } from '@serai/workers/operator/seed/seeder.ts'
import { pick, plainText } from './made-up-text.ts'

/** Somebody whom events and papers name. */
export type SamplePerson = { readonly id: Id<'person'>; readonly name: string }

/** What the items of a space refer to. */
export type Subjects = {
  readonly topics: readonly Id<'topic'>[]
  readonly eventSeries: readonly Id<'series'>[]
  readonly paperSeries: readonly Id<'series'>[]
  readonly organisations: readonly Id<'organisation'>[]
  readonly people: readonly SamplePerson[]
  readonly images: readonly Id<'media'>[]
  readonly pdfs: readonly Id<'media'>[]
}

const imageHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const pdfHead = [0x25, 0x50, 0x44, 0x46, 0x2d]

/** Makes public 30 topics, 10 series, 12 organisations and 40 people, and keeps the facts of 20 files. */
export async function writeSubjects(seeder: Seeder): Promise<Subjects> {
  const images = await times(12, (n) =>
    seeder.file({
      bytes: Uint8Array.from([...imageHead, n]),
      fileName: `sample-${n}.png`,
      alt: 'Sample picture of nothing in particular.',
      width: 960,
      height: 540,
    }),
  )
  const pdfs = await times(8, (n) =>
    seeder.file({
      bytes: Uint8Array.from([...pdfHead, n]),
      fileName: `sample-${n}.pdf`,
      alt: 'Sample file.',
      pages: 20 + n,
    }),
  )
  const topics = await times(30, (n) => seeder.topic({ slug: `topic-${n}`, name: `Sample topic ${n + 1}` }))
  const seriesOf = (of: 'events' | 'publications') => (n: number) =>
    seeder.series({
      slug: `${of}-series-${n}`,
      of,
      title: `Sample ${of === 'events' ? 'forum' : 'papers'} ${n + 1}`,
      summary: plainText(n + 300, 30),
      isSample: true,
    })
  const organisations = await times(12, (n) =>
    seeder.organisation({
      slug: `organisation-${n}`,
      name: `Sample Organisation ${n + 1}`,
      shortName: `SO${n + 1}`,
      url: `https://organisation-${n}.example/`,
    }),
  )
  return {
    topics,
    images,
    pdfs,
    organisations,
    eventSeries: await times(5, seriesOf('events')),
    paperSeries: await times(5, seriesOf('publications')),
    people: await times(40, (n) => writePerson(seeder, n, pick(images, n))),
  }
}

async function writePerson(seeder: Seeder, n: number, photoMediaId: Id<'media'>): Promise<SamplePerson> {
  const name = `Sample Person ${n + 1}`
  const id = await seeder.person({
    slug: `person-${n}`,
    name,
    honorific: n % 3 === 0 ? 'Dr.' : '',
    title: 'Sample Fellow',
    affiliation: `Sample Organisation ${(n % 12) + 1}`,
    biography: richTextOf(plainText(n + 500, 120)),
    photoMediaId: n % 2 === 0 ? photoMediaId : null,
    isSample: true,
  })
  return { id, name }
}

/** So many, one after the other: their ids rise in the order they are made in. */
export async function times<T>(count: number, make: (n: number) => Promise<T>): Promise<readonly T[]> {
  const made: T[] = []
  for (let n = 0; n < count; n++) made.push(await make(n))
  return made
}
