import { each, type Seeder } from '../seeder.ts'

const topics = {
  security: { slug: 'sample-security', name: 'Sample: security' },
  development: { slug: 'sample-development', name: 'Sample: development' },
}

const organisations = {
  institute: { slug: 'sample-institute', name: 'Sample Institute', isSample: true },
  sponsor: { slug: 'sample-foundation', name: 'Sample Foundation', isSample: true },
}

const series = {
  seminars: {
    slug: 'sample-seminars',
    of: 'events' as const,
    title: 'Sample Seminars',
    summary: 'Made up, to show a series of events.',
    isSample: true,
  },
  papers: {
    slug: 'sample-papers',
    of: 'publications' as const,
    title: 'Sample Papers',
    summary: 'Made up, to show a numbered series of papers.',
    isSample: true,
  },
}

const sample = { affiliation: 'Sample Institute', isSample: true }

const people = {
  authorOne: { ...sample, slug: 'sample-author-one', name: 'Sample Author One' },
  authorTwo: { ...sample, slug: 'sample-author-two', name: 'Sample Author Two' },
  editor: { ...sample, slug: 'sample-editor', name: 'Sample Editor' },
  moderator: { ...sample, slug: 'sample-moderator', name: 'Sample Moderator' },
}

export type IsdpSubjects = Awaited<ReturnType<typeof seedIsdpSubjects>>

/** Makes what the samples belong to public: topics, organisations, series and people. */
export async function seedIsdpSubjects(seeder: Seeder) {
  return {
    topics: await each(topics, seeder.topic),
    organisations: await each(organisations, seeder.organisation),
    series: await each(series, seeder.series),
    people: await each(people, seeder.person),
  }
}
