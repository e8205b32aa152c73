import { richTextOf } from '../rich-text-of.ts'
import type { EventSeed } from '../documents.ts'
import type { Seeder } from '../seeder.ts'
import { timeAfter } from '../days-ahead.ts'
import { mediationForum } from './mediation-forum.ts'
import { presidencyForum } from './presidency-forum.ts'
import { religionForum } from './religion-forum.ts'
import type { CaciPeople } from './caci-people.ts'
import type { CaciPapers } from './caci-publications.ts'
import type { CaciSubjects } from './caci-subjects.ts'

const timeZone = 'America/New_York'

/** Makes the three forums of 2020 public, and a sample of one to come. */
export async function seedCaciEvents(
  seeder: Seeder,
  people: CaciPeople,
  papers: CaciPapers,
  subjects: CaciSubjects,
) {
  const shared = { mode: 'online', timeZone, seriesId: subjects.series.forum } as const
  await Promise.all(
    [
      mediationForum(people, papers, subjects),
      presidencyForum(people, subjects),
      religionForum(people, papers, subjects),
      sampleForum(seeder.now, people, subjects),
    ].map((event) => seeder.event({ ...shared, ...event })),
  )
}

function sampleForum(
  now: Date,
  people: CaciPeople,
  { organisations, series }: CaciSubjects,
): Omit<EventSeed, 'mode'> {
  return {
    slug: 'sample-forum',
    title: 'Sample Forum: What an Announced Event Looks Like',
    summary: 'Made up, so that there is an event to come. Nobody will speak at it.',
    body: richTextOf(
      'This forum is a sample. It shows how an event looks before it takes place, with its day and hour and the people under their roles.',
    ),
    isSample: true,
    seriesId: series.samples,
    start: timeAfter(now, 40, '10:00'),
    end: timeAfter(now, 40, '11:00'),
    appearances: [
      {
        personId: people.sampleModerator,
        role: 'moderator',
        name: 'Sample Moderator',
        affiliation: 'Sample Institute',
      },
      {
        personId: people.sampleSpeaker,
        role: 'speaker',
        name: 'Sample Speaker',
        affiliation: 'Sample Institute',
      },
    ],
    credits: [{ organisationId: organisations.sampleInstitute, role: 'host' }],
  }
}
