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
    summary: 'The annual gathering, planned for June 2020 in Almaty and postponed until June 2021.',
    body: richTextOf(forumText),
    mode: 'in-person',
    venue: { name: '', address: '', city: 'Almaty', country: 'KZ' },
    start: '2021-06',
    seriesId: series.forum,
    edition: '2020',
    changes: [
      {
        status: 'postponed',
        reason: 'Postponed by a year. The record gives no reason.',
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
      'A week of online events and publications in place of the forum that was to meet in Almaty in June 2020.',
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
    videos: [
      { kind: 'recording', provider: 'youtube', label: 'Recordings at the CAMCA Forum YouTube Channel' },
    ],
    publications: publications.map((publicationId) => ({ publicationId, relation: 'published-for' })),
    topics: [topics.cooperation, topics.covid, topics.enterprise, topics.digital],
  })
}

const forumText = `
The forum’s members were to meet in person in Almaty, Kazakhstan, in June 2020. The meeting was postponed until June 2021, and [e-CAMCA Week](/events/e-camca-week-2020) was held online when it should have taken place.

The record from which this page was made dates from 2020. It gives the month and the city, but neither days nor a venue. It states no reason for the postponement, and does not tell whether the forum met in the following June.
`

const weekText = `
The yearly gathering of the CAMCA Regional Forum could not be held in Almaty in June 2020. So the Central Asia-Caucasus Institute and the Rumsfeld Foundation moved the community online: for five days, from 15 to 19 June, there were virtual events, and with them appeared publications written or gathered for the occasion.

Six of the publications are listed here. They range from a joint statement and a letter of welcome to a collection of commentaries on the region after COVID-19. Recordings of the events are on the forum’s YouTube channel. More for its community is at [www.camcaforum.org](https://www.camcaforum.org/).

The record names the days of the week but no hours, and none were added.
`
