import { each, type Seeder } from '../seeder.ts'
import { richTextOf } from '../rich-text-of.ts'

const topics = {
  mediation: { slug: 'international-mediation', name: 'International mediation' },
  foreignPolicy: { slug: 'foreign-policy', name: 'Foreign policy' },
  reform: { slug: 'reform', name: 'Reform' },
  religion: { slug: 'religion-and-the-state', name: 'Religion and the state' },
}

const organisations = {
  institute: {
    slug: 'central-asia-caucasus-institute',
    name: 'Central Asia-Caucasus Institute',
    shortName: 'CACI',
  },
  jointCenter: {
    slug: 'joint-center',
    name: 'Central Asia-Caucasus Institute & Silk Road Studies Program Joint Center',
    shortName: 'Joint Center',
  },
  embassy: {
    slug: 'embassy-of-kazakhstan-to-the-united-states',
    name: 'Embassy of Kazakhstan to the United States',
  },
  sampleInstitute: { slug: 'sample-institute', name: 'Sample Institute', isSample: true },
}

const series = {
  forum: {
    slug: 'caci-forum',
    of: 'events' as const,
    title: 'CACI Forum',
    summary: 'Discussions that the institute holds on the region, in 2020 online.',
  },
  samples: {
    slug: 'sample-events',
    of: 'events' as const,
    title: 'Sample Events',
    summary: 'Made up, to show how an event looks here before it takes place.',
    isSample: true,
  },
  papers: {
    slug: 'silk-road-papers',
    of: 'publications' as const,
    title: 'Silk Road Papers',
    summary: 'Studies by the institute’s authors, each on one country or one question of the region.',
    body: richTextOf('The institute lists this series under *Silk Road Papers and Monographs*.'),
  },
}

export type CaciSubjects = Awaited<ReturnType<typeof seedCaciSubjects>>

/** Makes what the institute's items belong to public: topics, organisations and series. */
export async function seedCaciSubjects(seeder: Seeder) {
  return {
    topics: await each(topics, seeder.topic),
    organisations: await each(organisations, seeder.organisation),
    series: await each(series, seeder.series),
  }
}
