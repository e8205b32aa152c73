import type { EventSeed } from '../documents.ts'
import { richTextOf } from '../rich-text-of.ts'
import type { CaciPeople } from './caci-people.ts'
import type { CaciSubjects } from './caci-subjects.ts'

const institute = 'Central Asia-Caucasus Institute'

/** The forum of 8 July 2020, on President Tokayev’s first year. */
export function presidencyForum(
  people: CaciPeople,
  { topics, organisations }: CaciSubjects,
): Omit<EventSeed, 'mode'> {
  return {
    slug: 'kazakhstan-beyond-headlines',
    title: "Kazakhstan Beyond Headlines: One Year of Mr. Tokayev's Presidency",
    summary:
      'A year into the presidency of Kassym-Jomart Tokayev: reform at home, and a foreign policy he has long had a hand in.',
    body: richTextOf(presidencyText),
    start: '2020-07-08T10:00',
    topics: [topics.foreignPolicy, topics.reform],
    countries: ['KZ'],
    appearances: [
      {
        personId: people.ashikbayev,
        role: 'speaker',
        honorific: 'H.E.',
        name: 'Yerzhan Ashikbayev',
        title: 'Deputy Minister of Foreign Affairs of Kazakhstan',
      },
      {
        personId: people.nurgaliyev,
        role: 'speaker',
        honorific: 'Ambassador',
        name: 'Bolat Nurgaliyev',
        title: 'Deputy Chairman',
        affiliation: 'Foreign Policy Research Institute',
      },
      {
        personId: people.starr,
        role: 'introduction',
        name: 'S. Frederick Starr',
        title: 'Chairman',
        affiliation: `${institute} at AFPC`,
      },
      {
        personId: people.cornell,
        role: 'moderator',
        name: 'Svante Cornell',
        title: 'Director',
        affiliation: institute,
      },
    ],
    credits: [{ organisationId: organisations.institute, role: 'host' }],
    videos: [
      { kind: 'stream', provider: 'facebook', label: 'On the institute’s page' },
      { kind: 'recording', provider: 'youtube' },
    ],
  }
}

const presidencyText = `
After twelve months of Kassym-Jomart Tokayev in office there is enough to judge by. The forum takes up two sides of that year.

At home, it looks at the large reforms that the president set out. Abroad, it asks how Kazakhstan’s policy towards the world and towards its own region has changed under him. The second subject is an old one for Mr. Tokayev: as foreign minister, some twenty years earlier, he helped to shape the course that the country still follows.
`
