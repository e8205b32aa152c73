import { richTextOf } from '../rich-text-of.ts'
import type { Seeder } from '../seeder.ts'
import type { WeekPublications } from './week-publications.ts'
import type { CamcaSubjects } from './camca-subjects.ts'

/** Makes the postponed forum of 2020 public, then the week that took its place. */
export async function seedCamcaEvents(
  seeder: Seeder,
  publications: WeekPublications,
  { topics, organisations, series }: CamcaSubjects,
) {
  const forum = await seeder.event({
    slug: 'camca-forum-2020',
    title: 'CAMCA Forum 2020',
    summary: 'The annual gathering, which was planned for June 2020 in Almaty and postponed until June 2021.',
    body: richTextOf(forumText),
    mode: 'in-person',
    venue: { name: '', address: '', city: 'Almaty', country: 'KZ' },
    start: '2021-06',
    seriesId: series.forum,
    edition: '2020',
    changes: [
      {
        status: 'postponed',
        reason: 'Postponed by a year; no reason was published with the notice.',
        previousStart: '2020-06',
      },
    ],
    topics: [topics.cooperation],
    countries: ['KZ'],
  })
  await seeder.event({
    slug: 'e-camca-week-2020',
    title: 'e-CAMCA Week',
    summary:
      'A week of online events and publications, in place of the forum that was to meet in Almaty in June 2020.',
    body: richTextOf(weekText),
    mode: 'online',
    start: '2020-06-15',
    end: '2020-06-19',
    seriesId: series.forum,
    edition: '2020',
    inPlaceOf: [forum],
    credits: [
      { organisationId: organisations.institute, role: 'host' },
      { organisationId: organisations.foundation, role: 'co-host' },
    ],
    videos: [{ kind: 'recording', provider: 'youtube', label: 'On the CAMCA Forum’s channel' }],
    publications: publications.map((publicationId) => ({ publicationId, relation: 'published-for' })),
    topics: [topics.cooperation, topics.covid, topics.enterprise, topics.digital],
  })
}

const forumText = `
The forum’s annual gathering was to take place in Almaty, Kazakhstan, in June 2020. It was postponed until June 2021, and [e-CAMCA Week](/events/e-camca-week-2020) took its place online.

The Central Asia-Caucasus Institute’s page of 2020 gave the month and the city, but neither days nor a venue. It was written before June 2021, so whether the forum met then is not known here.
`

const weekText = `
The yearly gathering of the CAMCA Regional Forum, planned for Almaty in June 2020, was postponed. In its place the Central Asia-Caucasus Institute and the Rumsfeld Foundation organised a week online: from 15 to 19 June there were virtual events, and publications appeared with them.

Six of the publications are listed here. They range from a joint statement and a letter of welcome to a collection of commentaries on the region after COVID-19. Recordings of the events are on the forum’s YouTube channel. More for its community is at [www.camcaforum.org](https://www.camcaforum.org/).

The days are known; the hours are not.
`
