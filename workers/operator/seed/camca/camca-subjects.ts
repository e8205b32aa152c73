import { each, type Seeder } from '../seeder.ts'

const topics = {
  cooperation: { slug: 'regional-cooperation', name: 'Regional cooperation' },
  covid: { slug: 'covid-19', name: 'COVID-19' },
  enterprise: { slug: 'enterprise', name: 'Enterprise' },
  digital: { slug: 'digital-transformation', name: 'Digital transformation' },
}

const organisations = {
  institute: {
    slug: 'central-asia-caucasus-institute',
    name: 'Central Asia-Caucasus Institute',
    shortName: 'CACI',
  },
  foundation: { slug: 'rumsfeld-foundation', name: 'Rumsfeld Foundation' },
  sampleInstitute: { slug: 'sample-institute', name: 'Sample Institute', isSample: true },
  sampleUniversity: { slug: 'sample-university', name: 'Sample University', isSample: true },
}

const series = {
  forum: {
    slug: 'camca-regional-forum',
    of: 'events' as const,
    title: 'CAMCA Regional Forum',
    summary: 'The annual gathering of the forum, and in 2020 the online week that took its place.',
  },
  samples: {
    slug: 'sample-events',
    of: 'events' as const,
    title: 'Sample Events',
    summary: 'Made up, to show events of several kinds, to come and past.',
    isSample: true,
  },
  week: {
    slug: 'e-camca-week-publications',
    of: 'publications' as const,
    title: 'e-CAMCA Week Publications',
    summary: 'What was written or gathered for e-CAMCA Week in June 2020.',
  },
  postCovid: {
    slug: 'caucasus-and-central-asia-post-covid-19',
    of: 'publications' as const,
    title: 'Caucasus & Central Asia Post COVID-19',
    summary:
      'A series of the Strasbourg Policy Centre, in which statesmen and scholars consider how the pandemic affects the economy, and who holds power, in the region that joins the economies of the Atlantic to those of the Pacific.',
  },
}

export type CamcaSubjects = Awaited<ReturnType<typeof seedCamcaSubjects>>

/** Makes what the forum's items belong to public: topics, organisations and series. */
export async function seedCamcaSubjects(seeder: Seeder) {
  return {
    topics: await each(topics, seeder.topic),
    organisations: await each(organisations, seeder.organisation),
    series: await each(series, seeder.series),
  }
}
