import { dayAfter, timeAfter } from '../days-ahead.ts'
import type { EventSeed } from '../documents.ts'
import { richTextOf } from '../rich-text-of.ts'
import { sampleImage, steppe } from '../sample-image.ts'
import type { Seeder } from '../seeder.ts'
import type { CamcaPeople } from './camca-people.ts'
import type { CamcaSubjects } from './camca-subjects.ts'

const timeZone = 'Asia/Almaty'

/** Makes three events public that nobody planned: one of three days, one online, and one that is over. */
export async function seedCamcaSampleEvents(seeder: Seeder, people: CamcaPeople, subjects: CamcaSubjects) {
  const photo = await seeder.file(
    sampleImage(
      steppe,
      'sample-steppe.png',
      'Sample picture: drawn hills in the colours of an evening on the steppe.',
    ),
  )
  const { now } = seeder
  const events: readonly EventSeed[] = [
    threeDays(now, people, subjects),
    onlineTalk(now, people, subjects),
    {
      ...pastTalk(now, people, subjects),
      imageMediaId: photo,
      photos: [{ mediaId: photo, caption: 'A drawn landscape in place of a photograph of the evening.' }],
    },
  ]
  await Promise.all(
    events.map((event) => seeder.event({ ...event, seriesId: subjects.series.samples, isSample: true })),
  )
}

function threeDays(now: Date, { sample }: CamcaPeople, { organisations, topics }: CamcaSubjects): EventSeed {
  const at = (day: number, time: string) => timeAfter(now, 60 + day, time)
  return {
    slug: 'sample-three-day-forum',
    title: 'Sample Forum: Three Days with a Programme',
    summary: 'Made up, to show a programme of several days with sessions, rooms and people in several roles.',
    body: richTextOf(
      'This forum is a sample; nobody has planned it. Its programme has sessions on three days, each with its hour, its room and the people who would appear in it.',
    ),
    mode: 'hybrid',
    venue: { name: 'Sample Hall', address: 'Sample Street 1', city: 'Almaty', country: 'KZ' },
    start: at(0, '09:30'),
    end: at(2, '13:00'),
    timeZone,
    edition: 'Sample edition',
    topics: [topics.cooperation, topics.digital],
    countries: ['KZ', 'MN'],
    sessions: [
      { title: 'Sample opening', start: at(0, '09:30'), end: at(0, '10:30'), room: 'Great Hall' },
      {
        title: 'Sample panel: roads and railways',
        summary: 'A panel of two, with questions.',
        start: at(0, '11:00'),
        end: at(0, '12:30'),
        room: 'Great Hall',
      },
      {
        title: 'Sample workshop: a market of one’s own',
        start: at(1, '10:00'),
        end: at(1, '12:00'),
        room: 'Room 2',
      },
      {
        title: 'Sample panel: networks and the state',
        start: at(1, '14:00'),
        end: at(1, '15:30'),
        room: 'Great Hall',
      },
      {
        title: 'Sample closing: what was heard',
        start: at(2, '11:00'),
        end: at(2, '13:00'),
        room: 'Great Hall',
      },
    ],
    appearances: [
      appearing(sample.moderator, 'opening', 'Sample Moderator', 0),
      appearing(sample.keynote, 'keynote', 'Sample Keynote', 0),
      appearing(sample.moderator, 'moderator', 'Sample Moderator', 1),
      appearing(sample.speakerOne, 'speaker', 'Sample Speaker One', 1),
      appearing(sample.speakerTwo, 'speaker', 'Sample Speaker Two', 1),
      appearing(sample.speakerThree, 'speaker', 'Sample Speaker Three', 2),
      appearing(sample.speakerTwo, 'moderator', 'Sample Speaker Two', 3),
      appearing(sample.speakerOne, 'speaker', 'Sample Speaker One', 3),
      appearing(sample.keynote, 'discussant', 'Sample Keynote', 3),
      appearing(sample.rapporteur, 'rapporteur', 'Sample Rapporteur', 4),
    ],
    credits: [
      { organisationId: organisations.sampleInstitute, role: 'host' },
      { organisationId: organisations.sampleUniversity, role: 'venue' },
    ],
  }
}

type Appearance = NonNullable<EventSeed['appearances']>[number]

function appearing(
  personId: Appearance['personId'],
  role: Appearance['role'],
  name: string,
  session: number | null = null,
): Appearance {
  return { personId, role, name, session, affiliation: 'Sample Institute' }
}

function onlineTalk(now: Date, { sample }: CamcaPeople, { organisations, topics }: CamcaSubjects): EventSeed {
  return {
    slug: 'sample-online-talk',
    title: 'Sample Talk: An Hour Online That Was Moved',
    summary: 'Made up, to show an event that was given a new day.',
    body: richTextOf(
      'This talk is a sample. It was never announced for another day either: the change shows how the old date stays beside the new one.',
    ),
    mode: 'online',
    start: timeAfter(now, 40, '18:00'),
    end: timeAfter(now, 40, '19:00'),
    timeZone,
    topics: [topics.enterprise],
    changes: [
      {
        status: 'rescheduled',
        reason: 'Sample reason: the speaker asked for another week.',
        previousStart: timeAfter(now, 33, '18:00'),
        previousEnd: timeAfter(now, 33, '19:00'),
        announcedOn: dayAfter(now, -1),
      },
    ],
    appearances: [
      appearing(sample.moderator, 'moderator', 'Sample Moderator'),
      appearing(sample.speakerThree, 'speaker', 'Sample Speaker Three'),
    ],
    credits: [{ organisationId: organisations.sampleInstitute, role: 'host' }],
  }
}

function pastTalk(now: Date, { sample }: CamcaPeople, { organisations, topics }: CamcaSubjects): EventSeed {
  return {
    slug: 'sample-evening',
    title: 'Sample Evening: An Event with a Picture',
    summary: 'Made up, to show an event that is over, with a picture of it.',
    body: richTextOf('This evening is a sample and did not take place. The picture was drawn by a program.'),
    mode: 'in-person',
    venue: { name: 'Sample House', address: '', city: 'Ulaanbaatar', country: 'MN' },
    start: timeAfter(now, -30, '18:30'),
    end: timeAfter(now, -30, '20:00'),
    timeZone: 'Asia/Ulaanbaatar',
    topics: [topics.cooperation],
    countries: ['MN'],
    appearances: [appearing(sample.speakerTwo, 'speaker', 'Sample Speaker Two')],
    credits: [{ organisationId: organisations.sampleInstitute, role: 'host' }],
  }
}
