import { timeAfter } from '../days-ahead.ts'
import type { EventSeed } from '../documents.ts'
import { richTextOf } from '../rich-text-of.ts'
import type { Seeder } from '../seeder.ts'
import type { IsdpPapers } from './isdp-publications.ts'
import type { IsdpSubjects } from './isdp-subjects.ts'

const timeZone = 'Europe/Stockholm'
const affiliation = 'Sample Institute'

/** Makes three sample seminars public: one to come, one that was called off, and one that is over. */
export async function seedIsdpEvents(seeder: Seeder, papers: IsdpPapers, subjects: IsdpSubjects) {
  const { now } = seeder
  const shared = { timeZone, seriesId: subjects.series.seminars, isSample: true }
  const seminars = [coming(now, subjects), calledOff(now, subjects), past(now, papers, subjects)]
  await Promise.all(seminars.map((seminar) => seeder.event({ ...shared, ...seminar })))
}

function coming(now: Date, { people, organisations, topics }: IsdpSubjects): EventSeed {
  return {
    slug: 'sample-seminar-to-come',
    title: 'Sample Seminar: One to Come',
    summary: 'Made up, so that there is an event to come.',
    body: richTextOf(
      'This seminar is a sample. It has not been planned, by the institute or by anybody else.',
    ),
    mode: 'hybrid',
    venue: { name: 'Sample House', address: 'Sample Street 1', city: 'Stockholm', country: 'SE' },
    start: timeAfter(now, 40, '15:00'),
    end: timeAfter(now, 40, '16:30'),
    topics: [topics.security],
    appearances: [
      { personId: people.moderator, role: 'moderator', name: 'Sample Moderator', affiliation },
      { personId: people.authorOne, role: 'speaker', name: 'Sample Author One', affiliation },
      { personId: people.authorTwo, role: 'discussant', name: 'Sample Author Two', affiliation },
    ],
    credits: [
      { organisationId: organisations.institute, role: 'host' },
      { organisationId: organisations.sponsor, role: 'sponsor' },
    ],
  }
}

function calledOff(now: Date, { people, organisations, topics }: IsdpSubjects): EventSeed {
  return {
    slug: 'sample-seminar-called-off',
    title: 'Sample Seminar: One That Was Called Off',
    summary: 'Made up, to show an event that was cancelled.',
    body: richTextOf('This seminar is a sample. There was nothing to call off.'),
    mode: 'online',
    start: timeAfter(now, 25, '15:00'),
    end: timeAfter(now, 25, '16:00'),
    topics: [topics.development],
    changes: [{ status: 'cancelled', reason: 'Sample reason: the sample speaker fell ill.' }],
    appearances: [{ personId: people.authorOne, role: 'speaker', name: 'Sample Author One', affiliation }],
    credits: [{ organisationId: organisations.institute, role: 'host' }],
  }
}

function past(now: Date, papers: IsdpPapers, { people, organisations, topics }: IsdpSubjects): EventSeed {
  return {
    slug: 'sample-seminar-with-a-paper',
    title: 'Sample Seminar: One That Marked a Paper',
    summary: 'Made up, to show an event that is over together with the paper it marked.',
    body: richTextOf(
      'This seminar is a sample and did not take place. It would have marked a paper, which is a sample too.',
    ),
    mode: 'online',
    start: timeAfter(now, -19, '15:00'),
    end: timeAfter(now, -19, '16:00'),
    topics: [topics.development],
    appearances: [
      { personId: people.moderator, role: 'moderator', name: 'Sample Moderator', affiliation },
      { personId: people.authorOne, role: 'speaker', name: 'Sample Author One', affiliation },
      { personId: people.authorTwo, role: 'speaker', name: 'Sample Author Two', affiliation },
    ],
    credits: [{ organisationId: organisations.institute, role: 'host' }],
    publications: [{ publicationId: papers.tables, relation: 'marks-publication-of' }],
  }
}
