import { richTextOf } from '../rich-text-of.ts'
import type { PersonSeed } from '../documents.ts'
import { each, type Seeder } from '../seeder.ts'

const institute = 'Central Asia-Caucasus Institute'

const biography = richTextOf('Title and affiliation are those given on the institute’s pages of 2020.')

/** Everybody whom the record names at a forum or on a paper, as it last describes them. */
const people = {
  starr: {
    slug: 's-frederick-starr',
    name: 'S. Frederick Starr',
    familyName: 'Starr',
    givenName: 'S. Frederick',
    title: 'Chairman',
    affiliation: institute,
  },
  cornell: {
    slug: 'svante-e-cornell',
    name: 'Svante E. Cornell',
    familyName: 'Cornell',
    givenName: 'Svante E.',
    title: 'Director',
    affiliation: institute,
  },
  tsereteli: {
    slug: 'mamuka-tsereteli',
    name: 'Mamuka Tsereteli',
    familyName: 'Tsereteli',
    givenName: 'Mamuka',
    title: 'Senior Fellow',
    affiliation: institute,
  },
  kazykhanov: {
    slug: 'erzhan-kazykhanov',
    name: 'Erzhan Kazykhanov',
    familyName: 'Kazykhanov',
    givenName: 'Erzhan',
    honorific: 'Amb.',
    title: 'Ambassador of Kazakhstan to the United States',
  },
  merkel: {
    slug: 'david-a-merkel',
    name: 'David A. Merkel',
    familyName: 'Merkel',
    givenName: 'David A.',
    title: 'Associate Fellow for Geo-Economics and Strategy',
    affiliation: 'International Institute for Strategic Studies',
  },
  ashikbayev: {
    slug: 'yerzhan-ashikbayev',
    name: 'Yerzhan Ashikbayev',
    familyName: 'Ashikbayev',
    givenName: 'Yerzhan',
    honorific: 'H.E.',
    title: 'Deputy Minister of Foreign Affairs of Kazakhstan',
  },
  nurgaliyev: {
    slug: 'bolat-nurgaliyev',
    name: 'Bolat Nurgaliyev',
    familyName: 'Nurgaliyev',
    givenName: 'Bolat',
    honorific: 'Ambassador',
    title: 'Deputy Chairman',
    affiliation: 'Foreign Policy Research Institute',
  },
  clement: {
    slug: 'victoria-clement',
    name: 'Victoria Clement',
    familyName: 'Clement',
    givenName: 'Victoria',
    title: 'Eurasia Regional Analyst',
    affiliation: 'Center For Advanced Operational Culture Learning, Marine Corps University',
  },
  engvall: {
    slug: 'johan-engvall',
    name: 'Johan Engvall',
    familyName: 'Engvall',
    givenName: 'Johan',
    title: 'Senior Research Fellow',
    affiliation: 'Foreign Policy Research Institute',
  },
} satisfies Record<string, PersonSeed>

const samplePeople = {
  sampleModerator: {
    slug: 'sample-moderator',
    name: 'Sample Moderator',
    affiliation: 'Sample Institute',
    isSample: true,
  },
  sampleSpeaker: {
    slug: 'sample-speaker',
    name: 'Sample Speaker',
    affiliation: 'Sample Institute',
    isSample: true,
  },
} satisfies Record<string, PersonSeed>

export type CaciPeople = Awaited<ReturnType<typeof seedCaciPeople>>

/** Makes the people of the institute's space public. */
export async function seedCaciPeople(seeder: Seeder) {
  const real = await each(people, (person) => seeder.person({ ...person, biography }))
  const sample = await each(samplePeople, (person) => seeder.person(person))
  return { ...real, ...sample }
}
