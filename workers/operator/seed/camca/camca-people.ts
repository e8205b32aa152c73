import { richTextOf } from '../rich-text-of.ts'
import type { PersonSeed } from '../documents.ts'
import { each, type Seeder } from '../seeder.ts'

const biography = richTextOf(
  'Name and title are those given on the Central Asia-Caucasus Institute’s page of 2020.',
)

/** Everybody whom the record names on a publication of e-CAMCA Week, as it describes them there. */
const people = {
  japaridze: {
    slug: 'tedo-japaridze',
    name: 'Tedo Japaridze',
    familyName: 'Japaridze',
    givenName: 'Tedo',
    honorific: 'Amb.',
  },
  safoev: {
    slug: 'sodyq-safoev',
    name: 'Sodyq Safoev',
    familyName: 'Safoev',
    givenName: 'Sodyq',
    honorific: 'Sen.',
  },
  pashayev: {
    slug: 'hafiz-pashayev',
    name: 'Hafiz Pashayev',
    familyName: 'Pashayev',
    givenName: 'Hafiz',
    honorific: 'Amb.',
  },
  rumsfeld: {
    slug: 'donald-rumsfeld',
    name: 'Donald Rumsfeld',
    familyName: 'Rumsfeld',
    givenName: 'Donald',
    honorific: 'Secretary',
  },
  starr: {
    slug: 's-frederick-starr',
    name: 'S. Frederick Starr',
    familyName: 'Starr',
    givenName: 'S. Frederick',
    honorific: 'Dr.',
  },
  lashkhi: {
    slug: 'mariam-lashkhi',
    name: 'Mariam Lashkhi',
    familyName: 'Lashkhi',
    givenName: 'Mariam',
    title: 'Deputy Chairperson',
    affiliation: 'Georgia’s Innovation & Technology Agency',
  },
  sultanov: {
    slug: 'talant-sultanov',
    name: 'Talant Sultanov',
    familyName: 'Sultanov',
    givenName: 'Talant',
    title: 'Co-Founder',
    affiliation: 'Internet Society-Kyrgyz Chapter',
  },
} satisfies Record<string, PersonSeed>

const sample = { affiliation: 'Sample Institute', isSample: true }

const samplePeople = {
  moderator: { ...sample, slug: 'sample-moderator', name: 'Sample Moderator' },
  keynote: { ...sample, slug: 'sample-keynote', name: 'Sample Keynote' },
  speakerOne: { ...sample, slug: 'sample-speaker-one', name: 'Sample Speaker One' },
  speakerTwo: { ...sample, slug: 'sample-speaker-two', name: 'Sample Speaker Two' },
  speakerThree: { ...sample, slug: 'sample-speaker-three', name: 'Sample Speaker Three' },
  rapporteur: { ...sample, slug: 'sample-rapporteur', name: 'Sample Rapporteur' },
} satisfies Record<string, PersonSeed>

export type CamcaPeople = Awaited<ReturnType<typeof seedCamcaPeople>>

/** Makes the people of the forum's space public; who is in the institute's space too has an entry in each. */
export async function seedCamcaPeople(seeder: Seeder) {
  return {
    ...(await each(people, (person) => seeder.person({ ...person, biography }))),
    sample: await each(samplePeople, (person) => seeder.person(person)),
  }
}
